namespace Relations.Domain.Resolution;

/// <summary>
/// The stored records of a home, as far as they tell what becomes of them without their claims. A cluster is a function of its shapes once it is known
/// which they are: one that has the shapes of a stored record, and no changed claim, is that record.
/// </summary>
/// <param name="home">The home.</param>
/// <param name="records">All its records.</param>
internal sealed class StoredHome(string home, IReadOnlyList<Record> records)
{
    /// <summary>True when its records can be told from their wordings, and built each by itself: nothing was joined or kept apart by hand, and none contradicts another.</summary>
    public bool IsPlain => records.All(record =>
        record.Apart is null
        && !KindRules.For(record.Fact).ComparesRecords(record.Fact)
        && record.Statements.All(statement => statement.Home == home || record.AttachedHomes.Contains(statement.Home)));

    /// <summary>What a record's own claims are clustered by.</summary>
    public static IReadOnlySet<Shape> Shapes(Record record) => record.Wordings.Select(wording => new Shape("", record.Home, null, wording)).ToHashSet();

    /// <summary>True when values of the record exclude each other. Discrepancies are found anew with all of a home, and name claims.</summary>
    public static bool Contradicts(Record record) =>
        KindRules.For(record.Fact).Discrepancies(record.Home, [new BuiltRecord(record, [], new Tally([], new Dictionary<string, int>()))]).Any();

    /// <summary>The records that stay as they are when claims come to the home, and the clusters that do not.</summary>
    public (IReadOnlyList<Record> Kept, IReadOnlyList<IReadOnlySet<Shape>> Changed) With(IReadOnlyList<Member> coming)
    {
        var stored = new Dictionary<Shape, (Record Record, IReadOnlySet<Shape> Shapes)>();
        foreach (var (record, shapes) in records.Select(record => (record, Shapes(record))))
        {
            foreach (var shape in shapes)
                stored.Add(shape, (record, shapes));
        }
        var said = coming.Select(member => member.Shape).ToHashSet();
        var (kept, changed) = (new List<Record>(), new List<IReadOnlySet<Shape>>());
        foreach (var cluster in Clustering.Of(KindRules.For(coming[0].Claim.Fact), stored.Keys.Concat(said), Apartness.None([])))
        {
            var shapes = cluster.Shapes.ToHashSet();
            if (!shapes.Overlaps(said) && stored[cluster.Shapes[0]] is var before && shapes.SetEquals(before.Shapes) && !Contradicts(before.Record))
                kept.Add(before.Record);
            else
                changed.Add(shapes);
        }
        return (kept, changed);
    }
}
