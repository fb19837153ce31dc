using Relations.Domain;
using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Dates counted from another date.</summary>
internal static class BesideMeaning
{
    private const int HalfWeek = 3;

    /// <summary>"two days after May 9".</summary>
    public static Resolved? FromDate(this DateContext context, FromDateNode node)
    {
        if (context.Resolve(node.Date) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("from-date");
        var count = node.Sign * node.Count;
        if (node.Date is RelativeNode { Unit: (DateUnit.Week or DateUnit.Month) and var unit } && context.Now is { HasDay: true } now && FromDate(now, node.Unit, count) is { } day
            && EdtfDate.TryParse(day, out var moved) && Stamp.Of(moved) is { } around)
            return Resolved.Of(around.UnitAt(unit, 0), now, $"{node.Unit.Name()}s-from-{known.Rule}");
        return Resolved.Of(FromDate(origin, node.Unit, count), origin, $"{node.Unit.Name()}s-from-{known.Rule}") ?? Resolved.Indefinite("from-date");
    }

    /// <summary>So many units after a date or, where negative, before it; null where it is too coarse for the unit.</summary>
    private static string? FromDate(Stamp origin, DateUnit unit, int count) => unit switch
    {
        DateUnit.Day when origin.HasDay => origin.AddDays(count)?.ToString(),
        DateUnit.Week when origin.HasDay => origin.AddDays(7 * count)?.ToString(),
        DateUnit.Fortnight when origin.HasDay => origin.AddDays(14 * count)?.ToString(),
        DateUnit.Month when origin.HasMonth => SameDay(origin, origin.AddMonths(count)),
        DateUnit.Year => SameDay(origin, origin.HasMonth ? origin.AddMonths(12 * count) : origin.AddYears(count)),
        _ => null,
    };

    /// <summary>The unit of time or weekday next to a date.</summary>
    public static Resolved? Beside(this DateContext context, BesideNode node)
    {
        if (context.Resolve(node.Of) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("beside");
        var text = node.Weekday == 0 ? origin.UnitAt(node.Unit, node.Count) : WeekdayBeside(origin, node.Weekday, node.Count)?.ToString();
        return Resolved.Of(text, known.Anchor is null ? origin : context.Now, $"{(node.Weekday == 0 ? node.Unit.Name() : "weekday")}-beside-{known.Rule}")
            ?? Resolved.Indefinite("beside");
    }

    private static Stamp? WeekdayBeside(Stamp origin, int weekday, int count)
    {
        if (!origin.HasDay)
            return null;
        var days = count == 0 ? ((weekday - origin.Weekday + 10) % 7) - HalfWeek : count > 0 ? (weekday - origin.Weekday + 6) % 7 + 1 : -((origin.Weekday - weekday + 6) % 7) - 1;
        return origin.AddDays(days + (7 * (count - Math.Sign(count))));
    }

    /// <summary>"within two weeks of 3 May".</summary>
    public static Resolved? Within(this DateContext context, WithinNode node)
    {
        if (context.Resolve(node.From) is not { Date: { } first } || context.FromDate(new FromDateNode(node.Count, node.Unit, 1, node.From)) is not { Date: { } last } known)
            return Resolved.Indefinite("within");
        return RangeMeaning.EdtfRange(first.ToString(), last.ToString(), known.Anchor, $"within-{known.Rule}");
    }

    /// <summary>"for three days from 5 May".</summary>
    public static Resolved? Lasting(this DateContext context, LastingNode node)
    {
        if (context.Resolve(node.From) is not { Date: { } date } known || Stamp.Of(date) is not { HasDay: true } first)
            return Resolved.Indefinite("days-from-date");
        return Resolved.Of(node.Days == 1 ? first.ToString() : StampUnits.Days(first, node.Days), known.Anchor is null ? null : context.Now, $"days-from-{known.Rule}");
    }

    private static string? SameDay(Stamp origin, Stamp? moved)
    {
        if (moved is not { } month)
            return null;
        return origin.HasDay ? (month with { Day = Math.Min(origin.Day, DateTime.DaysInMonth(month.Year, month.Month)) }).ToString()
            : month.ToString();
    }
}
