using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>The second end of a range, and what its ends share.</summary>
internal ref partial struct DateParser
{
    private readonly bool TryRangeEnd(DateNode opening, int at, out DateNode node, out int end)
    {
        if (_terms[at].Is("the"))
            at++;
        if (_terms[at].Norm is "current" or "present" && _terms[at + 1].Norm is "date" or "day")
            return Found(new RangeNode(opening, new RelativeNode(DateUnit.Day, 0, Origin.Now)), at + 2, out node, out end) && opening is CalendarNode { Day: > 0 };
        if (_terms[at].Norm is "now" or "today" or "date" && opening is CalendarNode { Month: > 0 } or NumericNode or NamedRelativeNode)
            return Found(new RangeNode(opening, new RelativeNode(DateUnit.Day, 0, Origin.Now)), at + 1, out node, out end);
        if (IsPresent(at, out end))
            return Found(new RangeNode(opening, null), end, out node, out end)
                && opening is CalendarNode { Day: 0 } or DecadeNode or CalendarNode { Year.IsGiven: true };
        if (opening is CalendarNode begun && (TryDayOfNext(begun, at, out node, out end) || TryMonthsOfYearPair(begun, at, out node, out end)))
            return true;
        if (opening is CalendarNode { Month: > 0, Day: > 0 } calendar && Numbers.Day(_terms, at) is > 0 and var day
            && !TryDayMonth(at, out _, out _) && !TryNumeric(at, out _, out _))
            return TryDayEnd(calendar, day, at, out node, out end);
        if (opening is DayOnlyNode first)
            return (TryDayInMonth(at, out var until, out end) || TryLastDay(at, out until, out end)) && TryOpening(first.Day, until, out node)
                || None(at, out node, out end);
        if (!(TrySimple(at, out var to, out end) || TryBareYear(at, out to, out end)) || !MayPair(opening, to))
            return None(at, out node, out end);
        var range = Share(opening, to);
        node = range;
        return !IsBackwards(range);
    }

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

    /// <summary>"23rd" at the end of "between the 21st and 23rd".</summary>
    private readonly bool TryLastDay(int at, out DateNode node, out int end) =>
        Found(new DayAloneNode(Numbers.Day(_terms, at), 0), at + 1, out node, out end) && _terms[at].Kind == TokenKind.Number
            && Numbers.IsOrdinal(_terms, at) && IsDayAlone(end);

    /// <summary>"the 3rd" at the end of "from 27 April to the 3rd": of the month after.</summary>
    private readonly bool TryDayOfNext(CalendarNode opening, int at, out DateNode node, out int end)
    {
        var day = Numbers.IsOrdinal(_terms, at) && _terms[at - 1].Is("the") ? Numbers.Day(_terms, at) : 0;
        end = at + 1;
        node = new RangeNode(opening, new CalendarNode(YearRef.None, (opening.Month % 12) + 1, day));
        return opening is { Month: > 0, Year.IsNone: true } && day > 0 && day < opening.Day && IsDayAlone(end);
    }

    /// <summary>The range from a day to a later one of the same month.</summary>
    private static bool TryOpening(int day, DateNode until, out DateNode range)
    {
        range = until switch
        {
            CalendarNode last when last.Day > day => new RangeNode(last with { Day = day, Weekday = 0 }, last),
            DayAloneNode last when last.Day > day => new RangeNode(last with { Day = day }, last),
            DayOfMonthNode last when last.Day > day => new RangeNode(last with { Day = day }, last),
            _ => until,
        };
        return range is RangeNode;
    }

    private readonly bool IsPresent(int at, out int end)
    {
        end = at + 1;
        return _terms[at].Norm is "present" or "now" or "date" or "today" && _terms[end].Lexeme is not { Unit: not DateUnit.None };
    }

    /// <summary>The second day of "June 13-16, 2006", "August 17 to 18 this year".</summary>
    private readonly bool TryDayEnd(CalendarNode opening, int day, int at, out DateNode node, out int end)
    {
        end = at + 1;
        ref readonly var after = ref _terms[end];
        if (day <= opening.Day || !opening.Year.IsNone || after.Lexeme is { Multiplier: > 0 } or { Unit: not DateUnit.None }
            || after.Norm is "percent" or "%" || _units.IsUnit(_terms, end))
            return None(at, out node, out end);
        var year = YearAfter(end, ref end, false);
        return Found(new RangeNode(opening with { Year = year }, opening with { Year = year, Day = day }), end, out node, out end);
    }

    /// <summary>"from the 3rd to the 5th of May": the first end is a day alone.</summary>
    private readonly bool TryDayOnly(int at, out DateNode node, out int end)
    {
        if (_terms[at].Is("the"))
            at++;
        var day = Numbers.Day(_terms, at);
        end = at + 1;
        node = new DayOnlyNode(day);
        return day > 0 && (_terms[end].Norm is "to" or "and" or "until" or "till" or "through" || _terms[end].Is('-'));
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
