namespace Relations.Domain.Resolution;

/// <summary>A cluster of a home with its claims: a record before anything from outside joins it.</summary>
internal sealed class Anchor
{
    private Anchor(KindRules rules, Cluster cluster, IReadOnlyList<Member> own)
    {
        (Rules, Cluster, Own) = (rules, cluster, own);
        Candidate = new Candidate(
            RecordId.OfRecord(own), cluster.Shapes[0].Home, RecordBuilder.Offers(rules, cluster.Shapes[0], cluster.Wordings), cluster.Wordings);
    }

    public KindRules Rules { get; }

    public Cluster Cluster { get; }

    public IReadOnlyList<Member> Own { get; }

    public Candidate Candidate { get; }

    /// <summary>What the cited claims of whole homes are on their own: every claim in exactly one anchor.</summary>
    public static IReadOnlyList<Anchor> Of(IEnumerable<Member> members)
    {
        var anchors = new List<Anchor>();
        foreach (var home in members.GroupBy(member => member.Shape.Home, StringComparer.Ordinal))
        {
            var rules = KindRules.For(home.First().Claim.Fact);
            var ofShape = home.ToLookup(member => member.Shape);
            foreach (var cluster in Clustering.Of(rules, home.Select(member => member.Shape)))
                anchors.Add(new Anchor(rules, cluster, [.. cluster.Shapes.SelectMany(shape => ofShape[shape])]));
        }
        return anchors;
    }

    /// <summary>Its record, with the claims that joined from outside.</summary>
    /// <param name="attached">What joined.</param>
    /// <param name="documents">Number of documents of every statement.</param>
    public BuiltRecord Build(IEnumerable<Anchor> attached, IReadOnlyDictionary<string, int> documents) =>
        RecordBuilder.Build(Rules, Cluster, Own, [.. attached.SelectMany(outside => outside.Own)], documents);

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
