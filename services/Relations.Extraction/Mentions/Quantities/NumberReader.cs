using System.Buffers;
using System.Globalization;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>Reads one number, in digits or in words, with its multiplier ("1.2 million", "twenty-two", "half a million", "8bn").</summary>
internal static class NumberReader
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    /// <summary>The number that begins at a term; false when none does.</summary>
    public static bool TryRead(SentenceTerms terms, int at, out ReadNumber number)
    {
        number = default;
        return terms[at].Kind switch
        {
            TokenKind.Number => TryDigits(terms, at, out number),
            TokenKind.Word => NumberWords.TryRead(terms, at, out number),
            TokenKind.Punctuation => TryFraction(terms, at, out number),
            _ => false,
        };
    }

    /// <summary>".5", "½": no digit before the stop or the fraction.</summary>
    private static bool TryFraction(SentenceTerms terms, int at, out ReadNumber number)
    {
        number = default;
        if (terms[at].Length != 1)
            return false;
        var (value, end) = (Vulgar(terms[at].Norm[0]), at + 1);
        if (terms[at].Is('.') && terms.IsGlued(at) && terms[end] is { Kind: TokenKind.Number, Length: < 4 } && IsInteger(terms[end].Norm))
            (value, end) = (double.Parse($"0.{terms[end].Norm}", CultureInfo.InvariantCulture), end + 1);
        number = Multiply(terms, new ReadNumber(value, end, "", InWords: false, Multiplied: false));
        return value > 0;
    }

    private static bool TryDigits(SentenceTerms terms, int at, out ReadNumber number)
    {
        number = default;
        var norm = terms[at].Norm.AsSpan();
        var length = norm.IndexOfAnyExcept(NumberCharacters);
        var suffix = length < 0 ? "" : terms[at].Norm[length..];
        if (!TryParse(length < 0 ? norm : norm[..length], out var value))
            return false;
        var end = at + 1;
        if (suffix.Length == 0)
        {
            JoinDecimal(terms, at, ref value, ref end);
            JoinGroups(terms, at, ref value, ref end);
            AddFraction(terms, ref value, ref end);
        }
        var read = new ReadNumber(value, end, suffix, InWords: false, Multiplied: false);
        number = suffix.Length == 0 ? Multiply(terms, read) : read;
        return true;
    }

    /// <summary>"1,533", "7.23", "2.724.900", "0,5".</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out double value)
    {
        Span<char> plain = stackalloc char[Tokeniser.MaxLength];
        var (commas, stops) = (digits.Count(','), digits.Count('.'));
        var decimalComma = commas == 1 && stops == 0 && digits.Length - digits.IndexOf(',') is 2 or 3 && commas > 0;
        var stopsAreGroups = stops > 1;
        var length = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c))
                plain[length++] = c;
            else if ((c == ',' && decimalComma) || (c == '.' && !stopsAreGroups))
                plain[length++] = '.';
        }
        return double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>"6 . 2": a stop with space on both sides, as some converters leave it.</summary>
    private static void JoinDecimal(SentenceTerms terms, int at, ref double value, ref int end)
    {
        if (!terms[end].Is('.') || terms.IsGlued(at) || terms.IsGlued(end) || terms[end + 1].Kind != TokenKind.Number
            || !IsInteger(terms[end + 1].Norm) || !IsInteger(terms[at].Norm) || terms[end + 1].Length > 6)
            return;
        value = double.Parse($"{terms[at].Norm}.{terms[end + 1].Norm}", CultureInfo.InvariantCulture);
        end += 2;
    }

    /// <summary>"900", "468.7": three digits, the last group with its decimals.</summary>
    private static bool IsGroup(string norm) =>
        norm.Length >= 3 && IsInteger(norm[..3]) && (norm.Length == 3 || (norm.Length > 4 && norm[3] == '.' && IsInteger(norm[4..])));

    /// <summary>"2 724 900", "19 468.7": groups of three digits divided by single spaces.</summary>
    private static void JoinGroups(SentenceTerms terms, int at, ref double value, ref int end)
    {
        if (terms[at].Length > 3 || !IsInteger(terms[at].Norm))
            return;
        while (terms[end].Kind == TokenKind.Number && IsGroup(terms[end].Norm) && IsInteger(terms[end - 1].Norm)
            && terms[end].Start == terms[end - 1].End + 1 && end - at < 5)
        {
            value = (value * 1000) + double.Parse(terms[end].Norm, CultureInfo.InvariantCulture);
            end++;
        }
    }

    /// <summary>"3 1/2", "9-7/8", "3½", "1/2".</summary>
    private static void AddFraction(SentenceTerms terms, ref double value, ref int end)
    {
        ref readonly var mark = ref terms[end];
        if (mark.Is('/') && terms.IsGlued(end - 1) && terms.IsGlued(end) && Digit(terms, end + 1) is var under && IsUnder(under) && value < under && value > 0 && value == Math.Floor(value))
            (value, end) = (value / under, end + 2);
        else if (mark.Is('-') && terms.IsGlued(end - 1) && terms.IsGlued(end) && Digit(terms, end + 1) is > 0 and var part && terms[end + 2].Is('/')
            && terms.IsGlued(end + 1) && terms.IsGlued(end + 2) && Digit(terms, end + 3) is var whole && IsUnder(whole) && part < whole && value == Math.Floor(value))
            (value, end) = (value + ((double)part / whole), end + 4);
        else if (Digit(terms, end) is > 0 and var over && terms[end + 1].Is('/') && terms.IsGlued(end) && terms.IsGlued(end + 1)
            && Digit(terms, end + 2) is > 1 and var below && over < below && value == Math.Floor(value))
            (value, end) = (value + ((double)over / below), end + 3);
        else if (terms[end].Kind == TokenKind.Punctuation && terms[end].Length == 1 && Vulgar(terms[end].Norm[0]) is > 0 and var vulgar)
            (value, end) = (value + vulgar, end + 1);
    }

    private static bool IsUnder(int number) => number is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 12 or 16 or 32 or 64 or 100 or 1000;

    private static int Digit(SentenceTerms terms, int at) =>
        terms[at].Kind == TokenKind.Number && terms[at].Length <= 4
            && int.TryParse(terms[at].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;

    /// <summary>True for a character such as "½".</summary>
    public static bool IsFraction(char mark) => mark >= '\u00BC' && Vulgar(mark) > 0;

    private static double Vulgar(char mark) => mark switch
    {
        '\u00BC' => 0.25,
        '\u00BD' => 0.5,
        '\u00BE' => 0.75,
        '\u2153' => 1 / 3.0,
        '\u2154' => 2 / 3.0,
        '\u215B' => 0.125,
        '\u215C' => 0.375,
        '\u215D' => 0.625,
        '\u215E' => 0.875,
        _ => 0,
    };

    private static bool IsInteger(string norm) => norm.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>"7 billion 225 million": a second, smaller multiple right after.</summary>
    private static ReadNumber AddSmaller(SentenceTerms terms, ReadNumber number)
    {
        var isFollowed = number.Multiplied && terms[number.End].Kind == TokenKind.Number && terms[number.End + 1].Lexeme is { Multiplier: >= 1000 };
        if (!isFollowed || terms[number.End - 1].Lexeme is not { } larger || terms[number.End + 1].Lexeme is not { } smaller
            || smaller.Multiplier >= larger.Multiplier)
            return number;
        return TryParse(terms[number.End].Norm, out var value) && value < larger.Multiplier / smaller.Multiplier
            ? number with { Value = number.Value + (value * smaller.Multiplier), End = number.End + 2 }
            : number;
    }

    /// <summary>"million", "-billion", "thousand million".</summary>
    internal static ReadNumber Multiply(SentenceTerms terms, ReadNumber number)
    {
        for (var i = 0; i < 2; i++)
        {
            var next = terms[number.End].Is('-') && terms.IsGlued(number.End) && terms.IsGlued(number.End - 1) ? number.End + 1 : number.End;
            if (terms[next].Lexeme is not { Multiplier: > 0 } lexeme || (lexeme.Text.EndsWith('s') && lexeme.Multiplier < 100_000))
                break;
            if (terms[next + 1].Is('.') && lexeme.Text is "mn" or "bn" or "mln" or "bln" or "trln" && next + 2 < terms.Count)
                next++;
            number = number with { Value = number.Value * lexeme.Multiplier, End = next + 1, Multiplied = true };
        }
        return number.InWords ? number : AddSmaller(terms, number);
    }
}

/// <summary>A number.</summary>
/// <param name="Value">Its value, multiplier included.</param>
/// <param name="End">One past its last term.</param>
/// <param name="Suffix">Letters glued to the digits ("bn", "km", "th"), or empty.</param>
/// <param name="InWords">True for a number in words.</param>
/// <param name="Multiplied">True when a word such as "million" belongs to it.</param>
internal readonly record struct ReadNumber(double Value, int End, string Suffix, bool InWords, bool Multiplied);
