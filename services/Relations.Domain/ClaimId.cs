using System.Text.Json;
using Relations.Domain.Facts;

namespace Relations.Domain;

/// <summary>Makes claim ids.</summary>
public static class ClaimId
{
    /// <summary>The id of the claim that <paramref name="fact"/> is in a document: 32 lower-case hexadecimal digits, see <see cref="DocumentPart"/>.</summary>
    /// <param name="documentId">The document's id.</param>
    /// <param name="extractorVersion">Version of the extractor that read it.</param>
    /// <param name="fact">The fact, with its evidence.</param>
    public static string Of(string documentId, string extractorVersion, Fact fact)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new Subject(documentId, extractorVersion, fact));
        return DocumentPart.Id(documentId, bytes);
    }

    private sealed record Subject(string DocumentId, string ExtractorVersion, Fact Fact);
}
