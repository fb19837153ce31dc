using Relations.Contracts;
using Relations.Documents;
using Relations.Domain;
using Relations.Extraction;
using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Work;

/// <summary>Turns a document's bytes into the event that tells of it. Safe for several threads; takes the processor, not the disk.</summary>
internal sealed partial class DocumentReading(ExtractionPipeline pipeline, ILogger<DocumentReading> logger)
{
    /// <summary>Reads a document.</summary>
    /// <param name="raw">Its bytes.</param>
    /// <param name="fileName">Name it was handed in under.</param>
    public Reading Read(RawBytes raw, string fileName)
    {
        if (raw.Content is null)
            return Failed(raw.Id, fileName, RejectionReason.TooLarge, "It has more than 16 MiB. Hand it in in parts.");
        try
        {
            return DocumentReader.Read(raw.Content, fileName) switch
            {
                NormalisedDocument read => Extracted(read.Document, fileName),
                Rejection rejection => Failed(raw.Id, fileName, rejection.Reason, rejection.Detail),
                var other => throw new InvalidOperationException($"{other} is not a result of reading."),
            };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Reading is pure: what failed once fails always, and keeping it in the spool would only repeat it.
            Defect(e, raw.Id, fileName);
            return Failed(raw.Id, fileName, RejectionReason.ReadingFailed, $"Reading it failed by a defect ({e.GetType().Name}). Please report it; a later version may read it.");
        }
    }

    private Reading Extracted(Document document, string fileName)
    {
        var extraction = pipeline.Extract(document);
        var read = new DocumentRead
        {
            Document = extraction.Document,
            FileName = fileName,
            ExtractorVersion = pipeline.Version,
            Facts = extraction.Facts,
            Unread = extraction.Unread,
        };
        return ReadingLimits.Fits(read)
            ? new Reading.Success(read)
            : Failed(document.Id, fileName, RejectionReason.ReadingTooLarge, "Its text and facts do not fit into one event of 8 MiB. Hand it in in parts.");
    }

    private static Reading.Failure Failed(string id, string fileName, RejectionReason reason, string detail) =>
        new(new DocumentRejected { DocumentId = id, FileName = fileName, Reason = reason, Detail = detail });

    [LoggerMessage(1, LogLevel.Error, "Reading {Id} ({FileName}) failed.", EventName = "ReadingDefect")]
    private partial void Defect(Exception exception, string id, string fileName);
}
