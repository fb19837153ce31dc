namespace Relations.Domain.Resolution;

/// <summary>Makes the record of a cluster and of what joined it from outside.</summary>
internal static class RecordBuilder
{
    /// <summary>Builds a record.</summary>
    /// <param name="anchor">What it is, with the cited claims of its own.</param>
    /// <param name="attached">Cited claims from outside.</param>
    /// <param name="documents">Number of documents of every statement.</param>
    public static BuiltRecord Build(Anchor anchor, IReadOnlyList<Member> attached, IReadOnlyDictionary<string, int> documents)
    {
        var (rules, cluster) = (anchor.Rules, anchor.Cluster);
        var members = anchor.Own.Concat(attached)
            .OrderBy(member => member.Claim.Published, Publication.EarliestFirst)
            .ThenBy(member => member.Claim.DocumentId, StringComparer.Ordinal)
            .ThenBy(member => member.Claim.Id, StringComparer.Ordinal)
            .ToList();
        var claims = members.Select(member => member.Claim).ToList();
        var tally = new Tally(members, documents);
        var choose = new FieldChooser(claims, tally);
        var chosen = rules.Resolve(choose);
        var (fact, fields) = HandSet.Apply(chosen, choose.Fields, claims);
        var record = new Record
        {
            Id = anchor.Candidate.Id,
            Kind = rules.Kind,
            Home = anchor.Candidate.Home,
            AttachedHomes = [.. attached.Select(member => member.Shape.Home).Distinct().Order(StringComparer.Ordinal)],
            Offers = anchor.Candidate.Offers,
            Apart = anchor.Candidate.Apart,
            Wordings = [.. cluster.Shapes.OrderBy(shape => shape.Text, StringComparer.Ordinal).Select(shape => shape.Wording)],
            Fact = fact,
            Fields = fields,
            Statements = [.. members
                .DistinctBy(member => member.Keys.Statement)
                .OrderBy(member => member.Keys.Statement, StringComparer.Ordinal)
                .Select(member => new RecordStatement(member.Keys.Statement, member.Shape.Home, documents[member.Keys.Statement]))],
            Members = [.. members.Select(member => new RecordMember(
                member.Claim.Id, member.Claim.DocumentId, RecordId.Alone(member.Claim, member.Shape), Reason(rules, cluster, member.Shape)))],
            Sources = tally.Documents(claims),
        };
        return new BuiltRecord(record, claims, tally);
    }

    /// <summary>The keys under which wordings from outside find what a cluster is; none for one that is itself looking.</summary>
    public static IReadOnlyList<string> Offers(KindRules rules, Cluster cluster) => cluster.Shapes[0].Ask is not null
        ? []
        : [.. cluster.Wordings.SelectMany(wording => rules.Offers(cluster.Shapes[0].Area, wording)).Distinct().Order(StringComparer.Ordinal)];

    private static string Reason(KindRules rules, Cluster cluster, Shape shape)
    {
        if (shape.Equals(cluster.Shapes[0]))
            return cluster.Shapes.Count == 1 ? "the same in all that is compared" : "the best known: the others are compared with it";
        if (shape.Home != cluster.Shapes[0].Home && !cluster.Shapes.Contains(shape))
            return rules.Attach(shape.Wording, cluster.Wordings)?.Reason ?? "";
        Match? best = null;
        foreach (var other in cluster.Shapes.Where(other => !other.Equals(shape)).OrderBy(other => other.Text, StringComparer.Ordinal))
        {
            if (rules.Compare(shape.Wording, other.Wording) is { } match && match.Score > (best?.Score ?? int.MinValue))
                best = match;
        }
        return best?.Reason ?? "joined by hand";
    }
}
