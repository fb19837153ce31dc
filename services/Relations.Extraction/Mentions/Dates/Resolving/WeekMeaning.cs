using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Weekdays, weeks and weekends: by themselves, of a week, of a month or year, around a day.</summary>
internal static class WeekMeaning
{
    /// <summary>A weekday alone: the last one, or where the sentence speaks of what will be the next.</summary>
    public static Resolved? Weekday(this DateContext context, int weekday)
    {
        if (context.Now is { HasDay: true } now)
        {
            var back = (now.Weekday - weekday + 7) % 7;
            var terms = context.Terms;
            var isComing = !terms[context.Current.End].Is("'s") && terms[context.Current.First - 1].Norm is not "by"
                && context.Tense == Tense.Future;
            var days = isComing || context.IsEntry ? (7 - back) % 7 : -back;
            return Resolved.Of(now.AddDays(days)?.ToString(), now, context.FromNow("weekday"));
        }
        if (context.Last is { HasDay: true } last)
            return Resolved.Of(last.AddDays((weekday - last.Weekday + 7) % 7)?.ToString(), last, DateContext.FromStory("weekday"));
        return Resolved.Indefinite("weekday");
    }

    /// <summary>"Tuesday of last week".</summary>
    public static Resolved? WeekdayOfWeek(this DateContext context, WeekdayOfWeekNode node)
    {
        var origin = node.Origin == Origin.Now ? context.Now : context.Last ?? context.Now;
        if (origin is not { HasDay: true } day)
            return Resolved.Indefinite("weekday-of-week");
        var rule = node.Origin == Origin.Now ? context.FromNow("weekday-of-week") : DateContext.FromStory("weekday-of-week");
        return Resolved.Of(day.AddDays(node.Weekday - day.Weekday + (7 * node.WeekOffset))?.ToString(), day, rule);
    }

    /// <summary>"the first Monday of May 2005".</summary>
    public static Resolved? WeekdayOfPeriod(this DateContext context, WeekdayOfPeriodNode node)
    {
        if (context.Resolve(node.Of) is not { Date: { } date } known)
            return Resolved.Indefinite("weekday-of-period");
        return WeekdayOf(node.Weekday, node.Number, Stamp.Of(date.Earliest), Stamp.Of(date.Latest)) is { } day
            ? Resolved.Of(day.ToString(), known.Anchor is null ? null : context.Now, $"weekday-of-{known.Rule}")
            : null;
    }

    /// <summary>The first, second... (or with <paramref name="number"/> 0 the last, with -2 the last but one) such weekday between two days, or null.</summary>
    private static Stamp? WeekdayOf(int weekday, int number, Stamp first, Stamp last)
    {
        var weeks = number > 0 ? number - 1 : Math.Max(-number - 1, 0);
        var day = number > 0 ? first.AddDays(((weekday - first.Weekday + 7) % 7) + (7 * weeks)) : last.AddDays(-((last.Weekday - weekday + 7) % 7) - (7 * weeks));
        return day is { } found && found.First <= last.First && found.First >= first.First ? day : null;
    }

    /// <summary>A Monday to Wednesday belongs to the weekend before it, the other days to the one that follows.</summary>
    public static Resolved? WeekendOf(this DateContext context, WeekendOfNode node)
    {
        if (context.Resolve(node.Of) is not { Date: { } date } known)
            return Resolved.Indefinite("weekend-of");
        var near = Stamp.Of(date) is { HasDay: true } day ? day.AddDays(day.Weekday <= 3 ? -7 : 0) : null;
        if (node is { Number: -1, Of: HolidayNode } && Stamp.Of(date) is { HasDay: true } holiday && LongWeekend(holiday) is { } days)
            return Resolved.Of(days, known.Anchor is null ? null : context.Now, $"weekend-of-{known.Rule}");
        var within = node.Number == -1 ? near : WeekdayOf(Stamp.Saturday, node.Number, Stamp.Of(date.Earliest), Stamp.Of(date.Latest));
        return within is { } weekend
            ? Resolved.Of(weekend.UnitAt(DateUnit.Weekend, 0), known.Anchor is null ? null : context.Now, $"weekend-of-{known.Rule}")
            : Resolved.Indefinite("weekend-of");
    }

    /// <summary>A holiday on a Thursday, Friday or Monday is part of the weekend beside it.</summary>
    private static string? LongWeekend(Stamp holiday) => holiday.Weekday switch
    {
        1 => StampUnits.Days(holiday.AddDays(-2), 3),
        Stamp.Thursday => StampUnits.Days(holiday, 4),
        5 => StampUnits.Days(holiday, 3),
        _ => null,
    };

    /// <summary>Weeks are those of ISO 8601: from Monday, each in the month and year of its Thursday.</summary>
    public static Resolved? WeekOf(this DateContext context, WeekOfNode node)
    {
        if (context.Resolve(node.Of) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("week-of");
        if (node.Number == -1)
            return Resolved.Of(origin.UnitAt(DateUnit.Week, 0), origin, $"week-of-{known.Rule}");
        var thursday = WeekdayOf(Stamp.Thursday, node.Number, Stamp.Of(date.Earliest), Stamp.Of(date.Latest));
        return thursday is { } day
            ? Resolved.Of(day.UnitAt(DateUnit.Week, 0), known.Anchor is null ? null : context.Now, $"week-of-{known.Rule}")
            : Resolved.Indefinite("week-of");
    }
}
