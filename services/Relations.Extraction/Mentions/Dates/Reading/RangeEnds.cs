using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Which two dates may be the ends of a range, and what they share.</summary>
internal static class RangeEnds
{
    /// <summary>The range of two dates with what one lends the other; null where they are no range.</summary>
    public static RangeNode? Pair(DateNode opening, DateNode to)
    {
        if (!MayPair(opening, to))
            return null;
        var range = Share(opening, to);
        return IsBackwards(range) ? null : range;
    }

    /// <summary>The range from a day to a later one of the same month, or null.</summary>
    public static RangeNode? FromDay(int day, DateNode until) => until switch
    {
        CalendarNode last when last.Day > day => new RangeNode(last with { Day = day, Weekday = 0 }, last),
        DayAloneNode last when last.Day > day => new RangeNode(last with { Day = day }, last),
        DayOfMonthNode last when last.Day > day => new RangeNode(last with { Day = day }, last),
        _ => null,
    };

    /// <summary>"from 2008 to 2005": the end lies before the start, so that the words are two dates.</summary>
    private static bool IsBackwards(RangeNode range)
    {
        if (range is not { From: CalendarNode first, To: CalendarNode last } || first.Year.Kind != last.Year.Kind || first.Weekday + last.Weekday > 0)
            return false;
        if (first.Year.Value != last.Year.Value)
            return first.Year.Value > last.Year.Value;
        if (first.Month != last.Month)
            return !first.Year.IsNone && first.Month > last.Month && last.Month > 0;
        return first.Day > last.Day && last.Day > 0;
    }

    private static bool MayPair(DateNode opening, DateNode to) => (opening, to) switch
    {
        (CalendarNode { Weekday: > 0, Day: 0 }, CalendarNode { Weekday: > 0, Day: 0 }) => true,
        (NamedRelativeNode { Name.Weekday: > 0 }, CalendarNode { Weekday: > 0, Day: 0 }) => true,
        (CalendarNode { Weekday: > 0, Day: 0 } first, WeekdayOfWeekNode last) => first.Weekday < last.Weekday,
        (WeekdayOfWeekNode, CalendarNode { Weekday: > 0, Day: 0 }) => true,
        (RelativeNode { Unit: DateUnit.Day }, CalendarNode { Weekday: > 0, Day: 0 }) => true,
        (CalendarNode { Weekday: > 0, Day: 0 }, _) or (_, CalendarNode { Weekday: > 0, Day: 0 }) => false,
        (CalendarNode a, CalendarNode b) => (a.Day > 0) == (b.Day > 0) || a.Year.IsGiven || b.Year.IsGiven,
        (NumericNode, NumericNode) or (NumericNode, CalendarNode { Day: > 0 }) or (CalendarNode { Day: > 0 }, NumericNode) => true,
        (NamedRelativeNode { Name.Weekday: > 0 }, NamedRelativeNode { Name.Weekday: > 0 }) or (DayAloneNode, DayAloneNode) => true,
        (PeriodNode, PeriodNode) or (WeekOfNode, WeekOfNode) or (DecadeNode, DecadeNode) or (CenturyNode, CenturyNode) => true,
        (HolidayNode, HolidayNode or CalendarNode { Day: > 0 }) or (CalendarNode { Day: > 0 }, HolidayNode) => true,
        (CalendarNode, RelativeNode or OffsetNode or NamedRelativeNode or DecadeNode or PeriodNode) => true,
        (RelativeNode { Offset: 0, Unit: >= DateUnit.Month }, CalendarNode) => false,
        (NamedRelativeNode or RelativeNode or OffsetNode, CalendarNode or NamedRelativeNode or RelativeNode) => true,
        (DecadeNode, CalendarNode) => true,
        _ => false,
    };

    /// <summary>"June-July 2006": the year of one end is that of the other, unless the first would then come later.</summary>
    private static RangeNode Share(DateNode opening, DateNode to)
    {
        if (opening is PeriodNode { Year.IsNone: true } firstPeriod && to is PeriodNode { Year.IsNone: false } lastPeriod)
            return new RangeNode(firstPeriod with { Year = lastPeriod.Year }, to);
        if (opening is CalendarNode { Weekday: > 0 } weekday && to is WeekdayOfWeekNode lastWeekday)
            return new RangeNode(lastWeekday with { Weekday = weekday.Weekday }, to);
        if (opening is NumericNode { Year: 0 } firstNumeric && to is NumericNode { Year: > 0 } lastNumeric)
            return new RangeNode(firstNumeric with { Year = lastNumeric.Year }, to);
        if (opening is not CalendarNode first || to is not CalendarNode last || first.Month == 0)
            return new RangeNode(opening, to);
        var wraps = last.Month > 0 && first.Month > last.Month;
        if (first.Year.IsNone && !last.Year.IsNone && last.Month > 0)
            return new RangeNode(first with { Year = last.Year with { Value = last.Year.Value - (wraps ? 1 : 0) } }, last);
        if (last.Year.IsNone && !first.Year.IsNone && last.Month > 0)
            return new RangeNode(first, last with { Year = first.Year with { Value = first.Year.Value + (wraps ? 1 : 0) } });
        return new RangeNode(first, last);
    }
}
