using Relations.Contracts;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>A reading that may be stored, with its claims and their keys.</summary>
/// <param name="Event">As it came.</param>
/// <param name="Id">Bytes of the document's id.</param>
/// <param name="Claims">Its claims, each once.</param>
internal sealed record Reading(DocumentRead Event, byte[] Id, IReadOnlyList<KeyedClaim> Claims)
{
    /// <summary>Makes the claims of an event.</summary>
    public static Reading Of(DocumentRead read) => new(
        read,
        HexId.Bytes(read.Document.Id),
        [.. read.Facts.Select(fact => KeyedClaim.Of(Claim(read, fact))).DistinctBy(keyed => keyed.Claim.Id)]);

    private static Claim Claim(DocumentRead read, Fact fact) => new()
    {
        Id = ClaimId.Of(read.Document.Id, read.ExtractorVersion, fact),
        DocumentId = read.Document.Id,
        Published = read.Document.Published,
        Fact = fact,
    };
}

/// <summary>A claim with the keys it is resolved by.</summary>
internal sealed record KeyedClaim(Claim Claim, ClaimKeys Keys)
{
    public static KeyedClaim Of(Claim claim) => new(claim, ClaimKeys.Of(claim));
}
