using Relations.Documents.Metadata;
using Relations.Documents.Text;
using Relations.Domain;

namespace Relations.Documents.Html;

/// <summary>The day in a short line around the headline, whatever else the line says ("Filed by the desk, 4 May 2011, 3 comments").</summary>
internal static class HeadDate
{
    private const int LongestLine = 120;

    /// <summary>Lines above the text that are looked at.</summary>
    private const int Reach = 40;

    /// <summary>The day nearest to the text, or null.</summary>
    public static EdtfDate? Of(HtmlPage page, HeadRegion region, DateOrder order)
    {
        var last = page.Runs.Count - 1;
        while (last >= 0 && page.Runs[last].End > region.TextStart)
            last--;
        for (var i = last; i >= Math.Max(0, last - Reach); i--)
        {
            var run = page.Runs[i];
            if (!region.IsHead(run.Start) || run.Length > LongestLine || (run.Node.Hints & NodeHint.Hidden) != 0)
                continue;
            foreach (var date in DateScanner.In(new FoldedLine(page[run].ToString())))
            {
                if (date.ToEdtf(order) is { Precision: DatePrecision.Day } day)
                    return day;
            }
        }
        return null;
    }
}
