using System.Security.Cryptography;
using System.Text;
using Relations.Domain;

namespace Relations.Ingestion.Work;

internal abstract record ReadResult;

internal sealed record NormalisedDocument(Document Document) : ReadResult;

internal sealed record Rejection(RejectionReason Reason, string Detail) : ReadResult;

/// <summary>Reads UTF-8 text only.</summary>
internal static class DocumentReader
{
    public static ReadResult Read(byte[] content, string fileName)
    {
        var text = Encoding.UTF8.GetString(content).Trim();
        if (text.Length == 0)
            return new Rejection(RejectionReason.Empty, "There is nothing in it but white space.");
        if (!fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            return new Rejection(RejectionReason.UnknownFormat, "Its format cannot be told.");
        var id = Convert.ToHexStringLower(SHA256.HashData(content));
        return new NormalisedDocument(new Document { Id = id, Language = "en", Format = DocumentFormat.Text, Text = text });
    }
}
