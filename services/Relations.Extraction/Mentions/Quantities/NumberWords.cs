using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>Reads one number in words.</summary>
internal static class NumberWords
{
    /// <summary>"twenty-two", "two hundred and fifty thousand", "a million", "half a million", "one and a half billion".</summary>
    public static bool TryRead(SentenceTerms terms, int at, out ReadNumber number)
    {
        number = default;
        if (terms[at].Lexeme is not { } first)
            return false;
        if (first.Cardinal is { } over)
            return TryParts(terms, at, over, out number) || TryCardinals(terms, at, 0, out number);
        var isArticle = first.Text is "a" or "an";
        if (isArticle && TryCardinals(terms, at, 1, out number))
            return true;
        var (value, end) = isArticle ? (1.0, at + 1) : (first.Fraction, at + 1);
        if (isArticle && terms[end].Norm is "half" or "quarter")
            (value, end) = (terms[end].Lexeme!.Fraction, end + 1);
        if (value == 0 || (!isArticle && first.Text is not ("half" or "quarter")))
            return false;
        if (value < 1)
            end = SkipOfA(terms, end);
        if (terms[end].Lexeme is not { Multiplier: > 0 } multiplier || multiplier.Text.EndsWith('s') || (value < 1 && multiplier.Multiplier is 100))
            return false;
        number = NumberReader.Multiply(terms, new ReadNumber(value, end, "", true, false));
        return true;
    }

    /// <summary>"three quarters of a billion", "two-thirds of a million".</summary>
    private static bool TryParts(SentenceTerms terms, int at, int over, out ReadNumber number)
    {
        number = default;
        var part = terms[at + 1].Is('-') ? at + 2 : at + 1;
        if (over is < 1 or > 9 || terms[part].Lexeme is not { Fraction: > 0 and < 0.5 } lexeme || !IsMultiplied(terms, part + 1))
            return false;
        number = NumberReader.Multiply(terms, new ReadNumber(over * lexeme.Fraction, SkipOfA(terms, part + 1), "", true, false));
        return true;
    }

    /// <summary>Whether a part is one of a multiple: "[a quarter] of a million".</summary>
    public static bool IsMultiplied(SentenceTerms terms, int at) =>
        terms[SkipOfA(terms, at)].Lexeme is { Multiplier: >= 1000 } multiplier && !multiplier.Text.EndsWith('s');

    /// <summary>"half [a] million", "a quarter [of a] million".</summary>
    private static int SkipOfA(SentenceTerms terms, int at)
    {
        var next = terms[at].Is("of") ? at + 1 : at;
        return terms[next].Norm is "a" or "an" ? next + 1 : at;
    }

    /// <summary>"two hundred and fifty thousand"; with an article, which counts as <paramref name="article"/>, "a hundred and twenty".</summary>
    private static bool TryCardinals(SentenceTerms terms, int at, int article, out ReadNumber number)
    {
        double total = 0, part = article;
        var start = article > 0 ? at + 1 : at;
        var (end, last, multiplied) = (start, double.MaxValue, false);
        while (true)
        {
            var next = end > start && terms[end].Is("and") && part > 0 && part % 100 == 0 ? end + 1 : end > start && terms[end].Is('-')
                && terms.IsGlued(end)
                ? end + 1
                : end;
            if (terms[next].Lexeme is not { } lexeme || (next == end && end > start && lexeme.Cardinal is not null && part % 100 != 0 && part % 10 != 0))
                break;
            if (lexeme.Cardinal is { } cardinal && (end > start || article == 0))
            {
                if (part > 0 && (cardinal >= 100 || part % (cardinal < 10 ? 10 : 100) != 0 || (part < 100 && cardinal >= 10)))
                    break;
                part += cardinal;
            }
            else if (lexeme.Multiplier == 100 && !lexeme.Text.EndsWith('s') && part is > 0 and < 100)
                part *= 100;
            else if (lexeme.Multiplier >= 1000 && !lexeme.Text.EndsWith('s') && part > 0 && lexeme.Multiplier < last)
            {
                total += part * lexeme.Multiplier;
                (part, last, multiplied) = (0, lexeme.Multiplier, true);
            }
            else
                break;
            end = next + 1;
        }
        if (part > 0 && !multiplied)
            AddDecimals(terms, ref part, ref end);
        if (part > 0)
            AddHalf(terms, start, 1, ref part, ref end);
        else if (multiplied)
            AddHalf(terms, start, last, ref total, ref end);
        var read = new ReadNumber(total + part, end, "", true, multiplied);
        number = NumberReader.Multiply(terms, read);
        return end > start;
    }

    /// <summary>"three point five", "one point two five": digits in words after the point.</summary>
    private static void AddDecimals(SentenceTerms terms, ref double value, ref int end)
    {
        if (!terms[end].Is("point"))
            return;
        var (at, scale) = (end + 1, 1.0);
        for (; scale < 10_000 && Digit(terms, at) is >= 0 and var digit; at++)
        {
            scale *= 10;
            value += digit / scale;
        }
        if (scale > 1)
            end = at;
    }

    private static int Digit(SentenceTerms terms, int at) =>
        terms[at].Lexeme is { Cardinal: { } value and < 10 } ? value : terms[at].Norm is "zero" or "oh" ? 0 : -1;

    /// <summary>"two and a half", "a million and a half".</summary>
    private static void AddHalf(SentenceTerms terms, int start, double unit, ref double value, ref int end)
    {
        if (end > start && value > 0 && value < 100 * unit && terms[end].Is("and") && terms[end + 1].Is("a") && terms[end + 2].Is("half"))
            (value, end) = (value + (0.5 * unit), end + 3);
    }
}
