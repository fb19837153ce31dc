using Relations.Domain;

namespace Relations.Contracts;

/// <summary>A document was not taken in, by the worker that read it or by the query service that checked it.</summary>
public sealed record DocumentRejected
{
    /// <summary>The document's id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Name it was handed in under.</summary>
    public required string FileName { get; init; }

    /// <summary>Why.</summary>
    public required RejectionReason Reason { get; init; }

    /// <summary>What is wrong with it and what to do about it, for people.</summary>
    public required string Detail { get; init; }
}
