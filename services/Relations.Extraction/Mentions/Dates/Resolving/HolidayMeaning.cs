using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Named days.</summary>
internal static class HolidayMeaning
{
    /// <summary>A named day of the year that is given, that of the story, or the nearest.</summary>
    public static Resolved? Holiday(this DateContext context, HolidayNode node)
    {
        if (!node.Year.IsNone)
            return context.YearOf(node.Year) is { Year: > 0 and < 9999 } given
                ? context.Holiday(node, given.Year, given.Anchor, given.Anchor is null ? "holiday" : context.YearRule(node.Year, "holiday"))
                : Resolved.Indefinite("holiday");
        if (context.Frame is { Year: < 9999 } frame && node.Deixis == Deixis.None)
            return context.Holiday(node, frame.Year, frame, DateContext.FromStory("holiday"));
        if (context.Now is not { HasDay: true, Year: > 1 and < 9998 } now)
            return Resolved.Indefinite("holiday");
        if (context.DayOf(node.Holiday, now.Year) is not { } thisYear)
            return Resolved.Indefinite("holiday");
        var year = node.Deixis switch
        {
            Deixis.Last or Deixis.Previous => thisYear < now.First ? now.Year : now.Year - 1,
            Deixis.Next or Deixis.Following => thisYear > now.First ? now.Year : now.Year + 1,
            Deixis.None when context.IsEntry => thisYear >= now.First ? now.Year : now.Year + 1,
            Deixis.None => context.NearDay(now, thisYear.Month, thisYear.Day, 0),
            _ => now.Year,
        };
        return context.Holiday(node, year, now, context.FromNow("holiday"));
    }

    private static Resolved? Holiday(this DateContext context, HolidayNode node, int year, Stamp? anchor, string rule) => context.DayOf(node.Holiday, year) is { } day
        ? Resolved.Of(node.Holiday.IsMonth ? $"{About(node, day)}/{About(node, node.Holiday.LastOf(day))}" : About(node, day), anchor, rule)
        : Resolved.Indefinite(rule);

    private static string About(HolidayNode node, DateOnly day) => Stamp.Of(day) + (node.Holiday.IsSighted ? "~" : "");
}
