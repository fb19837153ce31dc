namespace Relations.Contracts;

/// <summary>A document is in the store; its file may leave the spool.</summary>
public sealed record DocumentStored
{
    /// <summary>The document's id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>True when it had been stored before, by the same version of the extractor; nothing changed.</summary>
    public required bool AlreadyStored { get; init; }
}
