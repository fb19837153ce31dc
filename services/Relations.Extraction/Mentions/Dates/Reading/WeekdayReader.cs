using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Weekdays, and the days they stand with.</summary>
internal static class WeekdayReader
{
    /// <summary>"Tuesday", "Tuesday, January 3, 1992", "Tuesday of last week", "Tues., Oct. 9".</summary>
    public static DateReading? ReadWeekday(this in SentenceTerms terms, int at)
    {
        var name = terms[at].Lexeme!;
        var next = name.IsShort && terms[at + 1].Is('.') ? at + 2 : at + 1;
        if (ReadDay(terms, next, name.Weekday) is { } day)
            return day;
        if (name.IsShort && !IsShortAlone(terms, at, next))
            return null;
        if (terms[next].Norm is "last" or "next" && (terms[next + 1].Kind == TokenKind.Punctuation || terms[next + 1].Lexeme is { IntroducesDate: true }))
            return new(BesideReader.Weekdays(name, terms[next].Is("last") ? -1 : 1, 0), next + 1);
        if ((ReadWeekdayOfWeek(terms, next, name.Weekday) ?? terms.ReadWeekdayBeside(next, name)) is { } counted)
            return counted;
        return IsPartOfName(terms, at) || terms[at - 1].Norm is "every" or "each" ? null : new(new CalendarNode(YearRef.None, Weekday: name.Weekday), next);
    }

    /// <summary>"[Tuesday], January 3", "[Tuesday] 3/1/1992", "[Tuesday] the 3rd".</summary>
    private static DateReading? ReadDay(in SentenceTerms terms, int at, int weekday)
    {
        var date = at;
        if (terms[date].Is(',') || terms[date].Is('(') || (terms[date].Is('-') && terms.IsGlued(date) && terms[date + 1].Lexeme is { Month: > 0 }))
            date++;
        if (terms[date].Is("the"))
            date++;
        if (terms[date].Kind == TokenKind.Number && (terms.ReadNumeric(date) ?? terms.ReadMonthDayDigits(date)) is { } numeric)
            return numeric;
        if (terms.ReadDayAndMonth(date) is { Node: CalendarNode { Day: > 0 } calendar, End: var end })
            return new(calendar with { Weekday = weekday }, terms[at].Is('(') && terms[end].Is(')') ? end + 1 : end);
        if (terms.DayAt(date, out var afterDay) is not (> 0 and var day))
            return null;
        var isOrdinal = terms.IsOrdinalAt(date) || afterDay > date + 1;
        var isAlone = isOrdinal ? terms.IsDayAlone(afterDay) : date == at && (terms.IsClosedNumber(afterDay) || terms.IsTimeAhead(afterDay));
        return isAlone ? new(new DayAloneNode(day, weekday), afterDay) : null;
    }

    /// <summary>"on Fri", "by Tues.": capitalised, behind a preposition of time, and before no name ("on Sun Microsystems"); "SAT" is a name too.</summary>
    private static bool IsShortAlone(in SentenceTerms terms, int at, int next) => (next >= terms.Count && (at == 0 || (at == 1 && terms[0].Is("on")))) ||
        (terms[at - 1].Norm is "on" or "by" or "until" or "till" or "since" || IsBehindWeekday(terms, at)) && !terms[next].IsCapitalised && !terms[next].Is("'s")
            && (terms[at].Shape == WordShape.Capitalised || (terms[at].Shape == WordShape.Lower && terms[at].Norm is not ("sun" or "sat" or "wed")) || (terms[at].Shape == WordShape.AllCapitals && terms[at - 1].Shape == WordShape.AllCapitals));

    /// <summary>"[Mon,] Wed", "[Mon] or Tue": in a list of days written alike.</summary>
    private static bool IsBehindWeekday(in SentenceTerms terms, int at) => terms[at - 1].Norm is "," or "and" or "or" && terms[at].Shape == WordShape.Capitalised
        && terms[at - 2].Lexeme is { Weekday: > 0, IsShort: true } && terms[at - 2].Shape == WordShape.Capitalised;

    /// <summary>"Sunday Times", "Black Friday", "Good Friday" are names.</summary>
    private static bool IsPartOfName(in SentenceTerms terms, int at) =>
        (terms[at + 1].IsCapitalised && terms[at + 1].Norm is "times" or "telegraph" or "post" or "club" or "mirror" or "express" or "herald")
        || (terms[at - 1].IsCapitalised && at > 1
            && terms[at - 1].Norm is "black" or "good" or "bloody" or "ash" or "palm" or "easter" or "holy" or "super" or "cyber");

    private static DateReading? ReadWeekdayOfWeek(in SentenceTerms terms, int at, int weekday)
    {
        if (terms[at].Is("of"))
            at++;
        if (terms[at].Is("the"))
            at++;
        if (terms[at].Lexeme is not { Deixis: var deixis and not (Deixis.None or Deixis.Recent) } || !terms[at + 1].Is("week"))
            return null;
        var (offset, origin) = deixis.Counted();
        return new(new WeekdayOfWeekNode(weekday, offset, origin), at + 2);
    }

    /// <summary>"13 July (Friday)" and "13 July 2018, Friday": with the weekday behind, where the clause ends with it.</summary>
    public static DateReading WithWeekdayBehind(this in SentenceTerms terms, DateReading date)
    {
        var mark = date.End;
        if (date.Node is not (CalendarNode { Day: > 0, Weekday: 0 } or NumericNode) || terms[mark + 1].Lexeme is not { Weekday: > 0 and var weekday } || !(terms[mark].Is(',') || terms[mark].Is('(')))
            return date;
        var isBracketed = terms[mark].Is('(');
        if (!(isBracketed ? terms[mark + 2].Is(')') : terms.IsClosedNumber(mark + 2)))
            return date;
        return new(date.Node is CalendarNode calendar ? calendar with { Weekday = weekday } : date.Node, isBracketed ? mark + 3 : mark + 2);
    }
}
