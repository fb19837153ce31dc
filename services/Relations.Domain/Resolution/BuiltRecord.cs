namespace Relations.Domain.Resolution;

/// <summary>A record with the claims it was built from, which it names only by id.</summary>
internal sealed record BuiltRecord(Record Record, IReadOnlyList<Claim> Claims);
