using System.Globalization;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>The small numbers of the calendar, in digits and in words. Zero means "none".</summary>
internal static class Numbers
{
    /// <summary>Digits alone, up to <paramref name="maxDigits"/> of them; -1 for anything else.</summary>
    public static int Digits(SentenceTerms terms, int at, int maxDigits) =>
        terms[at].Kind == TokenKind.Number ? Digits(terms[at].Norm, maxDigits) : -1;

    /// <summary>As <see cref="Digits(SentenceTerms, int, int)"/>.</summary>
    public static int Digits(ReadOnlySpan<char> text, int maxDigits) =>
        text.Length <= maxDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;

    /// <summary>A year in four digits, 1000 to 2199. Not a time ("1500 GMT").</summary>
    public static int Year(SentenceTerms terms, int at)
    {
        if (terms[at].Kind != TokenKind.Number || terms[at].Norm.Length != 4)
            return 0;
        var value = Digits(terms[at].Norm, 4);
        return value is >= 1000 and < 2200 && terms[at + 1].Norm is not ("gmt" or "utc" or "hrs" or "hours" or "local") ? value : 0;
    }

    /// <summary>A day of the month: "3", "03", "3rd", "third", "twenty-first".</summary>
    public static int Day(SentenceTerms terms, int at)
    {
        ref readonly var term = ref terms[at];
        if (term.Kind == TokenKind.Number)
        {
            var value = Digits(term.Norm, 2);
            if (value < 0)
                value = OrdinalDigits(term.Norm);
            return value is >= 1 and <= 31 ? value : 0;
        }
        return term.Lexeme is { Ordinal: var ordinal and >= 1 and <= 31 } ? ordinal : 0;
    }

    /// <summary>True for "3rd", "third".</summary>
    public static bool IsOrdinal(SentenceTerms terms, int at) => Ordinal(terms, at) > 0;

    /// <summary>"21st", "twenty-first": any ordinal below one thousand.</summary>
    public static int Ordinal(SentenceTerms terms, int at) =>
        terms[at].Kind == TokenKind.Number ? OrdinalDigits(terms[at].Norm) : terms[at].Lexeme?.Ordinal ?? 0;

    /// <summary>A count: digits, or a number word.</summary>
    public static int Count(SentenceTerms terms, int at) =>
        terms[at].Kind == TokenKind.Number ? Math.Max(Digits(terms[at].Norm, 3), 0) : terms[at].Lexeme?.Cardinal ?? 0;

    /// <summary>"nineteen ninety-six", "two thousand", "two thousand and eight".</summary>
    public static int SpelledYear(SentenceTerms terms, int at, out int end)
    {
        end = at;
        if (terms[at].Lexeme is not { Cardinal: var first and >= 2 and <= 20 })
            return 0;
        if (first == 2 && terms[at + 1].Is("thousand"))
        {
            end = at + 2;
            var unit = terms[end].Is("and") ? end + 1 : end;
            if (terms[unit].Lexeme is not { Cardinal: var rest and > 0 })
                return 2000;
            end = unit + 1;
            return 2000 + rest.Value;
        }
        if (first < 16 || terms[at + 1].Lexeme is not { Cardinal: var tens and >= 10 })
            return 0;
        end = at + 2;
        var hasUnit = tens % 10 == 0 && tens >= 20 && terms[end].Lexeme is { Cardinal: >= 1 and <= 9 };
        return (first.Value * 100) + tens.Value + (hasUnit ? terms[end++].Lexeme!.Cardinal!.Value : 0);
    }

    private static int OrdinalDigits(string norm)
    {
        if (norm.Length is < 3 or > 5 || !(norm.EndsWith("th", StringComparison.Ordinal) || norm.EndsWith("st", StringComparison.Ordinal) || norm.EndsWith("nd", StringComparison.Ordinal) || norm.EndsWith("rd", StringComparison.Ordinal)))
            return 0;
        return Math.Max(Digits(norm.AsSpan(0, norm.Length - 2), 3), 0);
    }
}
