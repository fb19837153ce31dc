namespace Relations.Query.Storage;

/// <summary>
/// A state of a record beside the one of now: what it was until a change, or what had been published of it by an earlier day. At any time, of
/// any day, a record has at most one state, here or among the records.
/// </summary>
internal sealed class RecordHistoryRow : RecordState
{
    /// <summary>Time of the transaction that ended it; <c>infinity</c> for what is still held to have been published.</summary>
    public required DateTime KnownUntil { get; init; }

    /// <summary>The day by which the next document was published, which is no longer of this state; <c>infinity</c> for the last state.</summary>
    public required DateOnly PublishedUntil { get; init; }

    /// <summary><see cref="Domain.Resolution.PublishedState.Key"/> as a number; null in states that were once those of the record itself.</summary>
    public Guid? StateKey { get; init; }
}
