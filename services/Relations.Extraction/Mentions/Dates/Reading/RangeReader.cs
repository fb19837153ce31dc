using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>From one date to another.</summary>
internal static class RangeReader
{
    /// <summary>"[from] A to B", "[between] A and B".</summary>
    public static DateReading? ReadRange(this in SentenceTerms terms, int at, bool between)
    {
        if (!between && terms.ReadNumber(at, false, PeriodPart.None) is { Node: RangeNode { From: var first } } pair)
            return terms.IsConnector(pair.End, out var second) && terms.ReadNumber(second, true, PeriodPart.None) is { Node: RangeNode { To: { } until }, End: var end }
                ? new(new RangeNode(first, until), end)
                : pair;
        var now = terms[at].Is("now") ? new DateReading(new RelativeNode(DateUnit.Day, 0, Origin.Now), at + 1) : (DateReading?)null;
        if ((now ?? ReadDayOnly(terms, at) ?? terms.ReadSimple(at) ?? terms.ReadBareYear(at)) is not { } opening)
            return null;
        return terms.IsConnectorBehind(opening.End, out var next) || (between && terms[opening.End].Is("and")) ? terms.ReadRangeEnd(opening.Node, next) : null;
    }

    /// <summary>"from the 3rd to the 5th of May": the first end is a day alone.</summary>
    private static DateReading? ReadDayOnly(in SentenceTerms terms, int at)
    {
        if (terms[at].Is("the"))
            at++;
        var day = terms.DayAt(at);
        var isOpening = terms[at + 1].Norm is "to" or "and" or "until" or "till" or "through" || terms[at + 1].Is('-');
        return day > 0 && isOpening ? new(new DayOnlyNode(day), at + 1) : null;
    }

    /// <summary>What stands behind the connector of a range that begins with a date; the whole range.</summary>
    public static DateReading? ReadRangeEnd(this in SentenceTerms terms, DateNode opening, int at)
    {
        if (terms[at].Is("the"))
            at++;
        if (terms[at].Norm is "current" or "present" && terms[at + 1].Norm is "date" or "day")
            return opening is CalendarNode { Day: > 0 } ? new(UntilToday(opening), at + 2) : null;
        if (terms[at].Norm is "now" or "today" or "date" && opening is CalendarNode { Month: > 0 } or NumericNode or NamedRelativeNode)
            return new(UntilToday(opening), at + 1);
        if (IsPresent(terms, at))
            return opening is CalendarNode { Day: 0 } or DecadeNode or CalendarNode { Year.IsGiven: true } ? new(new RangeNode(opening, null), at + 1) : null;
        if (opening is CalendarNode begun && (ReadDayOfNext(terms, begun, at) ?? terms.ReadMonthsOfYearPair(begun, at)) is { } ofNext)
            return ofNext;
        if (opening is CalendarNode { Month: > 0, Day: > 0 } calendar && terms.DayAt(at) is > 0 and var day && terms.ReadDayMonth(at) is null && terms.ReadNumeric(at) is null)
            return ReadDayEnd(terms, calendar, day, at);
        if (opening is DayOnlyNode first)
            return (terms.ReadDayInMonth(at) ?? ReadLastDay(terms, at)) is { } last && RangeEnds.FromDay(first.Day, last.Node) is { } days ? new(days, last.End) : null;
        return (terms.ReadSimple(at) ?? terms.ReadBareYear(at)) is { } to && RangeEnds.Pair(opening, to.Node) is { } range ? new(range, to.End) : null;
    }

    private static RangeNode UntilToday(DateNode opening) => new(opening, new RelativeNode(DateUnit.Day, 0, Origin.Now));

    private static bool IsPresent(in SentenceTerms terms, int at) =>
        terms[at].Norm is "present" or "now" or "date" or "today" && terms[at + 1].Lexeme is not { Unit: not DateUnit.None };

    /// <summary>"23rd" at the end of "between the 21st and 23rd".</summary>
    private static DateReading? ReadLastDay(in SentenceTerms terms, int at) =>
        terms[at].Kind == TokenKind.Number && terms.IsOrdinalAt(at) && terms.IsDayAlone(at + 1) ? new(new DayAloneNode(terms.DayAt(at), 0), at + 1) : null;

    /// <summary>"the 3rd" at the end of "from 27 April to the 3rd": of the month after.</summary>
    private static DateReading? ReadDayOfNext(in SentenceTerms terms, CalendarNode opening, int at)
    {
        var day = terms.IsOrdinalAt(at) && terms[at - 1].Is("the") ? terms.DayAt(at) : 0;
        return opening is { Month: > 0, Year.IsNone: true } && day > 0 && day < opening.Day && terms.IsDayAlone(at + 1)
            ? new(new RangeNode(opening, new CalendarNode(YearRef.None, (opening.Month % 12) + 1, day)), at + 1)
            : null;
    }

    /// <summary>The second day of "June 13-16, 2006", "August 17 to 18 this year".</summary>
    private static DateReading? ReadDayEnd(in SentenceTerms terms, CalendarNode opening, int day, int at)
    {
        ref readonly var after = ref terms[at + 1];
        if (day <= opening.Day || !opening.Year.IsNone || after.Lexeme is { Multiplier: > 0 } or { Unit: not DateUnit.None }
            || after.Norm is "percent" or "%" || terms.IsUnit(at + 1))
            return null;
        var (year, end) = terms.YearAfter(at + 1, false);
        return new(new RangeNode(opening with { Year = year }, opening with { Year = year, Day = day }), end);
    }
}
