namespace Relations.Domain.Resolution;

/// <summary>What a set of claims resolves to.</summary>
/// <param name="Records">Every claim belongs to exactly one, as one of its statements. Sorted by id.</param>
/// <param name="Discrepancies">Sorted by id.</param>
public sealed record Resolution(IReadOnlyList<Record> Records, IReadOnlyList<Discrepancy> Discrepancies);
