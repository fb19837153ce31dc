namespace Relations.Domain.Resolution;

/// <summary>
/// Resolution as it is defined: a function of a whole set of claims. <see cref="ResolutionUpdate"/> gets to the same end
/// document by document.
/// </summary>
public static class Resolver
{
    /// <summary>The records and discrepancies of a set of claims. Order and repetition make no difference.</summary>
    /// <param name="claims">All claims; of claims with one id the first counts.</param>
    public static Resolution Resolve(IEnumerable<Claim> claims)
    {
        var members = claims.DistinctBy(claim => claim.Id).Select(Member.Of).ToList();
        var sources = members.ToLookup(member => member.Keys.Statement, member => member.Claim.DocumentId, StringComparer.Ordinal);
        var documents = sources.ToDictionary(statement => statement.Key, statement => statement.Distinct().Count(), StringComparer.Ordinal);
        var anchors = Anchor.Of(Citations.Members(members));
        var offering = anchors
            .SelectMany(anchor => anchor.Candidate.Offers.Select(key => (Key: key, anchor.Candidate)))
            .ToLookup(item => item.Key, item => item.Candidate, StringComparer.Ordinal);
        var targets = anchors
            .Where(anchor => anchor.Ask is not null)
            .Select(anchor => (Outside: anchor, Target: anchor.Target(offering[anchor.Ask!])))
            .Where(item => item.Target is not null)
            .ToList();
        var attached = targets.ToLookup(item => item.Target!.Id, item => item.Outside, StringComparer.Ordinal);
        var joined = targets.Select(item => item.Outside).ToHashSet();
        var built = anchors
            .Where(anchor => !joined.Contains(anchor))
            .Select(anchor => anchor.Build(attached[anchor.Candidate.Id], documents))
            .Select(item => item.WithSources(item.Record.Statements.SelectMany(statement => sources[statement.Key]).Distinct().Count()))
            .ToList();
        return new Resolution(
            [.. built.Select(item => item.Record).OrderBy(record => record.Id, StringComparer.Ordinal)],
            Discrepancies(built));
    }

    /// <summary>The discrepancies of whole homes.</summary>
    internal static IReadOnlyList<Discrepancy> Discrepancies(IEnumerable<BuiltRecord> records) =>
    [
        .. records
            .GroupBy(item => item.Record.Home, StringComparer.Ordinal)
            .SelectMany(home => KindRules.For(home.First().Record.Fact)
                .Discrepancies(home.Key, [.. home.OrderBy(item => item.Record.Id, StringComparer.Ordinal)]))
            .OrderBy(discrepancy => discrepancy.Id, StringComparer.Ordinal),
    ];
}
