using Relations.V1;

namespace Relations.Query.Search;

/// <summary>Ranges of what was found.</summary>
internal static class TextRanges
{
    /// <summary>The ranges in order, those that overlap as one.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="offset">Where the text they were found in begins.</param>
    public static IEnumerable<TextRange> Of(IEnumerable<FoundForm> found, int offset)
    {
        TextRange? last = null;
        foreach (var each in found.OrderBy(each => each.Start))
        {
            if (last is not null && each.Start + offset < last.End)
            {
                last.End = Math.Max(last.End, each.End + offset);
                continue;
            }
            if (last is not null)
                yield return last;
            last = new TextRange { Start = each.Start + offset, End = each.End + offset };
        }
        if (last is not null)
            yield return last;
    }
}
