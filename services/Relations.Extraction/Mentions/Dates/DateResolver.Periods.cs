using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Quarters, halves, seasons, first months.</summary>
internal sealed partial class DateResolver
{
    private const int PastWeight = 12;

    private Resolved? Period(PeriodNode node)
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
            if (YearOf(node.Year) is not { } year)
                return Resolved.Indefinite(rule);
            return Resolved.Of(PeriodText(node, year.Year), year.Anchor, year.Anchor is null ? rule : YearRule(node.Year, rule));
        }
        if (Frame is { } frame && (Now is null || Tense != Tense.Future))
            return Resolved.Of(PeriodText(node, frame.Year), frame, FromStory(rule));
        if (Now is not { } now)
            return Resolved.Indefinite(rule);
        return Resolved.Of(PeriodText(node, NearPeriodYear(now, node)), now, FromNow(rule));
    }

    /// <summary>The year that brings a period nearest to now; a month on the side that the tense denies or does not tell counts twice, one ahead of a past tense as twelve.</summary>
    private int NearPeriodYear(Stamp now, PeriodNode node)
    {
        if (!now.HasMonth)
            return now.Year;
        var (first, last) = (FirstMonth(node) - now.Month, FirstMonth(node) + PeriodMonths(node) - 1 - now.Month);
        var (tense, year, best) = (Tense, 0, int.MaxValue);
        for (var offset = IsEntry ? 0 : -1; offset <= 1; offset++)
        {
            var (ahead, behind) = (first + (12 * offset), -last - (12 * offset));
            var far = ahead > 0 ? ahead * tense switch { Tense.Future => 1, Tense.Past => PastWeight, _ => 2 }
                : behind > 0 ? behind * (tense == Tense.Future ? 2 : IsEntry ? PastWeight : 1)
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
        DateUnit.Quarter => Months(new Stamp(year, FirstMonth(node)), 0, 3),
        DateUnit.Half => Months(new Stamp(year, FirstMonth(node)), 0, 6),
        _ => $"{year:0000}-{node.Number}",
    };

    /// <summary>"the first seven months of 2007". Without a year: of this one when so many have passed, else of the last.</summary>
    private Resolved? FirstOf(FirstOfNode node)
    {
        var rule = $"{(node.FromEnd ? "last" : "first")}-{Lower(node.Unit)}s-of";
        var of = node.Of is { } period ? Resolve(period) : FirstOfNow(node.Count);
        if (of is not { Date: { } date } known)
            return Resolved.Indefinite(rule);
        var (first, last) = (Stamp.Of(date.Earliest), Stamp.Of(date.Latest));
        var text = node.Unit switch
        {
            _ when node.Of is RangeNode or CalendarNode { Rule: "fiscal-year" } => date.ToString(),
            DateUnit.Month or DateUnit.Quarter => FirstMonths(node.Unit == DateUnit.Quarter ? node.Count * 3 : node.Count, node.FromEnd, first, last),
            DateUnit.Week or DateUnit.Day => FirstDays(node.Unit == DateUnit.Week ? node.Count * 7 : node.Count, node, first, last),
            _ => date.ToString(),
        };
        return Resolved.Of(text, known.Anchor is null ? null : Now, known.Anchor is null ? rule : $"{rule}-{known.Rule}");
    }

    private Resolved? ToDate(ToDateNode node)
    {
        var rule = $"{Lower(node.Unit)}-to-date";
        return Now is { HasDay: true } now && UnitAt(now, node.Unit, 0) is { } unit && Domain.EdtfDate.TryParse(unit, out var period)
            ? Resolved.Of($"{Stamp.Of(period.Earliest)}/{now}", now, FromNow(rule))
            : Resolved.Indefinite(rule);
    }

    /// <summary>From now to the last day, unless the week or month of a story is meant: then no more than that.</summary>
    private Resolved? Rest(RestNode node)
    {
        var isNow = node.Of.Origin == Origin.Now || _story.Last(_paragraph) is null;
        return isNow && Tense != Tense.Past && Now is { HasDay: true } now && UnitAt(now, node.Of.Unit, 0) is { } unit && Domain.EdtfDate.TryParse(unit, out var period)
            ? Resolved.Of($"{now}/{Stamp.Of(period.Latest)}", now, FromNow($"rest-of-{Lower(node.Of.Unit)}"))
            : Relative(node.Of);
    }

    private Resolved? FirstOfNow(int months)
    {
        if (Frame is { HasMonth: false } frame)
            return Resolved.Of(frame.ToString(), frame, FromStory("year"));
        if (Now is not { } now)
            return null;
        var year = now.HasMonth && now.Month <= months && Tense != Tense.Future ? now.Year - 1 : now.Year;
        if (now.HasMonth && now.Month == months && now.HasDay && now.Day > 25)
            year = now.Year;
        return Resolved.Of(new Stamp(year).ToString(), now, FromNow("year"));
    }

    private static string? FirstMonths(int count, bool fromEnd, Stamp first, Stamp last)
    {
        var (start, end) = (first with { Day = 0 }, last with { Day = 0 });
        var opening = fromEnd ? end.AddMonths(1 - count) : start;
        var to = fromEnd ? end : start.AddMonths(count - 1);
        return opening == to ? opening?.ToString() : $"{opening}/{to}";
    }

    private static string? FirstDays(int count, FirstOfNode node, Stamp first, Stamp last)
    {
        var opening = node.FromEnd ? last.AddDays(1 - count) : node.IsNth ? first.AddDays(count - 1) : first;
        var to = node.IsNth ? opening : node.FromEnd ? last : first.AddDays(count - 1);
        return opening == to ? opening?.ToString() : $"{opening}/{to}";
    }
}
