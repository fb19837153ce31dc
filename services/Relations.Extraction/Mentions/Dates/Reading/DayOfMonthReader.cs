using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Days with their month.</summary>
internal static class DayOfMonthReader
{
    /// <summary>Either order of day and month, with a year or without.</summary>
    public static DateReading? ReadDayAndMonth(this in SentenceTerms terms, int at)
    {
        if (terms[at].Lexeme is not { Month: > 0 })
            return terms.ReadDayMonth(at);
        var month = terms.ReadMonth(at, false);
        return month is { Node: CalendarNode { Day: > 0 } } ? month : null;
    }

    /// <summary>"3 January 1992", "3rd of January", "twenty-sixth day of September", "17-May-2023", "17. May 2023", "the 15th of last month".</summary>
    public static DateReading? ReadDayMonth(this in SentenceTerms terms, int at)
    {
        var day = terms.DayAt(at, out var next);
        if (day == 0)
            return ReadDayInWordsMonth(terms, at);
        var isNumber = terms[at].Kind == TokenKind.Number;
        var isOrdinal = terms.IsOrdinalAt(at) || next > at + 1;
        if (isOrdinal && terms[next].Is("day"))
            next++;
        if (isOrdinal && MonthInLetters(terms[next].Norm) is { } offset)
            return new(new DayOfMonthNode(day, offset, Origin.Now), terms[next + 1].Is('.') && terms.IsGlued(next) && !terms.IsSentenceEnd(next + 1) ? next + 2 : next + 1);
        var hasOf = terms[next].Is("of");
        if (hasOf || ((terms[next].Is('-') || terms[next].Is('/')) && terms.IsGlued(next) && terms.IsGlued(at)))
            next++;
        if (!hasOf && terms[next].Is('.') && terms.IsGlued(at) && isNumber && terms[next + 1].Lexeme is { Month: > 0 })
            next++;
        if ((isOrdinal || (hasOf && terms[next].Lexeme is { Deixis: not Deixis.None })) && ReadOfMonth(terms, next, day) is { } relative)
            return relative;
        if (terms[next].Lexeme is not { Month: var month and > 0 } name || !(isNumber || hasOf))
            return null;
        next++;
        if (name.IsShort && terms[next].Is('.') && (terms.YearAt(next + 1) > 0 || !terms.IsSentenceEnd(next)))
            next++;
        var (year, end) = terms.YearAfter(next, false);
        var isMonth = terms[next - 1].Kind == TokenKind.Punctuation || terms[next - 1].IsCapitalised || !year.IsNone
            || (hasOf && (isOrdinal || isNumber)) || (at == 0 && next >= terms.Count) || !name.IsVerb();
        return isMonth ? new(new CalendarNode(year, month, day), end) : null;
    }

    /// <summary>"[the 14th] instant", "[the 14th] ult.", "[the 14th] proximo": this month, the last or the next, as letters say it.</summary>
    private static int? MonthInLetters(string word) => word switch
    {
        "inst" or "instant" => 0,
        "ult" or "ultimo" => -1,
        "prox" or "proximo" => 1,
        _ => null,
    };

    /// <summary>"fifteen August nineteen ninety three": only with a year.</summary>
    private static DateReading? ReadDayInWordsMonth(in SentenceTerms terms, int at)
    {
        var day = terms.DayInWordsAt(at, out var next);
        if (day == 0 || terms[next].Lexeme is not { Month: var month and > 0, IsShort: false })
            return null;
        var (year, end) = terms.YearAfter(next + 1, true);
        return year.IsNone ? null : new(new CalendarNode(year, month, day), end);
    }

    /// <summary>"of this month", "of last month", "of the month" after a day.</summary>
    private static DateReading? ReadOfMonth(in SentenceTerms terms, int at, int day)
    {
        if (terms[at].Is("the"))
            at++;
        if (terms[at].Is("month") && terms[at - 1].Is("the"))
            return new(new DayOfMonthNode(day, 0, Origin.Story), at + 1);
        if (terms[at].Lexeme is not { Deixis: var deixis and not (Deixis.None or Deixis.Recent) } || !terms[at + 1].Is("month"))
            return null;
        var (offset, origin) = deixis.Counted();
        return new(new DayOfMonthNode(day, offset, origin), at + 2);
    }

    /// <summary>A day with its month, in either order, or "22 [of|in] this month": the last end of "from 4 to 22 this month".</summary>
    public static DateReading? ReadDayInMonth(this in SentenceTerms terms, int at)
    {
        if (terms.ReadDayAndMonth(at) is { Node: CalendarNode { Day: > 0 } or DayOfMonthNode } read)
            return read;
        var day = terms.DayAt(at, out var next);
        return day > 0 ? ReadOfMonth(terms, terms[next].Is("of") || terms[next].Is("in") ? next + 1 : next, day) : null;
    }

    /// <summary>"13-16 June 2006", "19 to 22 December", "the night of 3/4 June".</summary>
    public static DateReading? ReadDaysOfMonth(this in SentenceTerms terms, int at)
    {
        var first = terms.DayAt(at);
        if (first == 0 || !(terms.IsConnector(at + 1, out var next) || (terms[at + 1].Is('/') && terms.IsGlued(at) && terms.IsGlued(at + 1))))
            return null;
        if (terms[next].Is("the"))
            next++;
        return terms.ReadDayInMonth(next) is { } last && RangeEnds.FromDay(first, last.Node) is { } range ? new(range, last.End) : null;
    }
}
