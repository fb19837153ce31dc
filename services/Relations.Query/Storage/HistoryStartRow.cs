namespace Relations.Query.Storage;

/// <summary>From when on this store knows what records were. There is one row.</summary>
internal sealed class HistoryStartRow
{
    /// <summary>The time; <c>-infinity</c> for a store that has kept history since it was made.</summary>
    public required DateTime Since { get; init; }

    /// <summary>True once all records that were stored before have the states of earlier days of publication.</summary>
    public required bool StatesMade { get; init; }
}
