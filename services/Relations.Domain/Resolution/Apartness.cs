namespace Relations.Domain.Resolution;

/// <summary>
/// Which shapes of a home are kept apart by hand. A wording is on the side of its marked claims; where claims of one wording are marked on both
/// sides, those of the second have a shape of their own, and whatever else has the wording is on the first.
/// </summary>
internal sealed class Apartness
{
    private readonly HashSet<(Shape, Shape)> _pairs = [];

    private Apartness(IReadOnlyList<Member> members) => Members = members;

    /// <summary>The members of the home, some with a shape of their own.</summary>
    public IReadOnlyList<Member> Members { get; private set; }

    /// <summary>Nothing keeps the members apart.</summary>
    public static Apartness None(IReadOnlyList<Member> members) => new(members);

    /// <summary>What keeps members of a home apart.</summary>
    public static Apartness Of(IReadOnlyList<Member> members)
    {
        var apartness = new Apartness(members);
        var corrections = members.SelectMany(member => member.Apart).Select(mark => mark.Correction).Distinct().Order(StringComparer.Ordinal).ToList();
        corrections.ForEach(apartness.Tell);
        corrections.ForEach(apartness.Exclude);
        return apartness;
    }

    /// <summary>True when two shapes must not be in one cluster.</summary>
    public bool Excludes(Shape one, Shape other) => _pairs.Count > 0 && (_pairs.Contains((one, other)) || _pairs.Contains((other, one)));

    /// <summary>True when a shape must not be in a cluster of others.</summary>
    public bool Excludes(Shape shape, IEnumerable<Shape> cluster) => _pairs.Count > 0 && cluster.Any(other => Excludes(shape, other));

    /// <summary>Gives those of the second side a shape of their own where the first has the same.</summary>
    private void Tell(string correction)
    {
        var first = Shapes(correction, 1);
        Members = [.. Members.Select(member => IsOn(member, correction, 2) && first.Contains(member.Shape) ? member with { Shape = member.Shape.Apart(correction) } : member)];
    }

    private void Exclude(string correction)
    {
        var second = Shapes(correction, 2);
        foreach (var one in Shapes(correction, 1))
            _pairs.UnionWith(second.Select(other => (one, other)));
    }

    private HashSet<Shape> Shapes(string correction, int side) => [.. Members.Where(member => IsOn(member, correction, side)).Select(member => member.Shape)];

    private static bool IsOn(Member member, string correction, int side) => member.Apart.Any(mark => mark.Correction == correction && mark.Side == side);
}
