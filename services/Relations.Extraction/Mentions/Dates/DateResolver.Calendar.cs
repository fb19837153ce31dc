using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Days, months, weekdays and their years.</summary>
internal sealed partial class DateResolver
{
    private const int FarAhead = 6;

    private Resolved? Calendar(CalendarNode node)
    {
        if (node.Month == 0 && node.Weekday > 0)
            return Weekday(node.Weekday);
        if (!node.Year.IsNone)
        {
            if (YearOf(node.Year) is not { } year)
                return Resolved.Indefinite(RuleOf(node));
            return Resolved.Of(Text(year.Year, node.Month, node.Day), year.Anchor, year.Anchor is null ? RuleOf(node) : YearRule(node.Year, RuleOf(node)));
        }
        if (Frame is { } frame && (Now is null || frame.Year == Now.Value.Year || Tense != Tense.Future))
            return Resolved.Of(Text(StoryYear(frame, node), node.Month, node.Day), frame, FromStory(RuleOf(node)));
        if (Now is not { } now)
            return Resolved.Indefinite(RuleOf(node));
        return Resolved.Of(Text(NearYear(now, node.Month, node.Day), node.Month, node.Day), now, FromNow(RuleOf(node)));
    }

    private static string Text(int year, int month, int day) =>
        year < 0 ? $"-{-year:0000}" : new Stamp(year, month, day).ToString();

    private static string RuleOf(CalendarNode node) =>
        node.Rule ?? (node.Day > 0 ? node.Year.IsNone ? "day-month" : "day-month-year" : node.Month > 0 ? node.Year.IsNone ? "month" : "month-year" : "year");

    private string YearRule(YearRef year, string rule) => year.Kind == YearRefKind.FromNow ? FromNow(rule) : FromStory(rule);

    /// <summary>The year meant, and what it was counted from.</summary>
    private (int Year, Stamp? Anchor)? YearOf(YearRef year)
    {
        if (year.IsGiven)
            return (year.Value, null);
        var origin = year.Kind == YearRefKind.FromNow ? Now : Frame ?? _story.Last(_paragraph) ?? Now;
        return origin is { } stamp && stamp.Year + year.Value is >= 1 and <= 9999 ? (stamp.Year + year.Value, new Stamp(stamp.Year)) : null;
    }

    /// <summary>A story goes on: after a December comes the January of the next year.</summary>
    private static int StoryYear(Stamp frame, CalendarNode node) =>
        frame.HasMonth && node.Month < frame.Month && frame.Month - node.Month >= FarAhead ? frame.Year + 1 : frame.Year;

    /// <summary>The year that brings a month or day nearest to now, on the side that the tense tells.</summary>
    private int NearYear(Stamp now, int month, int day)
    {
        if (!now.HasMonth)
            return now.Year;
        var isAhead = month > now.Month || (month == now.Month && day > 0 && now.HasDay && day > now.Day);
        var distance = month - now.Month;
        return Tense switch
        {
            Tense.Past => isAhead && !(distance == 0 && day - now.Day <= 1) ? now.Year - 1 : now.Year,
            Tense.Future => isAhead || distance == 0 ? now.Year : now.Year + 1,
            _ => distance > FarAhead ? now.Year - 1 : distance < -FarAhead ? now.Year + 1 : now.Year,
        };
    }

    private Resolved? Weekday(int weekday)
    {
        if (Now is { HasDay: true } now)
        {
            var back = (Iso(now) - weekday + 7) % 7;
            var days = Tense == Tense.Future ? (7 - back) % 7 : -back;
            return Resolved.Of(now.AddDays(days)?.ToString(), now, FromNow("weekday"));
        }
        if (_story.Last(_paragraph) is { HasDay: true } last)
            return Resolved.Of(last.AddDays((weekday - Iso(last) + 7) % 7)?.ToString(), last, FromStory("weekday"));
        return Resolved.Indefinite("weekday");
    }

    private static int Iso(Stamp day) => ((int)day.First.DayOfWeek + 6) % 7 + 1;

    private Resolved? WeekdayOfWeek(WeekdayOfWeekNode node)
    {
        var origin = node.Origin == Origin.Now ? Now : _story.Last(_paragraph) ?? Now;
        if (origin is not { HasDay: true } day)
            return Resolved.Indefinite("weekday-of-week");
        var rule = node.Origin == Origin.Now ? FromNow("weekday-of-week") : FromStory("weekday-of-week");
        return Resolved.Of(day.AddDays(node.Weekday - Iso(day) + (7 * node.WeekOffset))?.ToString(), day, rule);
    }

    private Resolved? DayOfMonth(DayOfMonthNode node)
    {
        var origin = node.Origin == Origin.Now ? Now : _story.Last(_paragraph) ?? Now;
        if (origin is not { HasMonth: true } stamp || stamp.AddMonths(node.MonthOffset) is not { } month)
            return Resolved.Indefinite("day-of-month");
        return Resolved.Of((month with { Day = node.Day }).ToString(), stamp, node.Origin == Origin.Now ? FromNow("day-of-month") : FromStory("day-of-month"));
    }

    private Resolved? Named(NamedRelativeNode node)
    {
        var isStory = node.Deixis is Deixis.Previous or Deixis.Following or Deixis.Same;
        var rule = $"{(node.Deixis == Deixis.None ? "this" : Lower(node.Deixis))}-{(node.Name.Month > 0 ? "month" : node.Name.Weekday > 0 ? "weekday" : "season")}-name";
        var origin = isStory ? Frame ?? _story.Last(_paragraph) ?? Now : Now;
        rule = isStory ? FromStory(rule) : FromNow(rule);
        if (origin is not { } stamp)
            return Resolved.Indefinite(rule);
        if (node.Name.Weekday > 0)
            return stamp.HasDay ? Resolved.Of(stamp.AddDays(WeekdayDistance(stamp, node))?.ToString(), stamp, rule) : Resolved.Indefinite(rule);
        if (!stamp.HasMonth && node.Deixis is not (Deixis.This or Deixis.Same))
            return Resolved.Indefinite(rule);
        var year = node.Name.Month > 0 ? MonthYear(stamp, node) : SeasonYear(stamp, node);
        return Resolved.Of(node.Name.Month > 0 ? Text(year, node.Name.Month, node.Day) : $"{year:0000}-{node.Name.Season}", stamp, rule);
    }

    private static string Lower(Deixis deixis) => deixis switch
    {
        Deixis.Last => "last",
        Deixis.Previous => "previous",
        Deixis.Next => "next",
        Deixis.Following => "following",
        Deixis.Same => "same",
        _ => "this",
    };

    /// <summary>"last Friday" is the nearest one gone, "this Friday" that of this week, "next Friday" that of the week to come.</summary>
    private static int WeekdayDistance(Stamp origin, NamedRelativeNode node)
    {
        var ahead = node.Name.Weekday - Iso(origin);
        return node.Deixis switch
        {
            Deixis.Last or Deixis.Previous => ahead < 0 ? ahead : ahead - 7,
            Deixis.Next => ahead + 7,
            Deixis.Following => ahead > 0 ? ahead : ahead + 7,
            _ => ahead,
        };
    }

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
            Deixis.Last or Deixis.Previous => last <= 12 && last < origin.Month ? origin.Year : last > 12 && origin.Month is < 3 ? origin.Year - 2 : origin.Year - 1,
            Deixis.Next or Deixis.Following => last - 2 > origin.Month ? origin.Year : origin.Year + 1,
            _ => current,
        };
    }
}
