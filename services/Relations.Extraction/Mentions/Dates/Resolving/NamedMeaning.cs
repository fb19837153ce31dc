using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Named months, seasons and weekdays behind last, this, next.</summary>
internal static class NamedMeaning
{
    /// <summary>"last May", "next Tuesday", "this spring".</summary>
    public static Resolved? Named(this DateContext context, NamedRelativeNode node)
    {
        var isStory = !node.IsFromNow && node.Deixis is Deixis.Previous or Deixis.Following or Deixis.Same
            && (node.Name.Weekday == 0 || context.Last is not null);
        var named = node.Name.Month > 0 ? "month" : node.Name.Weekday > 0 ? "weekday" : "season";
        var rule = $"{Name(node.Deixis)}-{named}-name";
        var origin = isStory ? context.Frame ?? context.Last ?? context.Now : context.Now;
        rule = isStory ? DateContext.FromStory(rule) : context.FromNow(rule);
        if (origin is not { } stamp)
            return Resolved.Indefinite(rule);
        if (node.Name.Weekday > 0)
            return stamp.HasDay ? Resolved.Of(stamp.AddDays(WeekdayDistance(stamp, node) + (context.IsOfNextWeek(stamp, node) ? 7 : 0))?.ToString(), stamp, rule) : Resolved.Indefinite(rule);
        if (!stamp.HasMonth && node.Deixis is not (Deixis.This or Deixis.Same))
            return Resolved.Indefinite(rule);
        var year = node.Name.Month > 0 ? MonthYear(stamp, node) : SeasonYear(stamp, node);
        return Resolved.Of(node.Name.Month > 0 ? CalendarMeaning.Text(year, node.Name.Month, node.Day) : $"{year:0000}-{node.Name.Season}", stamp, rule);
    }

    private static string Name(Deixis deixis) => deixis switch
    {
        Deixis.Last => "last",
        Deixis.Previous => "previous",
        Deixis.Next => "next",
        Deixis.Following => "following",
        Deixis.Same => "same",
        _ => "this",
    };

    /// <summary>
    /// "last Friday" is the nearest one gone that is not yesterday, "the previous Friday" that of the week before, "this Friday" that of this week,
    /// "next Friday" that of the week to come.
    /// </summary>
    private static int WeekdayDistance(Stamp origin, NamedRelativeNode node)
    {
        var ahead = node.Name.Weekday - origin.Weekday;
        var weeks = node.Deixis switch
        {
            Deixis.Last => ahead < (node.IsNearest ? 0 : -1) ? 0 : -1,
            Deixis.Previous => -1,
            Deixis.Next => 1,
            Deixis.Following => ahead > 0 ? 0 : 1,
            _ => 0,
        };
        return ahead + (7 * (weeks + node.Weeks));
    }

    /// <summary>"will meet this Monday", written on a Tuesday.</summary>
    private static bool IsOfNextWeek(this DateContext context, Stamp now, NamedRelativeNode node) => node.Deixis == Deixis.This && node.Name.Weekday < now.Weekday && (context.Tense == Tense.Future || context.IsEntry);

    private static int MonthYear(Stamp origin, NamedRelativeNode node) => node.Deixis switch
    {
        Deixis.Last or Deixis.Previous => node.Name.Month < origin.Month ? origin.Year : origin.Year - 1,
        Deixis.Next or Deixis.Following => node.Name.Month > origin.Month ? origin.Year : origin.Year + 1,
        _ => origin.Year,
    };

    /// <summary>A winter belongs to the year of its December.</summary>
    private static int SeasonYear(Stamp origin, NamedRelativeNode node)
    {
        var last = ((node.Name.Season - 20) * 3) + 2;
        var current = node.Name.Season == 24 && origin.Month < 3 ? origin.Year - 1 : origin.Year;
        return node.Deixis switch
        {
            Deixis.Last or Deixis.Previous when last <= 12 && last < origin.Month => origin.Year,
            Deixis.Last or Deixis.Previous => last > 12 && origin.Month < 3 ? origin.Year - 2 : origin.Year - 1,
            Deixis.Next or Deixis.Following => last - 2 > origin.Month ? origin.Year : origin.Year + 1,
            _ => current,
        };
    }
}
