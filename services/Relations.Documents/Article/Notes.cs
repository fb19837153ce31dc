using System.Buffers;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Reads notes on author and outlet that are written as sentences: editor's notes, disclaimers, lines on contributors.</summary>
internal static class Notes
{
    /// <summary>Words looked at behind "is" for what the person is.</summary>
    private const int PostReach = 14;

    private static readonly WordSet Posts = new(ResourceTable.Read("posts.tsv").SelectMany(fields => fields[1].Split(' ')));

    private static readonly WordSet Stances =
        new(["views", "view", "opinions", "opinion", "position", "positions", "policy", "policies", "stance", "perspective"]);

    private static readonly SearchValues<string> StanceWords =
        SearchValues.Create(["view", "opinion", "position", "polic", "stance", "perspective"], StringComparison.OrdinalIgnoreCase);

    /// <summary>False for a text that surely holds no disclaimer.</summary>
    public static bool MayDisclaim(ReadOnlySpan<char> text) => text.ContainsAny(StanceWords);

    /// <summary>True for a word that says what a person is by profession.</summary>
    public static bool IsPost(ReadOnlySpan<char> folded) => Posts.Contains(folded);

    /// <summary>True for a sentence that disclaims or introduces: it may say who writes.</summary>
    public static bool IsNote(FoldedLine line)
    {
        var start = line.At(0, Math.Min(4, line.Count));
        return start.StartsWith("editor note") || start.StartsWith("editors note") || start.StartsWith("editorial note") || start.StartsWith("note")
            || start.StartsWith("about the author") || start.StartsWith("the author") || start.StartsWith("the writer") || start.StartsWith("this article");
    }

    /// <summary>"… not necessarily the views of X": X is the outlet.</summary>
    public static void ReadDisclaimer(FoldedLine line, MetadataEvidence evidence)
    {
        for (var i = 0; i + 2 < line.Count; i++)
        {
            if (!Stances.Contains(line.At(i)) || line.At(i + 1) is not "of")
                continue;
            var at = line.At(i + 2) is "the" && i + 3 < line.Count && Outlets.Known.LongestAt(line, i + 2, out _) == 0 ? i + 3 : i + 2;
            if (Outlets.Known.LongestAt(line, at, out var outlet) > 0)
                evidence.AddOutlet(new OutletMention(outlet!.Name, outlet, OutletWeight.Disclaimer));
            else if (line.IsCapitalised(at) && CapitalsFrom(line, at) is > 0 and var end)
                evidence.AddOutlet(new OutletMention(line.OriginalOf(at, end), null, OutletWeight.Disclaimer - 20));
        }
    }

    /// <summary>The person of whom the note says "NAME is the ambassador of …": the last one, as a note introduces the series first.</summary>
    public static string? AuthorIn(FoldedLine line)
    {
        string? author = null;
        for (var i = 0; i + 3 < line.Count; i++)
        {
            var words = PersonNames.RunAt(line, i);
            if (words < 2)
                continue;
            if (i + words < line.Count && IsVerb(line, i + words) && HasPost(line, i + words + 1))
                author = PersonNames.Written(line, i, i + words);
            i += words - 1;
        }
        return author;
    }

    private static bool IsVerb(FoldedLine line, int at) =>
        line.At(at) is "is" or "was" or "serves" or "served" or "works" || (line.At(at) is "has" && at + 1 < line.Count && line.At(at + 1) is "been" or "worked" or "written" or "served");

    private static bool HasPost(FoldedLine line, int at)
    {
        for (var i = at; i < Math.Min(line.Count, at + PostReach); i++)
        {
            if (Posts.Contains(line.At(i)))
                return true;
            if (i > at && line.Before(i).Contains('.') && line[i - 1].Length > 3)
                return false;
        }
        return false;
    }

    private static int CapitalsFrom(FoldedLine line, int at)
    {
        var end = at;
        while (end < line.Count && end - at < 6 && line.IsCapitalised(end) && (end == at || line.Before(end).Trim().IsEmpty))
            end++;
        return end;
    }
}
