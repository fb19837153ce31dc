using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Two years in digits: "2003-2008", "2006-07", "2005/06", "1992 to 1998".</summary>
internal static class YearPairReader
{
    private const int LongestSpan = 200;
    private const int LongestSpanInWords = 120;

    /// <summary>From the first year on; "2006-03" is a month.</summary>
    public static DateReading? ReadYearPair(this in SentenceTerms terms, int at, int year, bool introduced)
    {
        var next = at + 2;
        if (terms[at + 1].Norm is "to" or "until" or "till" or "through" or "thru" && terms.YearAt(next) is var until && until > year && year >= 1800 && until - year < LongestSpanInWords
            && !terms.IsUnit(next + 1) && terms[next + 1].Lexeme is not { Multiplier: > 0 }
            && terms[at - 1].Kind != TokenKind.Sign)
            return new(Years(year, until), next + 1);
        var isPair = IsSpacedPair(terms, at) || ((terms[at + 1].Is('-') || terms[at + 1].Is('/') || terms[at + 1].Is('~')) && terms.IsGlued(at) && terms.IsGlued(at + 1));
        var second = isPair ? terms[next].Norm.Length == 2 ? terms.DigitsAt(next, 2) : terms.YearAt(next) : -1;
        if (second < 0 || (terms[next + 1].Is('-') && terms.IsGlued(next)))
            return null;
        if (second < 100)
        {
            var isMonth = second <= year % 100 || (terms[at + 1].Is('/') && second != (year + 1) % 100);
            if (isMonth && second is >= 1 and <= 12 && !terms[at + 1].Is('~'))
                return new(new CalendarNode(YearRef.Of(year), second, Rule: "iso-month"), next + 1);
            second += year / 100 * 100;
            if (terms[at + 1].Is('/') && second != year + 1)
                return null;
        }
        if (second <= year || second - year > LongestSpan || !YearContext.MayBeYears(terms, at, next, introduced))
            return null;
        return new(Years(year, second), next + 1);
    }

    /// <summary>The range of two years.</summary>
    public static RangeNode Years(int first, int last) => new(new CalendarNode(YearRef.Of(first)), new CalendarNode(YearRef.Of(last)));

    /// <summary>"2003 – 2008": both years in full, a dash that does not divide clauses between spaces.</summary>
    private static bool IsSpacedPair(in SentenceTerms terms, int at) =>
        terms[at + 1].Is('-') && !terms.IsGlued(at) && !terms.IsGlued(at + 1) && terms[at + 2].Norm.Length == 4 && terms.IsConnector(at + 1, out _);
}
