using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Full dates in digits alone.</summary>
internal static class NumericReader
{
    /// <summary>"2007-10-15", "2007/10/15", "10/15/2007", "15.10.2007", "15-10-2007".</summary>
    public static DateReading? ReadNumeric(this in SentenceTerms terms, int at)
    {
        if (ReadDotted(terms, at) is { } dotted)
            return dotted;
        ref readonly var mark = ref terms[at + 1];
        var isDivided = mark.Is('/') || mark.Is('-');
        if (!isDivided || !terms.IsGlued(at) || !terms.IsGlued(at + 1) || !terms[at + 3].Is(mark.Norm[0]) || !terms.IsGlued(at + 2)
            || !terms.IsGlued(at + 3) || IsLonger(terms, at + 4) || IsContinued(terms, at))
            return null;
        if (terms.YearAt(at) is > 0 and var year)
            return Iso(year, terms.DigitsAt(at + 2, 2), IsoDay(terms, at + 4), at + 5);
        var (first, second) = (terms.DigitsAt(at, 2), terms.DigitsAt(at + 2, 2));
        return Numeric(first, second, terms.DigitsAt(at + 4, 4), terms[at + 4].Length, mark.Norm[0], at + 5);
    }

    /// <summary>"20161016", "20161016T1030": eight digits that stand alone and are a day.</summary>
    public static DateReading? ReadCompact(this in SentenceTerms terms, int at)
    {
        var norm = terms[at].Norm.AsSpan();
        if (norm.Length > 8 && norm[8] == 't')
            norm = norm[..8];
        if (norm.Length != 8 || (terms.IsGlued(at - 1) && !(terms[at - 1].Is('-') && terms[at - 2].Kind != TokenKind.Number)) || Numbers.Digits(norm[..4], 4) is not (>= 1900 and < 2100))
            return null;
        return Iso(Numbers.Digits(norm[..4], 4), Numbers.Digits(norm[4..6], 2), Numbers.Digits(norm[6..], 2), at + 1);
    }

    /// <summary>True when digits go on after it ("86-10-6832-6688").</summary>
    private static bool IsLonger(in SentenceTerms terms, int last) => terms.IsGlued(last) && terms[last + 1].Is(terms[last - 1].Norm[0])
        && terms.IsGlued(last + 1) && terms[last + 2].Kind == TokenKind.Number;

    /// <summary>True when digits go before it ("133-03-03-2020").</summary>
    private static bool IsContinued(in SentenceTerms terms, int first) => terms[first - 1].Is(terms[first + 1].Norm[0]) && terms.IsGlued(first - 1)
        && terms.IsGlued(first - 2) && terms[first - 2].Kind == TokenKind.Number;

    /// <summary>The day of an ISO date; a time may follow ("15T08").</summary>
    private static int IsoDay(in SentenceTerms terms, int at)
    {
        var norm = terms[at].Norm.AsSpan();
        return terms[at].Kind != TokenKind.Number ? -1 : Numbers.Digits(norm.Length > 2 && norm[2] == 't' ? norm[..2] : norm, 2);
    }

    private static DateReading? ReadDotted(in SentenceTerms terms, int at)
    {
        var norm = terms[at].Norm.AsSpan();
        var first = norm.IndexOf('.');
        var second = first < 0 ? -1 : norm[(first + 1)..].IndexOf('.') + first + 1;
        if (first is not (1 or 2 or 4) || second <= first + 1 || second > first + 3)
            return null;
        if (first == 4)
            return Iso(Numbers.Digits(norm[..4], 4), Numbers.Digits(norm[5..second], 2), Numbers.Digits(norm[(second + 1)..], 2), at + 1) is { Node: CalendarNode { Year.Value: >= 1800 and < 2200 } } iso ? iso : null;
        var year = norm[(second + 1)..];
        if (year.Length == 2 && !(norm.Length == 8 && terms[at - 1].Norm is "on" or "since" or "until" or "till" or "by" or "dated" or "from"))
            return null;
        return Numeric(Numbers.Digits(norm[..first], 2), Numbers.Digits(norm[(first + 1)..second], 2), Numbers.Digits(year, 4), year.Length, '.', at + 1);
    }

    private static DateReading? Iso(int year, int month, int day, int end) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new(new CalendarNode(YearRef.Of(year), month, day, Rule: "iso"), end) : null;

    private static DateReading? Numeric(int first, int second, int year, int yearLength, char separator, int end)
    {
        var full = yearLength == 4 ? year : yearLength == 2 ? YearBehind.FullYear(year) : -1;
        return MayBeDay(first, second) && full is >= 1000 and < 2200 ? new(new NumericNode(first, second, full, separator), end) : null;
    }

    /// <summary>True for two numbers of which, in some order, one may be a month and the other a day of it.</summary>
    public static bool MayBeDay(int first, int second) =>
        (first is >= 1 and <= 12 && second is >= 1 and <= 31) || (first is >= 1 and <= 31 && second is >= 1 and <= 12);
}
