using System.Globalization;
using Relations.Domain;
using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Units of time counted from now or from the story.</summary>
internal static class RelativeMeaning
{
    /// <summary>"last year", "this week", "the following day".</summary>
    public static Resolved? Relative(this DateContext context, RelativeNode node)
    {
        var rule = node.Offset < 0 ? "last-" : node.Offset > 0 ? "next-" : "this-";
        rule += node.Unit.Name();
        if (node.Unit == DateUnit.Weekend && node.Offset == 0 && context.Now is { HasDay: true } today)
            return Resolved.Of(today.UnitAt(DateUnit.Weekend, context.IsWeekendGone(node) && today.Weekday < 6 ? -1 : 0), today, context.FromNow(rule));
        if (node.Origin == Origin.Now)
            return context.Now is { } now ? Resolved.Of(now.UnitAt(node.Unit, node.Offset), now, context.FromNow(rule)) : Resolved.Indefinite(rule);
        var story = node.Unit is DateUnit.Year ? context.YearOrigin : node.IsPart && context.Tense == Tense.Past ? context.Last ?? context.RecentDay : context.Last;
        if (story is { } origin && (origin.HasDay || !node.IsPart))
            return Resolved.Of(origin.UnitAt(node.Unit, node.Offset), origin, DateContext.FromStory(rule));
        if (node is { Unit: DateUnit.Quarter, Offset: 0 } && context.Now is { HasMonth: true } end)
            return Resolved.Of(end.UnitAt(DateUnit.Quarter, -1), end, context.FromNow("last-quarter"));
        return context.Now is { } fallback
            && (node.Unit != DateUnit.Day || (node.IsPart ? fallback.HasDay : context.IsOfNow(node.Offset)))
            ? Resolved.Of(fallback.UnitAt(node.Unit, node.Offset), fallback, context.FromNow(rule))
            : Resolved.Indefinite(rule);
    }

    /// <summary>"the same month last year": the month last spoken of; where none was, no more than the year.</summary>
    public static Resolved? SameOfYear(this DateContext context, SameOfYearNode node)
    {
        var rule = $"same-{node.Unit.Name()}";
        if (context.YearOf(node.Year) is not { } year)
            return Resolved.Indefinite(rule);
        var origin = context.Last is { HasMonth: true } story ? story with { Year = year.Year, Day = 0 } : new Stamp(year.Year);
        return Resolved.Of(origin.UnitAt(node.Unit, 0), year.Anchor ?? origin, DateContext.FromStory(rule));
    }

    /// <summary>"the same period last year": the months last spoken of, in that year; where these were none of one year, no more than the year.</summary>
    public static Resolved? SamePeriod(this DateContext context, SamePeriodNode node)
    {
        const string rule = "same-period";
        if (context.YearOf(node.Year) is not { } year)
            return Resolved.Indefinite(rule);
        var isOfMonths = context.Period is { Precision: DatePrecision.Month } known && context.Last is not null && known.Earliest.Year == known.Latest.Year;
        if (!isOfMonths || context.Period is not { } period)
            return node.IsBare ? null : Resolved.Of(year.Year.ToString("0000", CultureInfo.InvariantCulture), year.Anchor, DateContext.FromStory(rule));
        var (first, last) = (new Stamp(year.Year, period.Earliest.Month), new Stamp(year.Year, period.Latest.Month));
        return Resolved.Of(first == last ? first.ToString() : $"{first}/{last}", Stamp.Of(period), DateContext.FromStory(rule));
    }

    /// <summary>"this weekend" is to come unless told in the past; "the weekend" is gone unless told in the future.</summary>
    private static bool IsWeekendGone(this DateContext context, RelativeNode node) => node.Origin == Origin.Now ? context.Tense == Tense.Past : context.Tense != Tense.Future;

    /// <summary>True where "a week later" is counted from now: no date has been spoken of, and what is past is not to come.</summary>
    public static bool IsOfNow(this DateContext context, int offset) => context.HasNoStory && (offset < 0 || (offset > 0 && context.Tense != Tense.Past));
}
