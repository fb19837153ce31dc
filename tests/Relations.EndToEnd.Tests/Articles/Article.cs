using System.Security.Cryptography;

namespace Relations.EndToEnd.Tests.Articles;

/// <summary>An article about one agreement.</summary>
/// <param name="FileName">Name to hand it in under.</param>
/// <param name="Bytes">The document.</param>
/// <param name="Agreement">The agreement that it tells of, as <see cref="KeyOf"/> writes it.</param>
internal sealed record Article(string FileName, byte[] Bytes, string Agreement)
{
    /// <summary>The document's id.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>How an agreement is named for comparison: sorted parties and the day of signature.</summary>
    public static string KeyOf(IEnumerable<string> parties, string signed) => $"{string.Join(',', parties.Order(StringComparer.Ordinal))} {signed}";
}
