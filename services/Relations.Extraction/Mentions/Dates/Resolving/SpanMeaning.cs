using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Lengths of time that end or begin now.</summary>
internal static class SpanMeaning
{
    /// <summary>"the past three years": from then until now.</summary>
    public static Resolved? Span(this DateContext context, SpanNode node)
    {
        var rule = $"{(node.Sign < 0 ? "past" : "next")}-{node.Unit.Plural()}";
        var story = !node.IsOfStory ? null : node.Unit >= DateUnit.Year ? context.YearOrigin : context.Last;
        if ((story ?? context.Now) is not { } now)
            return Resolved.Indefinite(rule);
        rule = story is null ? context.FromNow(rule) : DateContext.FromStory(rule);
        if (node.IsWorking && now.HasDay)
        {
            var (first, last) = WorkingDays(now, node.Count, node.Sign);
            return Resolved.Of(first == last ? first?.ToString() : node.Sign < 0 ? $"{last}/{first}" : $"{first}/{last}", now, rule);
        }
        if (node.Unit == DateUnit.Quarter && now.HasMonth)
        {
            var quarter = now with { Month = ((now.Month - 1) / 3 * 3) + 1 };
            return Resolved.Of(StampUnits.Months(quarter, node.Sign < 0 ? -3 * node.Count : 3, 3 * node.Count), now, rule);
        }
        var years = node.Unit switch
        {
            DateUnit.Year => node.Count,
            DateUnit.Decade => node.Count * 10,
            DateUnit.Century => node.Count * 100,
            _ => 0,
        };
        var (near, far) = node.Unit switch
        {
            DateUnit.Day when now.HasDay => (FirstOf(now, node), now.AddDays(node.Sign * node.Count)),
            DateUnit.Week when now.HasDay => (FirstOf(now, node), now.AddDays(node.Sign * node.Count * 7)),
            DateUnit.Month when now.HasMonth => (now with { Day = 0 }, now.AddMonths(node.Sign * node.Count)),
            _ when years > 0 => (new Stamp(now.Year), now.AddYears(node.Sign * years)),
            _ => (now, null),
        };
        if (far is not { } end)
            return Resolved.Indefinite(rule);
        return Resolved.Of(node.Sign < 0 ? $"{end}/{near}" : $"{near}/{end}", now, rule);
    }

    /// <summary>Of what is to come, the first day is tomorrow.</summary>
    private static Stamp FirstOf(Stamp now, SpanNode node) => node.Sign > 0 && !node.IsFromToday ? now.AddDays(1) ?? now : now;

    /// <summary>The nearest and the farthest of so many days from Monday to Friday before or after a day, which itself does not count.</summary>
    public static (Stamp? Near, Stamp? Far) WorkingDays(Stamp from, int count, int sign)
    {
        var (day, first, left) = (from.AddDays(sign), (Stamp?)null, count);
        for (; day is { } current; day = current.AddDays(sign))
        {
            if (current.Weekday > 5)
                continue;
            first ??= current;
            if (--left == 0)
                return (first, current);
        }
        return default;
    }
}
