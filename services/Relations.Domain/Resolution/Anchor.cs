namespace Relations.Domain.Resolution;

/// <summary>A cluster of a home with its claims: a record before anything from outside joins it.</summary>
internal sealed class Anchor
{
    private Anchor(KindRules rules, Cluster cluster, IReadOnlyList<(Claim Claim, Shape Shape)> own)
    {
        (Rules, Cluster, Own) = (rules, cluster, own);
        Candidate = new Candidate(
            RecordId.OfRecord(own), cluster.Shapes[0].Home, RecordBuilder.Offers(rules, cluster.Shapes[0], cluster.Wordings), cluster.Wordings);
    }

    public KindRules Rules { get; }

    public Cluster Cluster { get; }

    public IReadOnlyList<(Claim Claim, Shape Shape)> Own { get; }

    public Candidate Candidate { get; }

    /// <summary>What the claims of homes are on their own: every claim in exactly one anchor.</summary>
    public static IReadOnlyList<Anchor> Of(IEnumerable<Claim> claims)
    {
        var anchors = new List<Anchor>();
        var homes = claims
            .DistinctBy(claim => claim.Id)
            .Select(claim => (Claim: claim, Shape: KindRules.For(claim.Fact).Shape(claim)))
            .GroupBy(member => member.Shape.Home, StringComparer.Ordinal);
        foreach (var home in homes)
        {
            var rules = KindRules.For(home.First().Claim.Fact);
            var ofShape = home.ToLookup(member => member.Shape);
            foreach (var cluster in Clustering.Of(rules, home.Select(member => member.Shape)))
                anchors.Add(new Anchor(rules, cluster, [.. cluster.Shapes.SelectMany(shape => ofShape[shape])]));
        }
        return anchors;
    }

    /// <summary>Its record, with the claims that joined from outside.</summary>
    public BuiltRecord Build(IEnumerable<Anchor> attached) =>
        RecordBuilder.Build(Rules, Cluster, Own, [.. attached.SelectMany(outside => outside.Own)]);

    /// <summary>The key under which it looks for a record to join, or null.</summary>
    public string? Ask => Cluster.Shapes[0].Ask;

    /// <summary>The one record that it joins, or null.</summary>
    public Candidate? Target(IEnumerable<Candidate> candidates) => Best.Only(
        candidates.Where(candidate => Ask is not null && candidate.Offers.Contains(Ask)),
        candidate => Rules.Attach(Cluster.Shapes[0].Wording, candidate.Wordings)?.Score);
}

/// <summary>What must be known of a record to tell whether something from outside joins it.</summary>
internal sealed record Candidate(string Id, string Home, IReadOnlyList<string> Offers, IReadOnlyList<Wording> Wordings)
{
    public static Candidate Of(Record record) => new(record.Id, record.Home, record.Offers, record.Wordings);
}
