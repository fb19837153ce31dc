using Relations.Documents.Metadata;
using Relations.Documents.Text;
using Relations.Domain;

namespace Relations.Documents.Html;

/// <summary>Author and date from elements that are named as holding them, for pages that declare neither.</summary>
internal static class MarkedNames
{
    private const int LongestMark = 160;

    /// <summary>The author in the first element named so, or null.</summary>
    public static string? Author(HtmlPage page)
    {
        foreach (var node in page.Nodes)
        {
            if ((node.Hints & NodeHint.Byline) == 0 || TextOf(page, node) is not { } text)
                continue;
            var line = new FoldedLine(text);
            var reading = MetadataLine.Read(line);
            if (reading.Authors.Count > 0)
                return string.Join(", ", reading.Authors);
            if (line.Count is >= 2 and <= 5 && PersonNames.RunAt(line, 0) == line.Count)
                return PersonNames.Written(line, 0, line.Count);
        }
        return null;
    }

    /// <summary>The date in the first element named so, or null.</summary>
    public static EdtfDate? Published(HtmlPage page, DeclaredMetadata declared)
    {
        var order = (declared.Outlet is { } name ? Outlets.Known.ByName(name) : null)?.Order ?? DateOrder.Unknown;
        foreach (var node in page.Nodes)
        {
            if ((node.Hints & NodeHint.Date) == 0 || TextOf(page, node) is not { } text)
                continue;
            foreach (var date in DateScanner.In(new FoldedLine(text)))
                return date.ToEdtf(order);
        }
        return null;
    }

    private static string? TextOf(HtmlPage page, HtmlNode node)
    {
        if (node.EndRun <= node.FirstRun)
            return null;
        var start = page.Runs[node.FirstRun].Start;
        var end = page.Runs[node.EndRun - 1].End;
        return end - start > LongestMark ? null : page.Text.Text[start..end].Replace('\n', ' ');
    }
}
