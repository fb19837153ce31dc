using System.Globalization;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>The small numbers of the calendar, in digits and in words. Zero means "none".</summary>
internal static class Numbers
{
    /// <summary>Digits alone, up to <paramref name="maxDigits"/> of them; -1 for anything else.</summary>
    public static int DigitsAt(this in SentenceTerms terms, int at, int maxDigits) =>
        terms[at].Kind == TokenKind.Number ? Digits(terms[at].Norm, maxDigits) : -1;

    /// <summary>As <see cref="DigitsAt"/>, of a text.</summary>
    public static int Digits(ReadOnlySpan<char> text, int maxDigits) =>
        text.Length <= maxDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;

    /// <summary>A year in four digits, 1000 to 2199. Not a time ("1500 GMT").</summary>
    public static int YearAt(this in SentenceTerms terms, int at)
    {
        if (terms[at].Kind != TokenKind.Number || terms[at].Norm.Length != 4)
            return 0;
        var value = Digits(terms[at].Norm, 4);
        return value is >= 1000 and < 2200 && terms[at + 1].Norm is not ("gmt" or "utc" or "hrs" or "hours" or "local") ? value : 0;
    }

    /// <summary>A day of the month in digits or as an ordinal: "3", "03", "3rd", "third", "twenty-first", "twenty third".</summary>
    public static int DayAt(this in SentenceTerms terms, int at, out int end)
    {
        ref readonly var term = ref terms[at];
        end = at + 1;
        if (term.Kind == TokenKind.Number)
        {
            var value = Digits(term.Norm, 2);
            if (value < 0)
                value = OrdinalDigits(term.Norm);
            return value is >= 1 and <= 31 ? value : 0;
        }
        if (term.Lexeme is { Cardinal: 20 or 30 } tens && terms[end].Lexeme is { Ordinal: >= 1 and <= 9 } unit && tens.Cardinal + unit.Ordinal <= 31)
        {
            end++;
            return tens.Cardinal.Value + unit.Ordinal;
        }
        return term.Lexeme is { Ordinal: var ordinal and >= 1 and <= 31 } ? ordinal : 0;
    }

    /// <summary>As <see cref="DayAt(in SentenceTerms, int, out int)"/>.</summary>
    public static int DayAt(this in SentenceTerms terms, int at) => terms.DayAt(at, out _);

    /// <summary>A day as a cardinal in words ("fifteen", "twenty nine").</summary>
    public static int DayInWordsAt(this in SentenceTerms terms, int at, out int end)
    {
        end = at + 1;
        if (terms[at].Lexeme is not { Cardinal: { } value and >= 1 and <= 31 })
            return 0;
        if (value % 10 == 0 && value >= 20 && terms[end].Lexeme is { Cardinal: { } unit and >= 1 and <= 9 } && value + unit <= 31)
        {
            end++;
            return value + unit;
        }
        return value;
    }

    /// <summary>True for "3rd", "third".</summary>
    public static bool IsOrdinalAt(this in SentenceTerms terms, int at) => terms.OrdinalAt(at) > 0;

    /// <summary>"21st", "twenty-first": any ordinal below one thousand.</summary>
    public static int OrdinalAt(this in SentenceTerms terms, int at) =>
        terms[at].Kind == TokenKind.Number ? OrdinalDigits(terms[at].Norm) : terms[at].Lexeme?.Ordinal ?? 0;

    /// <summary>A count: digits, or a number word.</summary>
    public static int CountAt(this in SentenceTerms terms, int at) =>
        terms[at].Kind == TokenKind.Number ? Math.Max(Digits(terms[at].Norm, 3), 0) : terms[at].Lexeme?.Cardinal ?? 0;

    /// <summary>"nineteen ninety-six", "nineteen hundred ninety three", "nineteen zero one", "two thousand and eight", "one thousand seven hundred and two", "twenty ten".</summary>
    public static int SpelledYearAt(this in SentenceTerms terms, int at, out int end)
    {
        end = at;
        if (terms[at].Lexeme is not { Cardinal: { } first and >= 1 and <= 20 })
            return 0;
        if (first <= 2 && terms[at + 1].Is("thousand"))
        {
            end = at + 2;
            var hundreds = terms[end + 1].Is("hundred") && terms[end].Lexeme is { Cardinal: { } count and >= 1 and <= 9 } ? count : 0;
            if (hundreds > 0)
                end += 2;
            return (1000 * first) + (100 * hundreds) + BelowHundred(terms, ref end);
        }
        if (first < 16)
            return 0;
        end = at + 1;
        var isHundred = terms[end].Is("hundred");
        if (isHundred)
            end++;
        if (!isHundred && terms[end].Norm is "zero" or "oh" && terms[end + 1].Lexeme is { Cardinal: { } digit and >= 1 and <= 9 })
            return Advance(ref end, (first * 100) + digit, 2);
        var rest = BelowHundred(terms, ref end);
        return isHundred ? first < 20 ? (first * 100) + rest : 0 : rest >= 10 ? (first * 100) + rest : 0;
    }

    private static int BelowHundred(in SentenceTerms terms, ref int end)
    {
        var at = terms[end].Is("and") ? end + 1 : end;
        if (terms[at].Lexeme is not { Cardinal: { } tens and > 0 })
            return 0;
        end = at + 1;
        return tens % 10 == 0 && tens >= 20 && terms[end].Lexeme is { Cardinal: { } unit and >= 1 and <= 9 } ? Advance(ref end, tens + unit) : tens;
    }

    private static int Advance(ref int end, int value, int words = 1)
    {
        end += words;
        return value;
    }

    private static int OrdinalDigits(string norm)
    {
        if (norm.Length is < 3 or > 5 || norm[^2..] is not ("th" or "st" or "nd" or "rd"))
            return 0;
        return Math.Max(Digits(norm.AsSpan(0, norm.Length - 2), 3), 0);
    }
}
