using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Months, and days behind them.</summary>
internal static class MonthReader
{
    /// <summary>"January 3, 1992", "Jan. 3", "May 2005", "April of 1987", "August last year", "In February".</summary>
    public static DateReading? ReadMonth(this in SentenceTerms terms, int at, bool introduced)
    {
        ref readonly var term = ref terms[at];
        var name = term.Lexeme!;
        var next = name.IsShort && terms[at + 1].Is('.') && !terms.IsSentenceEnd(at + 1) ? at + 2 : at + 1;
        if (ReadDayCommaYear(terms, next, name.Month) is { } complete)
            return complete;
        var day = DayAfterMonth(terms, next, out var afterDay);
        var end = day > 0 ? afterDay : next;
        var isSurelyMonth = term.IsCapitalised || !name.IsVerb();
        if (isSurelyMonth && IsLastBehind(terms, end))
            return new(new NamedRelativeNode(name, Deixis.Last) { Day = day }, end + 1);
        if (day > 0)
            return ReadDay(terms, at, next, day, afterDay, isSurelyMonth);
        if (terms[next].Is("next") && terms.IsAfterPreposition(at) && (terms[next + 1].Kind == TokenKind.Punctuation || terms[next + 1].Lexeme is { IntroducesDate: true }))
            return new(new NamedRelativeNode(name, Deixis.Next), next + 1);
        var (year, afterYear) = terms.YearAfter(next, false);
        var isMonth = !year.IsNone ? isSurelyMonth || terms.IsUncasedMonth(at)
            : terms.IsOfMonthPair(at, next) || (name.IsShort
                ? term.IsCapitalised && name.Text != "mar" && terms.IsAfterPreposition(at) && !terms[next].IsCapitalised
                : terms.IsMonthAlone(at, introduced));
        return isMonth ? new(new CalendarNode(year, name.Month), afterYear) : null;
    }

    private static DateReading? ReadDay(in SentenceTerms terms, int at, int number, int day, int afterDay, bool isSurelyMonth)
    {
        var (year, end) = terms.YearAfter(afterDay, terms[at].Is("may") && !terms[at].IsCapitalised);
        if (year.IsNone)
            (year, end) = terms.YearAfterClock(afterDay);
        return isSurelyMonth || !year.IsNone || IsSurelyDay(terms, at, number, day, afterDay) || terms.IsUncasedMonth(at)
            ? new(new CalendarNode(year, terms[at].Lexeme!.Month, day), end)
            : null;
    }

    /// <summary>"in May last", "on May 5 last": the last one there was, in older prose; not "talks in May last for", "last year".</summary>
    private static bool IsLastBehind(in SentenceTerms terms, int at) => terms[at].Is("last") && terms[at + 1].Kind != TokenKind.Number && terms[at + 1].Lexeme?.Unit is null or DateUnit.None
        && terms[at + 1].Norm is not ("for" or "until" or "till" or "about" or "longer" or "only" or "more" or "less");

    /// <summary>The "3,1992" of "January 3,1992": no space behind the comma.</summary>
    private static DateReading? ReadDayCommaYear(in SentenceTerms terms, int at, int month)
    {
        var norm = terms[at].Norm.AsSpan();
        if (terms[at].Kind != TokenKind.Number || norm.Length is not (6 or 7) || norm[^5] != ',')
            return null;
        var (day, year) = (Numbers.Digits(norm[..^5], 2), Numbers.Digits(norm[^4..], 4));
        return day is >= 1 and <= 31 && year is >= 1000 and < 2200 ? new(new CalendarNode(YearRef.Of(year), month, day), at + 1) : null;
    }

    /// <summary>"on march 3", "may 3rd", "march eighteenth", in small letters: a verb has neither the preposition nor such an ordinal.</summary>
    private static bool IsSurelyDay(in SentenceTerms terms, int at, int number, int day, int end) =>
        terms[at - 1].Norm is "on" or "since" or "until" || (at == 0 && end >= terms.Count) || (terms.IsOrdinalAt(number) && (terms[number].Kind == TokenKind.Number || day > 3));

    /// <summary>The day in "January 3", "January 3rd", "January the 3rd", or 0.</summary>
    private static int DayAfterMonth(in SentenceTerms terms, int at, out int end)
    {
        var number = terms[at].Is("the") ? at + 1 : at;
        if (number == at && (terms[at].Is('-') || terms[at].Is('/')) && terms.IsGlued(at - 1) && terms.IsGlued(at))
            number = at + 1;
        var day = terms.DayAt(number, out end);
        if (day == 0)
            return number == at && terms[at - 1].Lexeme is { Month: > 0, IsShort: false } ? DayInWordsAfterMonth(terms, at, out end) : 0;
        var isOther = terms[end].Lexeme is { Multiplier: > 0 } or { Unit: not DateUnit.None }
            || terms[end].Norm is "%" or "percent" or "per" || (terms[end].Is(':') && terms.IsGlued(number) && terms.IsGlued(end));
        return isOther ? 0 : day;
    }

    /// <summary>"May twenty nine", where no noun follows that the number might count.</summary>
    private static int DayInWordsAfterMonth(in SentenceTerms terms, int at, out int end)
    {
        var day = terms.DayInWordsAt(at, out end);
        var isDay = terms[end].Kind == TokenKind.Punctuation || terms.YearAt(end) > 0 || terms.SpelledYearAt(end, out _) > 0;
        return isDay && !terms[end].Is('-') ? day : 0;
    }
}
