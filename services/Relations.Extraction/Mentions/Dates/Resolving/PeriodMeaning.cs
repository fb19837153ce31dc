using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Quarters, halves, seasons and months by their number.</summary>
internal static class PeriodMeaning
{
    private const int PastWeight = 12;

    /// <summary>A period of the year that is given, that of the story, or the nearest.</summary>
    public static Resolved? Period(this DateContext context, PeriodNode node)
    {
        var rule = node.Unit switch
        {
            DateUnit.Month => "month",
            DateUnit.Quarter => "quarter",
            DateUnit.Half => "half-year",
            _ => "season",
        };
        if (!node.Year.IsNone)
        {
            if (context.YearOf(node.Year) is not { } year)
                return Resolved.Indefinite(rule);
            return Resolved.Of(PeriodText(node, year.Year), year.Anchor, year.Anchor is null ? rule : context.YearRule(node.Year, rule));
        }
        if (context.Frame is { } frame && (context.Now is null || context.Tense != Tense.Future))
            return Resolved.Of(PeriodText(node, frame.Year), frame, DateContext.FromStory(rule));
        if (context.Now is not { } now)
            return Resolved.Indefinite(rule);
        return Resolved.Of(PeriodText(node, context.NearPeriodYear(now, node)), now, context.FromNow(rule));
    }

    /// <summary>The year that brings a period nearest to now; a month on the side that the tense denies or does not tell counts twice, one ahead of a past tense as twelve.</summary>
    private static int NearPeriodYear(this DateContext context, Stamp now, PeriodNode node)
    {
        if (!now.HasMonth)
            return now.Year;
        var (first, last) = (FirstMonth(node) - now.Month, FirstMonth(node) + PeriodMonths(node) - 1 - now.Month);
        var (tense, year, best) = (context.Tense, 0, int.MaxValue);
        for (var offset = context.IsEntry ? 0 : -1; offset <= 1; offset++)
        {
            var (ahead, behind) = (first + (12 * offset), -last - (12 * offset));
            var far = ahead > 0 ? ahead * tense switch { Tense.Future => 1, Tense.Past => PastWeight, _ => 2 }
                : behind > 0 ? behind * (tense == Tense.Future ? 2 : context.IsEntry ? PastWeight : 1)
                : 0;
            if (far < best)
                (best, year) = (far, now.Year + offset);
        }
        return year;
    }

    private static int PeriodMonths(PeriodNode node) => node.Unit == DateUnit.Half ? 6 : 3;

    private static int FirstMonth(PeriodNode node) => node.Unit switch
    {
        DateUnit.Month => node.Number,
        DateUnit.Quarter => (3 * node.Number) - 2,
        DateUnit.Half => (6 * node.Number) - 5,
        _ => (node.Number - 20) * 3,
    };

    private static string? PeriodText(PeriodNode node, int year) => node.Unit switch
    {
        DateUnit.Month => new Stamp(year, node.Number).ToString(),
        DateUnit.Quarter => StampUnits.Months(new Stamp(year, FirstMonth(node)), 0, 3),
        DateUnit.Half => StampUnits.Months(new Stamp(year, FirstMonth(node)), 0, 6),
        _ => $"{year:0000}-{node.Number}",
    };
}
