using Relations.V1;

namespace Relations.Query.Search;

/// <summary>Chooses the passages of a text that show best what was found.</summary>
internal static class SnippetBuilder
{
    /// <summary>How many are shown.</summary>
    public const int Most = 2;

    /// <summary>How long a passage may be, in UTF-16 units.</summary>
    private const int Length = 240;

    /// <summary>How much of it stands before what was found.</summary>
    private const int Lead = 60;

    /// <summary>Passages of a document's text: those with most parts of the query, without what another already shows.</summary>
    /// <param name="document">Id of the document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="found">What was found in it, in order.</param>
    public static IEnumerable<SearchSnippet> OfText(string document, string text, IReadOnlyList<FoundForm> found)
    {
        var chosen = new List<(int From, int To)>();
        foreach (var window in Windows(found).OrderByDescending(window => window.Parts).ThenByDescending(window => window.Count).ThenBy(window => window.First))
        {
            var (first, last) = (found[window.First], found[window.First + window.Count - 1]);
            if (chosen.Count == Most)
                break;
            if (chosen.Any(passage => first.Unit < passage.To && last.Unit >= passage.From))
                continue;
            var from = Edge(text, Math.Max(0, first.Unit - Lead), first.Unit);
            var to = Back(text, Math.Min(text.Length, from + Length), last.Unit + (last.End - last.Start));
            chosen.Add((from, to));
            var start = first.Start - Points(text, from, first.Unit);
            yield return Snippet(document, start, text[from..to], found.Where(each => each.Unit >= from && each.Unit < to));
        }
    }

    /// <summary>A sentence that a record was read from, as evidence.</summary>
    public static SearchSnippet OfEvidence(Evidence evidence, IEnumerable<FoundForm> found)
    {
        var snippet = new SearchSnippet { Evidence = evidence };
        snippet.Highlights.Add(TextRanges.Of(found, evidence.Start));
        return snippet;
    }

    private static SearchSnippet Snippet(string document, int start, string quote, IEnumerable<FoundForm> found)
    {
        var evidence = new Evidence { Document = document, Start = start, End = start + Points(quote, 0, quote.Length), Quote = quote };
        var snippet = new SearchSnippet { Evidence = evidence };
        snippet.Highlights.Add(TextRanges.Of(found.Where(each => each.End <= evidence.End), 0));
        return snippet;
    }

    /// <summary>From each thing found, what fits into a passage that begins with it.</summary>
    private static IEnumerable<(int First, int Count, int Parts)> Windows(IReadOnlyList<FoundForm> found)
    {
        var (end, parts) = (0, new Dictionary<int, int>());
        for (var first = 0; first < found.Count; first++)
        {
            for (; end < found.Count && found[end].Unit + (found[end].End - found[end].Start) - found[first].Unit <= Length - Lead; end++)
                parts[found[end].Part] = parts.GetValueOrDefault(found[end].Part) + 1;
            if (end == first)
            {
                end++;
                yield return (first, 1, 1);
                continue;
            }
            yield return (first, end - first, parts.Count);
            if (--parts[found[first].Part] == 0)
                parts.Remove(found[first].Part);
        }
    }

    /// <summary>The beginning of the first word at or behind a place, no further than a limit.</summary>
    private static int Edge(string text, int from, int limit)
    {
        var edge = from;
        while (edge > 0 && edge < limit && !char.IsWhiteSpace(text[edge - 1]))
            edge++;
        while (edge < limit && char.IsWhiteSpace(text[edge]))
            edge++;
        return edge;
    }

    /// <summary>The end of the last word before a place, no nearer than a limit.</summary>
    private static int Back(string text, int to, int limit)
    {
        var edge = Math.Max(to, Math.Min(limit, text.Length));
        while (edge < text.Length && edge > limit && !char.IsWhiteSpace(text[edge]))
            edge--;
        while (edge > limit && char.IsWhiteSpace(text[edge - 1]))
            edge--;
        return edge < text.Length && char.IsLowSurrogate(text[edge]) ? edge + 1 : edge;
    }

    private static int Points(string text, int from, int to)
    {
        var points = to - from;
        for (var i = from; i < to; i++)
            points -= char.IsLowSurrogate(text[i]) ? 1 : 0;
        return points;
    }
}
