using Relations.Documents.Metadata;
using Relations.Documents.Text;
using Relations.Domain;

namespace Relations.Documents.Html;

/// <summary>The date from elements that are marked as giving one.</summary>
internal static class MarkedDates
{
    private const int LongestMark = 160;

    /// <summary>How much of its line before a mark may say what date it is ("Updated"), in UTF-16 units.</summary>
    private const int Before = 40;

    /// <summary>Least rank of a date that is that of publication.</summary>
    private const int Certain = 4;

    /// <summary>The date of publication, where a mark at the headline or a word of the page says it is; and the likeliest of the other marked dates.</summary>
    public static (EdtfDate? Published, EdtfDate? Likely) Of(HtmlPage page, HeadRegion region, DateOrder order)
    {
        var (best, bestRank) = (default(EdtfDate?), 0);
        foreach (var mark in page.Marks)
        {
            if ((mark.Hints & NodeHint.Date) == 0 || (mark.Node.Hints & NodeHint.Hidden) != 0 || mark.End - mark.Start > LongestMark)
                continue;
            var reading = MetadataLine.Read(new FoldedLine(LineOf(page, mark)));
            var rank = Rank(mark, region, isUpdate: reading.Published is null && reading.Updated is not null);
            if (rank > bestRank && DateOf(page, mark, order) is { } date)
                (best, bestRank) = (date, rank);
        }
        return bestRank >= Certain ? (best, null) : (null, best);
    }

    private static int Rank(TextMark mark, HeadRegion region, bool isUpdate)
    {
        var isSaid = (mark.Hints & NodeHint.Publication) != 0;
        if (region.IsHead(mark) && region.IsAbove(mark))
            return mark.Node.IsDropped ? Certain - 1 : Certain;
        if (region.IsHead(mark))
            return isUpdate ? Certain + 1 : isSaid ? 8 : mark.Node.IsDropped ? 6 : 7;
        if (mark.Node.IsDropped)
            return 0;
        return isSaid ? (region.IsInside(mark) ? Certain + 1 : 3) : isUpdate ? 1 : region.IsInside(mark) ? 3 : 2;
    }

    private static EdtfDate? DateOf(HtmlPage page, TextMark mark, DateOrder order)
    {
        if (mark.Value is { } value && DeclaredDate.Read(value, order) is { } declared)
            return declared;
        foreach (var date in DateScanner.In(new FoldedLine(page.Text.Text[mark.Start..mark.End].Replace('\n', ' '))))
            return date.ToEdtf(order);
        return null;
    }

    private static string LineOf(HtmlPage page, TextMark mark)
    {
        var before = page.Text.Text.AsSpan(0, mark.Start)[^Math.Min(mark.Start, Before)..];
        var start = mark.Start - (before.Length - (before.LastIndexOf('\n') + 1));
        return page.Text.Text[start..mark.End].Replace('\n', ' ');
    }
}
