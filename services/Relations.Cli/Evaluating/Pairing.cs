using System.Text.Json;

namespace Relations.Cli.Evaluating;

/// <summary>An extracted item and where its evidence stands in the annotated text.</summary>
internal sealed record FoundItem(JsonElement Fields, IReadOnlyList<(int Start, int End)> Spans)
{
    /// <summary>Whether some of its evidence shares a code point with the range.</summary>
    public bool Overlaps((int Start, int End) range) => Spans.Any(span => Overlap(span, range));

    /// <summary>Length of its shortest evidence that shares a code point with the range.</summary>
    public int Width((int Start, int End) range) => Spans.Where(span => Overlap(span, range)).Min(span => span.End - span.Start);

    private static bool Overlap((int Start, int End) a, (int Start, int End) b) => a.Start < b.End && b.Start < a.End;
}

/// <summary>Which extracted item is which annotated one.</summary>
internal static class Pairing
{
    /// <summary>
    /// Pairs items whose evidence overlaps and that are compatible, greedily: most equal fields first, then what is not optional, then the tightest
    /// evidence, then what stands last.
    /// </summary>
    /// <returns>For each annotated item the number of its extracted one, or -1.</returns>
    public static int[] Of(IReadOnlyList<AnnotatedItem> annotated, IReadOnlyList<(int Start, int End)> spans, IReadOnlyList<FoundItem> found)
    {
        var pairs =
            from a in Enumerable.Range(0, annotated.Count)
            from f in Enumerable.Range(0, found.Count)
            where found[f].Overlaps(spans[a]) && FieldComparison.Compatible(annotated[a], found[f].Fields)
            let equal = annotated[a].Compared.Count(field => FieldComparison.Agrees(annotated[a], field, found[f].Fields))
            orderby (equal, !annotated[a].Optional, -found[f].Width(spans[a]), a, f) descending
            select (Annotated: a, Found: f);
        var partners = Enumerable.Repeat(-1, annotated.Count).ToArray();
        var taken = new bool[found.Count];
        foreach (var pair in pairs)
        {
            if (partners[pair.Annotated] >= 0 || taken[pair.Found])
                continue;
            partners[pair.Annotated] = pair.Found;
            taken[pair.Found] = true;
        }
        return partners;
    }
}
