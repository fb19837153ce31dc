namespace Relations.Domain.Resolution;

/// <summary>
/// Parts the shapes of one home into things. The result is a function of the set of shapes: rounds and scores depend on wordings only,
/// ties leave a shape alone, and the last order is that of the text. What is kept apart by hand is never in one cluster.
/// </summary>
internal static class Clustering
{
    /// <param name="rules">Rules of their kind.</param>
    /// <param name="shapes">The shapes.</param>
    /// <param name="apart">Which of them are kept apart by hand.</param>
    public static IReadOnlyList<Cluster> Of(KindRules rules, IEnumerable<Shape> shapes, Apartness apart)
    {
        var clusters = new List<List<Shape>>();
        var rounds = shapes.Distinct()
            .GroupBy(shape => rules.Round(shape.Wording))
            .OrderBy(round => round.Key);
        foreach (var round in rounds)
        {
            var joins = new List<(Shape Shape, List<Shape> Cluster)>();
            var alone = new List<Shape>();
            foreach (var shape in round.OrderBy(shape => shape.Text, StringComparer.Ordinal))
            {
                if (Best.Only(clusters, cluster => apart.Excludes(shape, cluster) ? null : Fit(rules, shape, cluster)?.Score) is { } cluster)
                    joins.Add((shape, cluster));
                else
                    alone.Add(shape);
            }
            foreach (var (shape, cluster) in joins)
                (apart.Excludes(shape, cluster) ? alone : cluster).Add(shape);
            clusters.AddRange(Components(rules, alone, apart));
        }
        return [.. clusters.Select(cluster => new Cluster(cluster))];
    }

    /// <summary>Fits when it fits the first shape, or any shape while the first does not exclude it by date.</summary>
    public static Match? Fit(KindRules rules, Shape shape, IReadOnlyList<Shape> cluster)
    {
        if (shape.Wording.Date is { } date && cluster[0].Wording.Date is { } first && !date.Overlaps(first))
            return null;
        Match? best = null;
        foreach (var other in cluster)
        {
            if (rules.Compare(shape.Wording, other.Wording) is { } match && match.Score > (best?.Score ?? int.MinValue))
                best = match;
        }
        return best;
    }

    private static IEnumerable<List<Shape>> Components(KindRules rules, List<Shape> shapes, Apartness apart)
    {
        var left = new List<Shape>(shapes);
        while (left.Count > 0)
        {
            var component = new List<Shape> { left[0] };
            left.RemoveAt(0);
            for (var next = 0; next < component.Count; next++)
            {
                var from = component[next].Wording;
                foreach (var shape in left.FindAll(shape => rules.Compare(from, shape.Wording) is not null))
                {
                    if (!apart.Excludes(shape, component))
                        component.Add(shape);
                }
                left.RemoveAll(component.Contains);
            }
            yield return component;
        }
    }
}
