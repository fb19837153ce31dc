using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Html;

/// <summary>The author from elements that are marked as naming one. Those between headline and text come first, then the article's own.</summary>
internal static class MarkedNames
{
    /// <summary>Longest mark that is read, and how far behind the first name others are of the same byline; in UTF-16 units.</summary>
    private const int LongestMark = 160;
    private const int Together = 240;

    private const int MostNames = 8;

    /// <summary>The names, with commas between; null when no mark holds one.</summary>
    public static string? Author(HtmlPage page, HeadRegion region)
    {
        var names = new List<string>();
        var (best, first) = (0, 0);
        foreach (var mark in page.Marks)
        {
            var rank = Rank(mark, region);
            if (rank == 0 || rank < best || (rank == best && (names.Count == MostNames || mark.Start - first > Together)))
                continue;
            if (NameIn(page, mark) is not { } name)
                continue;
            if (rank > best)
            {
                names.Clear();
                (best, first) = (rank, mark.Start);
            }
            Add(names, name);
        }
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>Adds a name that is not there yet. "Jane RoeEditor" of an element around the name itself gives way to it.</summary>
    private static void Add(List<string> names, string name)
    {
        var known = names.FindIndex(other => other.Contains(name, StringComparison.OrdinalIgnoreCase));
        if (known < 0)
            names.Add(name);
        else if (names[known].StartsWith(name, StringComparison.Ordinal) && !names[known].Contains(',', StringComparison.Ordinal))
            names[known] = name;
    }

    private static int Rank(TextMark mark, HeadRegion region)
    {
        if ((mark.Hints & NodeHint.Byline) == 0 || (mark.Node.Hints & NodeHint.Hidden) != 0)
            return 0;
        var place = region.IsHead(mark) ? (!region.IsAbove(mark) ? 4 : mark.Node.IsDropped ? 1 : 3) : mark.Node.IsDropped ? 0 : region.IsInside(mark) ? 2 : 0;
        var isSaid = (mark.Hints & NodeHint.Author) != 0;
        if (place == 0)
            return isSaid && !mark.Node.IsDropped ? 1 : 0;
        return (place * 2) + (isSaid ? 2 : 0) + (mark.Node.IsDropped ? 0 : 1);
    }

    private static string? NameIn(HtmlPage page, TextMark mark)
    {
        var text = page.Text.Text.AsSpan(mark.Start, mark.End - mark.Start).Trim();
        if (text.Length is 0 or > LongestMark)
            return null;
        // Lines of a mark are apart: "Jane Roe | Correspondent".
        var line = new FoldedLine(text.ToString().Replace("\n", " | ", StringComparison.Ordinal));
        if (line.Count == 0)
            return null;
        var reading = MetadataLine.Read(line);
        if (reading.Authors.Count > 0)
            return string.Join(", ", reading.Authors);
        var words = PersonNames.RunAt(line, 0);
        var isSaid = (mark.Hints & NodeHint.Author) != 0;
        if (words > 0 && words <= 5 && (words >= 2 || isSaid || IsGivenName(line)) && (words == line.Count || IsDivided(line.Before(words))))
            return PersonNames.Written(line, 0, words);
        return isSaid && AccountNames.IsName(line) ? line.Original : null;
    }

    /// <summary>A blog's writers sign with one name.</summary>
    private static bool IsGivenName(FoldedLine line) => line.Count == 1 && line.IsCapitalised(0) && line[0].Length >= 3 && AccountNames.IsName(line);

    private static bool IsDivided(ReadOnlySpan<char> between) => between.Trim() is "|" or "," or "—" or "–" or "(" or "/" or "•" or "·";
}
