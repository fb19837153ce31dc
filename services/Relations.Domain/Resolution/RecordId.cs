using System.Security.Cryptography;
using System.Text;

namespace Relations.Domain.Resolution;

/// <summary>
/// Ids of records. A claim alone would be the record whose id is made of its document and its shape (not of its evidence or the
/// extractor's version, so a re-reading that finds the same keeps it). A record of several claims has the id of the earliest among
/// those of its own home: first published (unknown last), then smallest document id, then smallest shape. So documents that arrive
/// in order of publication never change an id, and of two records that merge the one with the earlier source survives.
/// </summary>
internal static class RecordId
{
    public static string Alone(Claim claim, Shape shape) => DocumentPart.Id(claim.DocumentId, Bytes("record", claim.DocumentId, shape.Text));

    public static string OfRecord(IEnumerable<Member> own)
    {
        var earliest = own
            .OrderBy(member => member.Claim.Published, Publication.EarliestFirst)
            .ThenBy(member => member.Claim.DocumentId, StringComparer.Ordinal)
            .ThenBy(member => member.Shape.Text, StringComparer.Ordinal)
            .First();
        return Alone(earliest.Claim, earliest.Shape);
    }

    public static string Hash(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Bytes(parts)))[..32];

    private static byte[] Bytes(params ReadOnlySpan<string> parts) => Encoding.UTF8.GetBytes(string.Join('\0', parts!));
}
