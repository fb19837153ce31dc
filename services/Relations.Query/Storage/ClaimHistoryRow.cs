namespace Relations.Query.Storage;

/// <summary>A claim that no document makes any more, as it was read anew. Past states of records cite it.</summary>
internal sealed class ClaimHistoryRow
{
    /// <summary>The claim's 32 hexadecimal digits as a number.</summary>
    public required Guid Id { get; init; }

    public required byte[] DocumentId { get; init; }

    /// <summary>The fact as canonical JSON, kept to the letter.</summary>
    public required string Fact { get; init; }

    /// <summary>The correction that added it by hand; null for what was read.</summary>
    public Guid? AddedBy { get; init; }
}
