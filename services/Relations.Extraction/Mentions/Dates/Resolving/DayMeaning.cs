namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Days of a month that is not told by its name.</summary>
internal static class DayMeaning
{
    private const int HalfMonth = 15;

    /// <summary>"the 15th of last month".</summary>
    public static Resolved? DayOfMonth(this DateContext context, DayOfMonthNode node)
    {
        var origin = node.Origin == Origin.Now ? context.Now : context.Last ?? context.Now;
        if (origin is not { HasMonth: true } stamp || stamp.AddMonths(node.MonthOffset) is not { } month)
            return Resolved.Indefinite("day-of-month");
        return Resolved.Of((month with { Day = node.Day }).ToString(), stamp, node.Origin == Origin.Now ? context.FromNow("day-of-month")
            : DateContext.FromStory("day-of-month"));
    }

    /// <summary>"the 15th": of the month spoken of, else the nearest one on the side that the tense tells.</summary>
    public static Resolved? DayAlone(this DateContext context, DayAloneNode node)
    {
        if (node.Weekday > 0)
            return context.WeekdayWithDay(node);
        if (context.Last is { HasMonth: true } story)
            return Resolved.Of((story with { Day = node.Day }).ToString(), story, DateContext.FromStory("day"));
        if (context.Now is not { HasDay: true } now)
            return Resolved.Indefinite("day");
        var offset = context.Tense switch
        {
            Tense.Future => node.Day < now.Day ? 1 : 0,
            Tense.Unknown when context.IsEntry => node.Day < now.Day ? 1 : 0,
            Tense.Unknown => node.Day - now.Day > HalfMonth ? -1 : now.Day - node.Day > HalfMonth ? 1 : 0,
            _ => node.Day > now.Day ? -1 : 0,
        };
        return now.AddMonths(offset) is { } month ? Resolved.Of((month with { Day = node.Day }).ToString(), now, context.FromNow("day")) : null;
    }

    /// <summary>"Tuesday the 11th": the nearest 11th that is a Tuesday, within a year; of an entry the next.</summary>
    private static Resolved? WeekdayWithDay(this DateContext context, DayAloneNode node)
    {
        if (context.Now is not { HasDay: true } now)
            return Resolved.Indefinite("weekday-and-day");
        var isEntry = context.IsEntry;
        for (var step = 0; step < 24; step++)
        {
            var offset = isEntry ? step : step % 2 == 0 ? step / 2 : -(step + 1) / 2;
            if (now.AddMonths(offset) is not { } month || node.Day > DateTime.DaysInMonth(month.Year, month.Month))
                continue;
            var day = month with { Day = node.Day };
            if (day.Weekday == node.Weekday && !(isEntry && day.First < now.First))
                return Resolved.Of(day.ToString(), now, context.FromNow("weekday-and-day"));
        }
        return Resolved.Indefinite("weekday-and-day");
    }
}
