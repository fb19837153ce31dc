using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Contracts;

/// <summary>A worker has read a document. One event carries all of it, under 8 MiB; the query service stores it and answers
/// with <see cref="DocumentStored"/> or <see cref="DocumentRejected"/>.</summary>
public sealed record DocumentRead
{
    /// <summary>The document with its normalised text.</summary>
    public required Document Document { get; init; }

    /// <summary>Name it was handed in under.</summary>
    public required string FileName { get; init; }

    /// <summary>Version of the extractor that read it; a later version's reading replaces an earlier one's.</summary>
    public required string ExtractorVersion { get; init; }

    /// <summary>The facts it states, in text order within a kind.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Its sentences that carry a signal and gave no fact.</summary>
    public IReadOnlyList<UnreadSentence> Unread { get; init; } = [];
}
