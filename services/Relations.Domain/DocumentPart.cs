using System.Security.Cryptography;

namespace Relations.Domain;

/// <summary>
/// Ids of what a document brings: the first eight digits are the document's, the others a hash. Those of one document stand side by
/// side wherever they are kept in order, so that storing a document changes few pages of an index, however large it is; and the ids up to
/// a given one are those of a sample of documents.
/// </summary>
internal static class DocumentPart
{
    private const int Shared = 8;
    private const int Length = 32;

    /// <summary>An id: 32 lower-case hexadecimal digits.</summary>
    /// <param name="documentId">The document's id.</param>
    /// <param name="content">What tells this part from all others, of this document and any other.</param>
    public static string Id(string documentId, ReadOnlySpan<byte> content) =>
        string.Concat(documentId.AsSpan(0, Shared), Convert.ToHexStringLower(SHA256.HashData(content)).AsSpan(0, Length - Shared));
}
