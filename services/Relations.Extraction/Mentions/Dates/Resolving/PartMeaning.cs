using Relations.Domain;
using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>The first or last units of a period, and what of it has passed or is left.</summary>
internal static class PartMeaning
{
    /// <summary>"the first seven months of 2007". Without a year: of this one when so many have passed, else of the last.</summary>
    public static Resolved? FirstOf(this DateContext context, FirstOfNode node)
    {
        var rule = $"{(node.FromEnd ? "last" : "first")}-{node.Unit.Name()}s-of";
        var of = node.Of is { } period ? context.Resolve(period) : context.FirstOfNow(node.Count);
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
        return Resolved.Of(text, known.Anchor is null ? null : context.Now, known.Anchor is null ? rule : $"{rule}-{known.Rule}");
    }

    /// <summary>"the year to date": from its first day to now.</summary>
    public static Resolved? ToDate(this DateContext context, ToDateNode node)
    {
        var rule = $"{node.Unit.Name()}-to-date";
        return context.Now is { HasDay: true } now && now.UnitAt(node.Unit, 0) is { } unit && EdtfDate.TryParse(unit, out var period)
            ? Resolved.Of($"{Stamp.Of(period.Earliest)}/{now}", now, context.FromNow(rule))
            : Resolved.Indefinite(rule);
    }

    /// <summary>From now to the last day, unless the week or month of a story is meant: then no more than that.</summary>
    public static Resolved? Rest(this DateContext context, RestNode node)
    {
        var isNow = node.Of.Origin == Origin.Now || context.Last is null;
        return isNow && context.Tense != Tense.Past && context.Now is { HasDay: true } now && now.UnitAt(node.Of.Unit, 0) is { } unit && EdtfDate.TryParse(unit, out var period)
            ? Resolved.Of($"{now}/{Stamp.Of(period.Latest)}", now, context.FromNow($"rest-of-{node.Of.Unit.Name()}"))
            : context.Relative(node.Of);
    }

    private static Resolved? FirstOfNow(this DateContext context, int months)
    {
        if (context.Frame is { HasMonth: false } frame)
            return Resolved.Of(frame.ToString(), frame, DateContext.FromStory("year"));
        if (context.Now is not { } now)
            return null;
        var year = now.HasMonth && now.Month <= months && context.Tense != Tense.Future ? now.Year - 1 : now.Year;
        if (now.HasMonth && now.Month == months && now.HasDay && now.Day > 25)
            year = now.Year;
        return Resolved.Of(new Stamp(year).ToString(), now, context.FromNow("year"));
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
