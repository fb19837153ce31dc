namespace Relations.Domain.Resolution;

/// <summary>What a set of claims resolves to.</summary>
/// <param name="Records">Every claim is a member of exactly one. Sorted by id.</param>
/// <param name="Discrepancies">Sorted by id.</param>
public sealed record Resolution(IReadOnlyList<Record> Records, IReadOnlyList<Discrepancy> Discrepancies);
