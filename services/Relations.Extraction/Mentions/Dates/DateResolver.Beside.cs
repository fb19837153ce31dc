using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Dates counted from another, weeks and weekends by a date of theirs.</summary>
internal sealed partial class DateResolver
{
    private Resolved? FromDate(FromDateNode node)
    {
        if (Resolve(node.Date) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("from-date");
        var count = node.Sign * node.Count;
        var text = node.Unit switch
        {
            DateUnit.Day when origin.HasDay => origin.AddDays(count)?.ToString(),
            DateUnit.Week when origin.HasDay => origin.AddDays(7 * count)?.ToString(),
            DateUnit.Fortnight when origin.HasDay => origin.AddDays(14 * count)?.ToString(),
            DateUnit.Month when origin.HasMonth => SameDay(origin, origin.AddMonths(count)),
            DateUnit.Year => SameDay(origin, origin.HasMonth ? origin.AddMonths(12 * count) : origin.AddYears(count)),
            _ => null,
        };
        return Resolved.Of(text, origin, $"{Lower(node.Unit)}s-from-{known.Rule}") ?? Resolved.Indefinite("from-date");
    }

    /// <summary>The unit of time or weekday next to a date.</summary>
    private Resolved? Beside(BesideNode node)
    {
        if (Resolve(node.Of) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("beside");
        var text = node.Weekday == 0 ? UnitAt(origin, node.Unit, node.Count) : WeekdayBeside(origin, node.Weekday, node.Count)?.ToString();
        return Resolved.Of(text, known.Anchor is null ? origin : Now, $"{(node.Weekday == 0 ? Lower(node.Unit) : "weekday")}-beside-{known.Rule}")
            ?? Resolved.Indefinite("beside");
    }

    private static Stamp? WeekdayBeside(Stamp origin, int weekday, int count)
    {
        if (!origin.HasDay)
            return null;
        var days = count == 0 ? ((weekday - Iso(origin) + 10) % 7) - HalfWeek : count > 0 ? (weekday - Iso(origin) + 6) % 7 + 1 : -((Iso(origin) - weekday + 6) % 7) - 1;
        return origin.AddDays(days + (7 * (count - Math.Sign(count))));
    }

    private Resolved? Within(WithinNode node)
    {
        if (Resolve(node.From) is not { Date: { } first } || FromDate(new FromDateNode(node.Count, node.Unit, 1, node.From)) is not { Date: { } last } known)
            return Resolved.Indefinite("within");
        return EdtfRange(first.ToString(), last.ToString(), known.Anchor, $"within-{known.Rule}");
    }

    private Resolved? Lasting(LastingNode node)
    {
        if (Resolve(node.From) is not { Date: { } date } known || Stamp.Of(date) is not { HasDay: true } first)
            return Resolved.Indefinite("days-from-date");
        return Resolved.Of(node.Days == 1 ? first.ToString() : Days(first, node.Days), known.Anchor is null ? null : Now, $"days-from-{known.Rule}");
    }

    /// <summary>A Monday to Wednesday belongs to the weekend before it, the other days to the one that follows.</summary>
    private Resolved? WeekendOf(WeekendOfNode node)
    {
        if (Resolve(node.Of) is not { Date: { } date } known)
            return Resolved.Indefinite("weekend-of");
        var near = Stamp.Of(date) is { HasDay: true } day ? day.AddDays(Iso(day) <= 3 ? -7 : 0) : null;
        if (node is { Number: -1, Of: HolidayNode } && Stamp.Of(date) is { HasDay: true } holiday && LongWeekend(holiday) is { } days)
            return Resolved.Of(days, known.Anchor is null ? null : Now, $"weekend-of-{known.Rule}");
        var within = node.Number == -1 ? near : WeekdayOf(Saturday, node.Number, Stamp.Of(date.Earliest), Stamp.Of(date.Latest));
        return within is { } weekend
            ? Resolved.Of(UnitAt(weekend, DateUnit.Weekend, 0), known.Anchor is null ? null : Now, $"weekend-of-{known.Rule}")
            : Resolved.Indefinite("weekend-of");
    }

    /// <summary>A holiday on a Thursday, Friday or Monday is part of the weekend beside it.</summary>
    private static string? LongWeekend(Stamp holiday) => Iso(holiday) switch
    {
        1 => Days(holiday.AddDays(-2), 3),
        Thursday => Days(holiday, 4),
        5 => Days(holiday, 3),
        _ => null,
    };

    private static string? SameDay(Stamp origin, Stamp? moved)
    {
        if (moved is not { } month)
            return null;
        return origin.HasDay ? (month with { Day = Math.Min(origin.Day, DateTime.DaysInMonth(month.Year, month.Month)) }).ToString()
            : month.ToString();
    }

    /// <summary>Weeks are those of ISO 8601: from Monday, each in the month and year of its Thursday.</summary>
    private Resolved? WeekOf(WeekOfNode node)
    {
        if (Resolve(node.Of) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("week-of");
        if (node.Number == -1)
            return Resolved.Of(UnitAt(origin, DateUnit.Week, 0), origin, $"week-of-{known.Rule}");
        var thursday = WeekdayOf(Thursday, node.Number, Stamp.Of(date.Earliest), Stamp.Of(date.Latest));
        return thursday is { } day
            ? Resolved.Of(UnitAt(day, DateUnit.Week, 0), known.Anchor is null ? null : Now, $"week-of-{known.Rule}")
            : Resolved.Indefinite("week-of");
    }
}
