using Relations.Domain.Facts;

namespace Relations.Query.Storage;

/// <summary>
/// One change of one record. Sequence numbers are taken under a lock that is held until the transaction ends, so their order is
/// the order of commits and a reader who has seen a number has seen every lower one. What a record was before is the message of
/// its change before.
/// </summary>
internal sealed class ChangeRow
{
    public long Sequence { get; init; }

    public required DateTime At { get; init; }

    public required Guid RecordId { get; init; }

    public required FactKind Kind { get; init; }

    public required ChangeAction Action { get; init; }

    /// <summary>For <see cref="ChangeAction.Merged"/>, the record it went into.</summary>
    public Guid? Into { get; init; }

    /// <summary>Who takes part in the record, before or afterwards; see <see cref="Facet.Party"/>.</summary>
    public required string[] Facets { get; init; }

    /// <summary>The record's message afterwards; null when it is no more.</summary>
    public byte[]? Message { get; init; }
}

/// <summary>What happened to a record. The numbers are stored.</summary>
internal enum ChangeAction : short
{
    /// <summary>It is new.</summary>
    Created = 1,

    /// <summary>Its message, or the way it came about, is another.</summary>
    Updated = 2,

    /// <summary>Its claims are part of another record now.</summary>
    Merged = 3,

    /// <summary>No document makes its claims any more.</summary>
    Removed = 4,
}
