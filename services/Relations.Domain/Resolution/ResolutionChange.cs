namespace Relations.Domain.Resolution;

/// <summary>What a change of claims makes of the records.</summary>
/// <param name="Records">Only records that differ from what is stored, by id.</param>
/// <param name="Homes">Homes that were resolved anew, sorted: their stored discrepancies give way to <paramref name="Discrepancies"/>.</param>
/// <param name="Discrepancies">All discrepancies of those homes, by id.</param>
public sealed record ResolutionChange(
    IReadOnlyList<RecordChange> Records, IReadOnlyList<string> Homes, IReadOnlyList<Discrepancy> Discrepancies);

/// <summary>What becomes of one record: new (no before), different, or gone (no after).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">As stored, or null.</param>
/// <param name="After">As it is now, or null.</param>
/// <param name="MovedTo">Of one that is gone: the record that holds its claims now, so that the old id can still be answered; null when
/// none does. A moved id that becomes a record's again is that record's.</param>
public sealed record RecordChange(string Id, Record? Before, Record? After, string? MovedTo);
