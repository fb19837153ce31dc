using Relations.Domain;
using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>From one date to another.</summary>
internal static class RangeMeaning
{
    /// <summary>From the start of the one to the end of the other.</summary>
    public static Resolved? Range(this DateContext context, RangeNode node)
    {
        if (context.Resolve(context.BeforeEnd(node)) is not { } opening)
            return null;
        if (context.IsWeekGone(node, opening) && Stamp.Of(opening.Date!)?.AddDays(-7) is { } gone && Resolved.Of(gone.ToString(), context.Now, opening.Rule) is { } before)
            opening = before;
        if (node.To is null)
            return opening.Date is null ? opening : Resolved.Of($"{FirstPart(opening.Date.ToString())}/..", null, "range-to-present");
        var to = context.Resolve(AfterStart(node.From, node.To, opening));
        if (to is not { } until)
            return null;
        if (opening.Date is null || until.Date is null)
            return Resolved.Indefinite("range");
        var anchored = opening.Anchor is null ? until : opening;
        var rule = anchored.Anchor is null ? $"range-{opening.Rule}" : $"range-{anchored.Rule}";
        return EdtfRange(opening.Date.ToString(), until.Date.ToString(), anchored.Anchor, rule);
    }

    /// <summary>"lasted from Monday through Wednesday", told on a Monday: what is past does not end in days to come.</summary>
    private static bool IsWeekGone(this DateContext context, RangeNode range, in Resolved opening) =>
        range is { From: CalendarNode { Weekday: > 0, Month: 0 } first, To: CalendarNode { Weekday: > 0, Month: 0 } last } && context.Now is { HasDay: true } now
            && opening.Date is not null && first.Weekday == now.Weekday && first.Weekday != last.Weekday && context.Tense == Tense.Past;

    /// <summary>Of months to come, the last is: the first of "from August to October" may have passed.</summary>
    private static DateNode BeforeEnd(this DateContext context, RangeNode range)
    {
        if (range is not { From: CalendarNode { Year.IsNone: true, Month: > 0, Day: 0 } first, To: CalendarNode { Year.IsNone: true, Month: > 0, Day: 0 } last }
            || !(context.Tense == Tense.Future || context.IsEntry) || context.Frame is not null || context.Now is not { HasMonth: true } now)
            return range.From;
        var years = (last.Month >= now.Month ? 0 : 1) - (first.Month > last.Month ? 1 : 0);
        return first with { Year = new YearRef(YearRefKind.FromNow, years) };
    }

    /// <summary>The end of a range without a year of its own lies in the year of its start, or the next when it would lie before it.</summary>
    private static DateNode AfterStart(DateNode first, DateNode last, Resolved opening)
    {
        if (opening.Date is not { } date || Stamp.Of(date) is not { } start)
            return last;
        if (last is CalendarNode { Year.IsNone: true, Month: > 0 } month && first is CalendarNode or RelativeNode { Unit: DateUnit.Day } or NamedRelativeNode)
        {
            var wraps = start.HasMonth && month.Month < start.Month;
            return month with { Year = YearRef.Of(start.Year + (wraps ? 1 : 0)) };
        }
        if (last is CalendarNode { Weekday: > 0, Month: 0 } weekday && start.HasDay)
        {
            var end = start.AddDays((weekday.Weekday - start.Weekday + 7) % 7);
            return end is { } day ? new CalendarNode(YearRef.Of(day.Year), day.Month, day.Day, Rule: "weekday") : last;
        }
        return last is PeriodNode { Year.IsNone: true } period ? period with { Year = YearRef.Of(start.Year) } : last;
    }

    /// <summary>The interval from the first end of a date to the last of another.</summary>
    public static Resolved? EdtfRange(string opening, string to, string? anchor, string rule)
    {
        var text = $"{FirstPart(opening)}/{LastPart(to)}";
        return EdtfDate.TryParse(text, out var date) ? new Resolved(date, anchor, rule) : null;
    }

    private static string FirstPart(string edtf) => edtf.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? edtf[..slash] : edtf;

    private static string LastPart(string edtf) => edtf.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? edtf[(slash + 1)..] : edtf;
}
