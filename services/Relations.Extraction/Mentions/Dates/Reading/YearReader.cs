using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Years, and months and weeks behind them.</summary>
internal static class YearReader
{
    /// <summary>A bare year, or what begins with one: "2003-2008", "2013 Q1", "2019-Aug-01", "2016-W35".</summary>
    public static DateReading? ReadYear(this in SentenceTerms terms, int at, bool introduced)
    {
        var year = terms.YearAt(at);
        if (year == 0)
            return ReadShortYear(terms, at) ?? terms.ReadEraAfter(at);
        if (terms[at + 1].Lexeme is { Era: not Era.None })
            return terms.ReadEraAfter(at);
        if ((terms.ReadYearPair(at, year, introduced) ?? terms.ReadPeriodAfterYear(at, year) ?? ReadMonthAfterYear(terms, at, year) ?? ReadWeekAfterYear(terms, at, year)) is { } longer)
            return longer;
        return !IsPartOfCode(terms, at) && YearContext.IsYear(terms, at, year, introduced) ? new(new CalendarNode(YearRef.Of(year)), at + 1) : null;
    }

    /// <summary>"2019-Aug-01", "2019/aug", "2016 June": the month after the year, in letters.</summary>
    private static DateReading? ReadMonthAfterYear(in SentenceTerms terms, int at, int year)
    {
        var isGlued = (terms[at + 1].Is('-') || terms[at + 1].Is('/')) && terms.IsGlued(at) && terms.IsGlued(at + 1);
        var next = isGlued || IsShortMonthBehindComma(terms, at) ? at + 2 : at + 1;
        if (terms[next].Lexeme is not { Month: > 0 } month || !(isGlued || IsMonthOfYearBefore(terms, next, month)))
            return null;
        var isDay = isGlued && terms[next + 1].Is(terms[at + 1].Norm[0]) && terms.IsGlued(next) && terms.IsGlued(next + 1);
        var number = isDay ? next + 2 : next + 1;
        var day = isDay || !isGlued ? terms.DayAt(number) : 0;
        return new(new CalendarNode(YearRef.Of(year), month.Month, day), day > 0 ? number + 1 : next + 1);
    }

    /// <summary>"2016-W35": a week of ISO 8601.</summary>
    private static DateReading? ReadWeekAfterYear(in SentenceTerms terms, int at, int year)
    {
        var norm = terms[at + 2].Norm.AsSpan();
        var week = norm.Length == 3 && norm[0] == 'w' ? Numbers.Digits(norm[1..], 2) : 0;
        return week is > 0 and < 54 && terms[at + 1].Is('-') && terms.IsGlued(at) && terms.IsGlued(at + 1)
            ? new(new WeekOfNode(week, new CalendarNode(YearRef.Of(year))), at + 3)
            : null;
    }

    /// <summary>"2016, Nov": an abbreviated month that ends its clause.</summary>
    private static bool IsShortMonthBehindComma(in SentenceTerms terms, int at) => terms[at + 1].Is(',') && terms[at + 2].Lexeme is { Month: > 0, IsShort: true } && terms.IsClosedNumber(at + 3);

    /// <summary>True for a month after a year and a space, where it is no name ("In 2003 April Glaspie") and begins no other date ("in 2003 June 2004").</summary>
    private static bool IsMonthOfYearBefore(in SentenceTerms terms, int at, Lexeme month) =>
        (!month.IsShort || terms.IsClosedNumber(at + 1)) && (terms[at].IsCapitalised ? !terms[at + 1].IsCapitalised : !month.IsOrdinaryWord()) && terms.YearAt(at + 1) == 0;

    /// <summary>"2015-1-32", "2017-13-12": digits in three parts that are no day.</summary>
    private static bool IsPartOfCode(in SentenceTerms terms, int at) => terms[at + 1].Is('-') && terms.IsGlued(at) && terms.IsGlued(at + 1)
        && terms[at + 2].Kind == TokenKind.Number && terms[at + 3].Is('-') && terms.IsGlued(at + 2) && terms.IsGlued(at + 3)
        && terms[at + 4].Kind == TokenKind.Number;

    /// <summary>"since '98": two digits after an apostrophe.</summary>
    private static DateReading? ReadShortYear(in SentenceTerms terms, int at)
    {
        var value = terms[at].Length == 2 && terms[at - 1].Is('\'') && terms.IsGlued(at - 1)
            && terms[at - 2].Lexeme is { IntroducesDate: true }
            ? terms.DigitsAt(at, 2)
            : -1;
        return value < 0 ? null : new(new CalendarNode(YearRef.Of(YearBehind.FullYear(value))), at + 1);
    }

    /// <summary>A year in "from 1992 to 1998", where the words around it make it one.</summary>
    public static DateReading? ReadBareYear(this in SentenceTerms terms, int at) =>
        terms.YearAt(at) is >= 1500 and < 2150 and var year && !terms.IsUnit(at + 1) ? new(new CalendarNode(YearRef.Of(year)), at + 1) : null;

    /// <summary>"206 BC", "751 AD".</summary>
    public static DateReading? ReadEraAfter(this in SentenceTerms terms, int at)
    {
        var value = terms.DigitsAt(at, 4);
        if (value <= 0 || terms[at + 1].Lexeme is not { Era: var era and not Era.None } || !terms[at + 1].IsCapitalised)
            return null;
        return new(new CalendarNode(YearRef.Of(era == Era.BeforeChrist ? -value : value), Rule: "era-year"), at + 2);
    }

    /// <summary>"AD 751".</summary>
    public static DateReading? ReadEraBefore(this in SentenceTerms terms, int at)
    {
        var value = terms.DigitsAt(at + 1, 4);
        return value > 0 && terms[at].IsCapitalised ? new(new CalendarNode(YearRef.Of(value), Rule: "era-year"), at + 2) : null;
    }

    /// <summary>"year 2000", "year of 2008".</summary>
    public static DateReading? ReadNamedYear(this in SentenceTerms terms, int at)
    {
        if (terms[at - 1].Is("base"))
            return null;
        var next = terms[at + 1].Is("of") || terms[at + 1].Is("ending") ? at + 2 : at + 1;
        if (terms.YearAt(next) is > 0 and var year)
            return new(new CalendarNode(YearRef.Of(year)), next + 1);
        return terms.SpelledYearAt(next, out var end) is > 0 and var spelled ? new(new CalendarNode(YearRef.Of(spelled)), end) : null;
    }

    /// <summary>A year in words where they stand behind a preposition, or a decade in words.</summary>
    public static DateReading? ReadSpelledYear(this in SentenceTerms terms, int at, PeriodPart part)
    {
        if (terms.ReadSpelledDecade(at, part) is { } decade)
            return decade;
        var year = terms.SpelledYearAt(at, out var end);
        var isYear = year is > 1600 and < 2100 && year != 2000 && !terms.IsUnit(end) && terms[end].Lexeme is not { Multiplier: > 0 };
        return isYear && (terms[at - 1].Lexeme is { IntroducesDate: true } || (at == 0 && end >= terms.Count)) && terms[end].Lexeme is not { Unit: not DateUnit.None }
            ? new(new CalendarNode(YearRef.Of(year)), end)
            : null;
    }
}
