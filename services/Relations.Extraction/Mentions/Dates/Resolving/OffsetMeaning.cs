using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Lengths of time before or after now or the story.</summary>
internal static class OffsetMeaning
{
    private const double DaysOfMonth = 30.44;

    /// <summary>"two years ago" is a year; "six months ago" a month; "a decade ago" about a year.</summary>
    public static Resolved? Offset(this DateContext context, OffsetNode node)
    {
        var rule = $"{node.Unit.Plural()}-{(node.Origin == Origin.Now ? node.Sign < 0 ? "ago" : "from-now" : node.Sign < 0 ? "earlier" : "later")}";
        var story = node.Unit == DateUnit.Year ? context.YearOrigin : context.Last;
        var origin = node.Origin == Origin.Now ? context.Now : story ?? (node.Sign < 0 || context.IsOfNow(node.Sign) ? context.Now : null);
        if (origin is not { } stamp)
            return Resolved.Indefinite(rule);
        if (node.Months > 0)
        {
            if (!stamp.HasDay || stamp.AddMonths(node.Sign * node.Months) is not { } month)
                return Resolved.Indefinite(rule);
            stamp = month with { Day = Math.Min(stamp.Day, DateTime.DaysInMonth(month.Year, month.Month)) };
        }
        var isWhole = node.Count == Math.Floor(node.Count);
        var count = node.Sign * (int)node.Count;
        var text = node.Unit switch
        {
            DateUnit.Week or DateUnit.Month when !isWhole && stamp.HasDay => HalfMore(stamp, node),
            DateUnit.Day when stamp.HasDay && node.IsWorking => SpanMeaning.WorkingDays(stamp, (int)node.Count, node.Sign).Far?.ToString(),
            DateUnit.Day when stamp.HasDay => stamp.AddDays(count)?.ToString(),
            DateUnit.Week when stamp.HasDay => node.Origin == Origin.Story ? stamp.AddDays(7 * count)?.ToString()
                : stamp.UnitAt(DateUnit.Week, count),
            DateUnit.Weekend when stamp.HasDay => stamp.UnitAt(DateUnit.Weekend, count > 0 && stamp.Weekday < Stamp.Saturday ? count - 1 : count),
            DateUnit.Fortnight when stamp.HasDay => node.Origin == Origin.Story ? stamp.AddDays(14 * count)?.ToString()
                : stamp.UnitAt(DateUnit.Week, 2 * count),
            DateUnit.Month when stamp.HasMonth => stamp.AddMonths(count)?.ToString(),
            DateUnit.Quarter when stamp.HasMonth => stamp.UnitAt(DateUnit.Quarter, count),
            DateUnit.Year when isWhole => stamp.AddYears(count)?.ToString(),
            DateUnit.Year => Part(stamp, node),
            DateUnit.Decade => stamp.AddYears(node.Sign * (int)(node.Count * 10)) + "~",
            DateUnit.Century => stamp.AddYears(node.Sign * (int)(node.Count * 100)) + "~",
            _ => null,
        };
        return Resolved.Of(text, stamp, node.Origin == Origin.Now || story is null ? context.FromNow(rule) : DateContext.FromStory(rule)) ?? Resolved.Indefinite(rule);
    }

    /// <summary>"a week and a half ago", "two and a half months later": the week or month that many days away.</summary>
    private static string? HalfMore(Stamp stamp, OffsetNode node) =>
        stamp.AddDays((int)(node.Sign * node.Count * (node.Unit == DateUnit.Week ? 7 : DaysOfMonth))) is { } day ? day.UnitAt(node.Unit, 0) : null;

    /// <summary>"two and a half years ago": about the year that many months away.</summary>
    private static string? Part(Stamp stamp, OffsetNode node)
    {
        var middle = stamp.HasMonth ? stamp : stamp with { Month = 6 };
        return middle.AddMonths(node.Sign * (int)(node.Count * 12)) is { } month ? $"{month.Year:0000}~" : null;
    }
}
