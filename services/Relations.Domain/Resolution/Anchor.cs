namespace Relations.Domain.Resolution;

/// <summary>A cluster of a home with its claims, or several that were joined by hand: a record before anything from outside joins it.</summary>
internal sealed class Anchor
{
    private Anchor(KindRules rules, Cluster cluster, IReadOnlyList<Member> own, IReadOnlyList<string> offers)
    {
        (Rules, Cluster, Own) = (rules, cluster, own);
        Candidate = new Candidate(RecordId.OfRecord(own), cluster.Shapes[0].Home, offers, cluster.Wordings, Sides(own));
    }

    public KindRules Rules { get; }

    public Cluster Cluster { get; }

    public IReadOnlyList<Member> Own { get; }

    public Candidate Candidate { get; }

    /// <summary>
    /// What the cited claims of whole homes are on their own: every claim in exactly one anchor. Of homes with claims that are joined by hand, those
    /// that they are joined to must be among them.
    /// </summary>
    public static IReadOnlyList<Anchor> Of(IEnumerable<Member> members)
    {
        var anchors = new List<Anchor>();
        foreach (var home in members.GroupBy(member => member.Shape.Home, StringComparer.Ordinal))
        {
            var rules = KindRules.For(home.First().Claim.Fact);
            // Who asks is one, as one: what it is kept apart from are records.
            var apart = home.First().Shape.Ask is null ? Apartness.Of([.. home]) : Apartness.None([.. home]);
            var ofShape = apart.Members.ToLookup(member => member.Shape);
            foreach (var cluster in Clustering.Of(rules, apart.Members.Select(member => member.Shape), apart))
                anchors.Add(new Anchor(rules, cluster, [.. cluster.Shapes.SelectMany(shape => ofShape[shape])], RecordBuilder.Offers(rules, cluster)));
        }
        return JoinedAnchors.Of(anchors, Join);
    }

    /// <summary>Its record, with the claims that joined from outside.</summary>
    /// <param name="attached">What joined.</param>
    /// <param name="documents">Number of documents of every statement.</param>
    public BuiltRecord Build(IEnumerable<Anchor> attached, IReadOnlyDictionary<string, int> documents) =>
        RecordBuilder.Build(this, [.. attached.SelectMany(outside => outside.Own)], documents);

    /// <summary>The key under which it looks for a record to join, or null.</summary>
    public string? Ask => Own.Any(member => member.IsJoined) ? null : Cluster.Shapes[0].Ask;

    /// <summary>The one record that it joins, or null.</summary>
    public Candidate? Target(IEnumerable<Candidate> candidates) => Best.Only(
        candidates.Where(candidate => Ask is not null && candidate.Offers.Contains(Ask) && !candidate.IsApartFrom(Candidate)),
        candidate => Rules.Attach(Cluster.Shapes[0].Wording, candidate.Wordings)?.Score);

    /// <summary>One of several: the best known first, whose home it has.</summary>
    private static Anchor Join(IReadOnlyList<Anchor> parts)
    {
        var ordered = parts
            .OrderBy(part => part.Cluster.Shapes[0].Ask is null ? 0 : 1)
            .ThenBy(part => part.Own.Select(member => member.Claim.Published).Order(Publication.EarliestFirst).First(), Publication.EarliestFirst)
            .ThenBy(part => part.Candidate.Id, StringComparer.Ordinal)
            .ToList();
        return new Anchor(
            ordered[0].Rules,
            new Cluster([.. ordered.SelectMany(part => part.Cluster.Shapes)]),
            [.. ordered.SelectMany(part => part.Own)],
            [.. ordered.SelectMany(part => part.Candidate.Offers).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static List<string>? Sides(IReadOnlyList<Member> own)
    {
        var sides = own.SelectMany(member => member.Apart).Select(mark => mark.Key).Distinct().Order(StringComparer.Ordinal).ToList();
        return sides.Count == 0 ? null : sides;
    }
}

/// <summary>What must be known of a record to tell whether something from outside joins it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Home">Its home.</param>
/// <param name="Offers">See <see cref="Record.Offers"/>.</param>
/// <param name="Wordings">Wordings of its own claims.</param>
/// <param name="Apart">See <see cref="Record.Apart"/>.</param>
internal sealed record Candidate(string Id, string Home, IReadOnlyList<string> Offers, IReadOnlyList<Wording> Wordings, IReadOnlyList<string>? Apart)
{
    public static Candidate Of(Record record) => new(record.Id, record.Home, record.Offers, record.Wordings, record.Apart);

    /// <summary>True when a correction has the two on different sides.</summary>
    public bool IsApartFrom(Candidate other) =>
        Apart is not null && other.Apart is not null && Apart.Any(side => other.Apart.Contains(side[..^1] + (side[^1] == '1' ? '2' : '1')));
}
