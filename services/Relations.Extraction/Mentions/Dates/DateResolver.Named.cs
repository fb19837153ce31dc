using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Weekdays, named months and seasons, holidays, days of the month.</summary>
internal sealed partial class DateResolver
{
    private const int HalfMonth = 15;
    private const int HalfWeek = 3;

    private readonly Dictionary<(Holiday, int), DateOnly?> _holidays = [];

    private Resolved? Weekday(int weekday)
    {
        if (Now is { HasDay: true } now)
        {
            var back = (Iso(now) - weekday + 7) % 7;
            var terms = text.Sentence(_sentence);
            var isComing = !terms[_current.End].Is("'s") && terms[_current.First - 1].Norm is not "by"
                && Tense == Tense.Future;
            var days = isComing || IsEntry ? (7 - back) % 7 : -back;
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

    private Resolved? WeekdayOfPeriod(WeekdayOfPeriodNode node)
    {
        if (Resolve(node.Of) is not { Date: { } date } known)
            return Resolved.Indefinite("weekday-of-period");
        return WeekdayOf(node.Weekday, node.Number, Stamp.Of(date.Earliest), Stamp.Of(date.Latest)) is { } day
            ? Resolved.Of(day.ToString(), known.Anchor is null ? null : Now, $"weekday-of-{known.Rule}")
            : null;
    }

    private const int Thursday = 4;
    private const int Saturday = 6;

    /// <summary>The first, second... (or with <paramref name="number"/> 0 the last, with -2 the last but one) such weekday between two days, or null.</summary>
    private static Stamp? WeekdayOf(int weekday, int number, Stamp first, Stamp last)
    {
        var weeks = number > 0 ? number - 1 : Math.Max(-number - 1, 0);
        var day = number > 0 ? first.AddDays(((weekday - Iso(first) + 7) % 7) + (7 * weeks)) : last.AddDays(-((Iso(last) - weekday + 7) % 7) - (7 * weeks));
        return day is { } found && found.First <= last.First && found.First >= first.First ? day : null;
    }

    private Resolved? DayOfMonth(DayOfMonthNode node)
    {
        var origin = node.Origin == Origin.Now ? Now : _story.Last(_paragraph) ?? Now;
        if (origin is not { HasMonth: true } stamp || stamp.AddMonths(node.MonthOffset) is not { } month)
            return Resolved.Indefinite("day-of-month");
        return Resolved.Of((month with { Day = node.Day }).ToString(), stamp, node.Origin == Origin.Now ? FromNow("day-of-month")
            : FromStory("day-of-month"));
    }

    /// <summary>"the 15th": of the month spoken of, else the nearest one on the side that the tense tells.</summary>
    private Resolved? DayAlone(DayAloneNode node)
    {
        if (node.Weekday > 0)
            return WeekdayWithDay(node);
        if (_story.Last(_paragraph) is { HasMonth: true } story)
            return Resolved.Of((story with { Day = node.Day }).ToString(), story, FromStory("day"));
        if (Now is not { HasDay: true } now)
            return Resolved.Indefinite("day");
        var offset = Tense switch
        {
            Tense.Future => node.Day < now.Day ? 1 : 0,
            Tense.Unknown when IsEntry => node.Day < now.Day ? 1 : 0,
            Tense.Unknown => node.Day - now.Day > HalfMonth ? -1 : now.Day - node.Day > HalfMonth ? 1 : 0,
            _ => node.Day > now.Day ? -1 : 0,
        };
        return now.AddMonths(offset) is { } month ? Resolved.Of((month with { Day = node.Day }).ToString(), now, FromNow("day")) : null;
    }

    private Resolved? Holiday(HolidayNode node)
    {
        if (!node.Year.IsNone)
            return YearOf(node.Year) is { Year: > 0 and < 9999 } given
                ? Holiday(node, given.Year, given.Anchor, given.Anchor is null ? "holiday" : YearRule(node.Year, "holiday"))
                : Resolved.Indefinite("holiday");
        if (Frame is { Year: < 9999 } frame && node.Deixis == Deixis.None)
            return Holiday(node, frame.Year, frame, FromStory("holiday"));
        if (Now is not { HasDay: true, Year: > 1 and < 9998 } now)
            return Resolved.Indefinite("holiday");
        if (DayOf(node.Holiday, now.Year) is not { } thisYear)
            return Resolved.Indefinite("holiday");
        var year = node.Deixis switch
        {
            Deixis.Last or Deixis.Previous => thisYear < now.First ? now.Year : now.Year - 1,
            Deixis.Next or Deixis.Following => thisYear > now.First ? now.Year : now.Year + 1,
            Deixis.None when IsEntry => thisYear >= now.First ? now.Year : now.Year + 1,
            Deixis.None => NearDay(now, thisYear.Month, thisYear.Day, 0),
            _ => now.Year,
        };
        return Holiday(node, year, now, FromNow("holiday"));
    }

    private Resolved? Holiday(HolidayNode node, int year, Stamp? anchor, string rule) => DayOf(node.Holiday, year) is { } day
        ? Resolved.Of(node.Holiday.IsMonth ? $"{About(node, day)}/{About(node, node.Holiday.LastOf(day))}" : About(node, day), anchor, rule)
        : Resolved.Indefinite(rule);

    /// <summary>The day in a year, reckoned once a text.</summary>
    private DateOnly? DayOf(Holiday holiday, int year)
    {
        if (!_holidays.TryGetValue((holiday, year), out var day))
            _holidays[(holiday, year)] = day = holiday.In(year);
        return day;
    }

    private static string About(HolidayNode node, DateOnly day) => Stamp.Of(day) + (node.Holiday.IsSighted ? "~" : "");

    /// <summary>"Tuesday the 11th": the nearest 11th that is a Tuesday, within a year; of an entry the next.</summary>
    private Resolved? WeekdayWithDay(DayAloneNode node)
    {
        if (Now is not { HasDay: true } now)
            return Resolved.Indefinite("weekday-and-day");
        var isEntry = IsEntry;
        for (var step = 0; step < 24; step++)
        {
            var offset = isEntry ? step : step % 2 == 0 ? step / 2 : -(step + 1) / 2;
            if (now.AddMonths(offset) is not { } month || node.Day > DateTime.DaysInMonth(month.Year, month.Month))
                continue;
            var day = month with { Day = node.Day };
            if (Iso(day) == node.Weekday && !(isEntry && day.First < now.First))
                return Resolved.Of(day.ToString(), now, FromNow("weekday-and-day"));
        }
        return Resolved.Indefinite("weekday-and-day");
    }

    private Resolved? Named(NamedRelativeNode node)
    {
        var isStory = !node.IsFromNow && node.Deixis is Deixis.Previous or Deixis.Following or Deixis.Same
            && (node.Name.Weekday == 0 || _story.Last(_paragraph) is not null);
        var named = node.Name.Month > 0 ? "month" : node.Name.Weekday > 0 ? "weekday" : "season";
        var rule = $"{Lower(node.Deixis)}-{named}-name";
        var origin = isStory ? Frame ?? _story.Last(_paragraph) ?? Now : Now;
        rule = isStory ? FromStory(rule) : FromNow(rule);
        if (origin is not { } stamp)
            return Resolved.Indefinite(rule);
        if (node.Name.Weekday > 0)
            return stamp.HasDay ? Resolved.Of(stamp.AddDays(WeekdayDistance(stamp, node) + (IsOfNextWeek(stamp, node) ? 7 : 0))?.ToString(), stamp, rule) : Resolved.Indefinite(rule);
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

    /// <summary>
    /// "last Friday" is the nearest one gone that is not yesterday, "the previous Friday" that of the week before, "this Friday" that of this week,
    /// "next Friday" that of the week to come.
    /// </summary>
    private static int WeekdayDistance(Stamp origin, NamedRelativeNode node)
    {
        var ahead = node.Name.Weekday - Iso(origin);
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
    private bool IsOfNextWeek(Stamp now, NamedRelativeNode node) => node.Deixis == Deixis.This && node.Name.Weekday < Iso(now) && (Tense == Tense.Future || IsEntry);

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
