using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>A month and a year, or a month and a day, in digits: told apart from fractions and numbers of laws by what stands around them.</summary>
internal static class PartialDigitsReader
{
    /// <summary>"2015-3", "12-2015", "(3/2015)": a month and a year.</summary>
    public static DateReading? ReadMonthYearDigits(this in SentenceTerms terms, int at)
    {
        ref readonly var mark = ref terms[at + 1];
        if (!mark.Is('-') && !mark.Is('/'))
            return null;
        var end = at + 3;
        var isDate = mark.Is('-') || at == 0 || terms[at - 1].Lexeme is { IntroducesDate: true } || terms[at - 1].Is('(') || terms[at - 1].Is(':')
            || (IsBehindWord(terms, at) && terms[end].Kind == TokenKind.Punctuation);
        if (!isDate || !terms.IsGlued(at) || !terms.IsGlued(at + 1) || (terms.IsGlued(at - 1) && !terms[at - 1].Is('('))
            || (terms.IsGlued(at + 2) && terms[end].Kind != TokenKind.Punctuation) || terms[end].Is('-') || terms[end].Is('/'))
            return null;
        var (first, second) = (terms.DigitsAt(at, 4), terms.DigitsAt(at + 2, 4));
        var (year, month) = terms.YearAt(at) > 0 && terms[at + 2].Length == 1 ? (first, second) : (terms.YearAt(at + 2), first);
        return year is >= 1800 and < 2100 && month is >= 1 and <= 12 ? new(new CalendarNode(YearRef.Of(year), month, Rule: "numeric-month"), end) : null;
    }

    /// <summary>"by 7/15": only after a preposition of time, as it may be a fraction; "9/11" is a name.</summary>
    public static DateReading? ReadMonthDayDigits(this in SentenceTerms terms, int at)
    {
        if (!terms[at + 1].Is('/') || IsMixedFraction(terms, at) || !terms.IsGlued(at) || !terms.IsGlued(at + 1)
            || (terms.IsGlued(at + 2) && (terms[at + 3].Is('/') || terms[at + 3].Kind != TokenKind.Punctuation)))
            return null;
        var (first, second) = (terms.DigitsAt(at, 2), terms.DigitsAt(at + 2, 2));
        if (!NumericReader.MayBeDay(first, second) || (first, second) == (9, 11))
            return null;
        var (year, end) = terms.YearAfter(at + 3, true);
        var isDate = IsBesideMonthDay(terms, at) || !year.IsNone || IsNoFraction(terms, at, first, second);
        return isDate && terms[at + 3].Lexeme is not { Month: > 0 } && terms[at + 3].Norm is not ("of" or "th" or "point" or "points") && !terms.IsUnit(at + 3)
            ? new(new NumericNode(first, second, year.Value, '/'), end)
            : null;
    }

    /// <summary>"[9-]7/8": the fraction behind a whole number, not the end of "9/5-9/7".</summary>
    private static bool IsMixedFraction(in SentenceTerms terms, int at) =>
        terms[at - 1].Is('-') && terms.IsGlued(at - 1) && terms.IsGlued(at - 2) && terms[at - 2].Kind == TokenKind.Number && !terms[at - 3].Is('/');

    /// <summary>True where what stands before a month and a day in digits, or a full date in digits behind them, makes them a date.</summary>
    private static bool IsBesideMonthDay(in SentenceTerms terms, int at) =>
        terms[at - 1].Norm is "on" or "by" or "until" or "till" or "since" or "from" or "through" or "before" or "after" or "between" or "to" or "and" or "or" or "-" or ","
        || terms[at - 1].Lexeme is { Weekday: > 0 } or { Deixis: Deixis.This or Deixis.Next } || (terms[at + 3].Is('-') && (terms.ReadNumeric(at + 4) is not null || (terms[at + 5].Is('/') && terms.IsGlued(at + 4)))) || IsPadded(terms, at) || (at == 0 && (at + 3 >= terms.Count || terms[at + 3].Is("at")));

    /// <summary>"back 23/12", where the clause ends or goes on with a preposition: greater than one; "24/7" is a saying.</summary>
    private static bool IsNoFraction(in SentenceTerms terms, int at, int first, int second) => first > 12 && second <= 12 && second > 1 && (first, second) != (24, 7)
        && IsBehindWord(terms, at) && (terms[at + 3].Kind == TokenKind.Punctuation || terms[at + 3].Lexeme is { IntroducesDate: true } and not { Text: "of" });

    /// <summary>True behind a word that neither is a name nor begins one ("resolution 11/2016", "Decree 11/2016").</summary>
    private static bool IsBehindWord(in SentenceTerms terms, int at) => !terms.IsGlued(at - 1) && terms[at - 1].Shape == WordShape.Lower
        && terms[at - 1].Lexeme is not { IntroducesIdentifier: true } && terms[at - 1].Norm is not ("case" or "regulation" or "directive" or "decision" or "act" or "bill");

    /// <summary>"05/12", "28/02": a fraction has no such zero.</summary>
    private static bool IsPadded(in SentenceTerms terms, int at) => terms[at].Length == 2 && terms[at + 2].Length == 2 && (terms[at].Norm[0] == '0' || terms[at + 2].Norm[0] == '0')
        && IsBehindWord(terms, at) && (terms[at + 3].Kind == TokenKind.Punctuation || terms[at + 3].Lexeme is { IntroducesDate: true });
}
