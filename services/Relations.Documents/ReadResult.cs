using Relations.Domain;

namespace Relations.Documents;

/// <summary>What became of a document's bytes: a <see cref="NormalisedDocument"/> or a <see cref="Rejection"/>.</summary>
public abstract record ReadResult
{
    private protected ReadResult()
    {
    }
}

/// <summary>A document that was read.</summary>
/// <param name="Document">The document with its normalised text and metadata.</param>
/// <param name="Source">
/// The decoded raw text that <paramref name="Map"/> points into: of text, HTML and Markdown the whole file without its byte order
/// mark; of DOCX the text of its paragraphs, one a line.
/// </param>
/// <param name="Map">Where each UTF-16 unit of the document's text comes from in <paramref name="Source"/>.</param>
public sealed record NormalisedDocument(Document Document, string Source, OffsetMap Map) : ReadResult;

/// <summary>A document that was not taken in.</summary>
/// <param name="Reason">Which of the published reasons.</param>
/// <param name="Detail">What is wrong with it and what its sender can do, in one or two sentences.</param>
public sealed record Rejection(RejectionReason Reason, string Detail) : ReadResult;
