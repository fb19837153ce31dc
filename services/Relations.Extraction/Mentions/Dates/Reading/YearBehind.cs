using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>The year that stands behind a day, month or period.</summary>
internal static class YearBehind
{
    /// <summary>
    /// The year after a day or month, and the term after it: ", 1992", "of 1987", "last year", "of the same year"; none, and the same term, where no year stands there.
    /// </summary>
    public static (YearRef Year, int End) YearAfter(this in SentenceTerms terms, int at, bool needsGiven)
    {
        var next = at;
        if (terms[next].Is(',') || terms[next].Is("of") || terms[next].Is("in")
            || (terms[next].Is('-') && terms.IsGlued(next) && terms.IsGlued(next - 1)) || (terms[next].Is('/') && terms.IsGlued(next)))
            next++;
        if (next > at && terms[next].Is("the"))
            next++;
        if (terms[next].Is("year"))
            next++;
        var year = terms.YearAt(next);
        if (year == 0 && terms.ReadEraAfter(next) is { Node: CalendarNode ancient, End: var afterEra })
            return (ancient.Year, afterEra);
        if (year == 0 && ShortYearAfter(terms, at, next, out var afterDigits) is > 0 and var shortYear)
            return (YearRef.Of(shortYear), afterDigits);
        if (year > 0 && !terms.IsUnit(next + 1))
            return terms[next + 1].Lexeme is { Era: Era.BeforeChrist } ? (YearRef.Of(-year), next + 2) : (YearRef.Of(year), next + 1);
        if (needsGiven || terms[next].Lexeme is not { Deixis: var deixis and not (Deixis.None or Deixis.Recent) }
            || !terms[next + 1].Is("year") || terms[at].Is("in"))
            return terms.SpelledYearAt(next, out var afterWords) is > 0 and var spelled ? (YearRef.Of(spelled), afterWords) : (YearRef.None, at);
        var (offset, origin) = deixis.Counted();
        return (new YearRef(origin == Origin.Now ? YearRefKind.FromNow : YearRefKind.FromStory, offset), next + 2);
    }

    /// <summary>The two digits of "May '98", "31-Oct-74", of "9 Aug 96" where they can be no day and end the clause, and of "9 August 16" at the end of the sentence; else 0.</summary>
    private static int ShortYearAfter(in SentenceTerms terms, int at, int next, out int end)
    {
        var isMarked = terms[next].Is('\'') && terms.IsGlued(next);
        var digits = isMarked ? next + 1 : next;
        var value = terms[digits].Length == 2 ? terms.DigitsAt(digits, 2) : -1;
        var isHyphened = terms[at].Is('-') && next == at + 1 && terms[at - 1].Lexeme is { Month: > 0 } && terms[at - 2].Is('-');
        var isBare = value >= 40 && (next == at || terms[at].Norm is "," or "of") && terms.IsClosedNumber(digits + 1);
        var isBehindDay = value > 0 && next == at && digits == at && terms[at - 1].Lexeme is { Month: > 0 } && (terms[at - 2].Kind == TokenKind.Number || terms[at - 2].Is("of"))
            && (digits + 1 >= terms.Count || terms[digits + 1].Is('.'));
        end = digits + 1;
        return value >= 0 && (isMarked || isHyphened || isBare || isBehindDay) ? FullYear(value) : 0;
    }

    /// <summary>The year of two digits: from 1940 to 2039.</summary>
    public static int FullYear(int twoDigits) => twoDigits + (twoDigits < 40 ? 2000 : 1900);

    /// <summary>"[Oct. 26] 11:00:09 GMT 2003": as <see cref="YearAfter"/>, behind the time of day, as machines write it.</summary>
    public static (YearRef Year, int End) YearAfterClock(this in SentenceTerms terms, int at)
    {
        var clock = terms.AfterClock(at);
        return clock > at && terms.YearAt(clock) is > 0 and var year && terms.IsClosedNumber(clock + 1) ? (YearRef.Of(year), clock + 1) : (YearRef.None, at);
    }

    /// <summary>The year of a quarter, half or season: as <see cref="YearAfter"/>, and "of the year", "of fiscal 2005".</summary>
    public static (YearRef Year, int End) YearOfPeriod(this in SentenceTerms terms, int at)
    {
        if (terms[at].Is(',') && terms.YearAt(at + 1) == 0)
            return (YearRef.None, at);
        var next = terms[at].Norm is "of" or "in" or "," ? at + 1 : at;
        if (terms[next].Is("the"))
            next++;
        if (terms[next].Norm is "fiscal" or "financial" or "calendar" or "fy")
            next++;
        if (terms[next].Is("year") && next > at && terms.YearAt(next + 1) == 0)
            return (new YearRef(YearRefKind.FromStory, 0), next + 1);
        var (year, end) = terms.YearAfter(next, false);
        return (year, year.IsNone ? at : end);
    }
}
