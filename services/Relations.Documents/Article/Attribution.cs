using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Reads from the sentences themselves who publishes them: ", Trend reports", "— VNS" and "(Xinhua)" behind the last one, "told X".</summary>
internal static class Attribution
{
    /// <summary>How much of a paragraph's end is looked at, in UTF-16 units.</summary>
    private const int Tail = 48;

    /// <summary>How much of the text is searched for whom people told something.</summary>
    private const int Reach = 64 * 1024;

    private static readonly string[] Reporting = ["reports", "reported", "informs", "learned", "learnt"];
    private static readonly WordSet ReportWords = new(Reporting);
    private static readonly PhraseSearch ReportSearch = new(Reporting);

    /// <summary>The credit behind the last sentence.</summary>
    public static void ReadEnd(ReadOnlySpan<char> paragraph, MetadataEvidence evidence)
    {
        var tail = paragraph[^Math.Min(paragraph.Length, Tail)..].TrimEnd();
        var at = tail.LastIndexOfAny('(', '—', '–');
        if (at < 0)
            at = tail.LastIndexOf('/') is var last and > 0 && last == tail.Length - 1 ? tail[..last].LastIndexOf('/') : at;
        if (at < 0)
            return;
        var line = new FoldedLine(tail[(at + 1)..].ToString());
        if (line.Count > 0 && Outlets.Known.LongestAt(line, 0, out var outlet) is > 0 and var words && line.Count - words <= 1)
            evidence.AddOutlet(new OutletMention(outlet!.Name, outlet, OutletWeight.Dateline - 1));
    }

    /// <summary>False for an opening paragraph in which surely no agency names itself.</summary>
    public static bool MayName(ReadOnlySpan<char> paragraph) => ReportSearch.IsIn(paragraph);

    /// <summary>"…, Kazinform reports" in an opening paragraph: usual where agencies name themselves.</summary>
    public static void ReadOpening(FoldedLine line, MetadataEvidence evidence)
    {
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (!line.Before(i).Contains(',') || Outlets.Known.LongestAt(line, i, out var outlet) is not (> 0 and var words) || i + words >= line.Count)
                continue;
            if (ReportWords.Contains(line.At(i + words)))
                evidence.AddOutlet(new OutletMention(outlet!.Name, outlet, OutletWeight.Interview));
        }
    }

    /// <summary>The outlet that several people told something; one alone may be quoted from elsewhere.</summary>
    public static void ReadInterviews(ReadOnlySpan<char> text, MetadataEvidence evidence)
    {
        var seen = text[..Math.Min(text.Length, Reach)];
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var verb in (ReadOnlySpan<string>)["told ", "tells ", "interview with "])
        {
            for (var rest = seen; rest.IndexOf(verb) is var at and >= 0; rest = rest[(at + verb.Length)..])
            {
                var after = rest.Slice(at + verb.Length, Math.Min(40, rest.Length - at - verb.Length));
                if (after.IsEmpty || !char.IsUpper(after[0]) && !after.StartsWith("the "))
                    continue;
                var line = new FoldedLine(after.ToString());
                if (line.Count > 0 && Outlets.Known.LongestAt(line, line.At(0) is "the" && line.Count > 1 && Outlets.Known.LongestAt(line, 0, out _) == 0 ? 1 : 0, out var outlet) > 0)
                    told[outlet!.Name] = told.GetValueOrDefault(outlet.Name) + (verb == "told " ? 1 : 2);
            }
        }
        foreach (var (name, count) in told)
        {
            if (count >= 2)
                evidence.AddOutlet(new OutletMention(name, Outlets.Known.ByName(name), OutletWeight.Interview - 1));
        }
    }
}
