namespace Relations.Domain.Resolution;

/// <summary>A record with the cited claims it was built from, which it names only by id, and the tally of their documents.</summary>
internal sealed record BuiltRecord(Record Record, IReadOnlyList<Claim> Claims, Tally Tally)
{
    /// <summary>True when every claim of its statements is cited, so that its sources can be counted there.</summary>
    public bool CitesAll => Record.Statements.All(statement => statement.Documents <= Citations.First);

    /// <summary>Its claims of a home: all, unless those of other homes were joined to them by hand.</summary>
    public IEnumerable<Claim> ClaimsOf(string home) =>
        Record.Statements.All(statement => statement.Home == home) ? Claims : Claims.Where(claim => ClaimKeys.Of(claim).Home == home);

    /// <summary>The same record with its number of sources.</summary>
    public BuiltRecord WithSources(int sources) => this with { Record = Record with { Sources = sources } };
}
