using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Decades, in digits and in words.</summary>
internal static class DecadeReader
{
    /// <summary>"1990s", "the 90s".</summary>
    public static DateReading? ReadDecadeDigits(this in SentenceTerms terms, int at, bool introduced, PeriodPart part)
    {
        var norm = terms[at].Norm.AsSpan();
        var end = at + 1;
        if (norm.Length is 5 or 3 && norm[^1] == 's')
            norm = norm[..^1];
        else if (!(terms[end].Is("'s") && introduced && norm[^1] == '0' && (norm.Length == 4 ? terms[end + 1].Lexeme is not null || terms[end + 1].Kind == TokenKind.Punctuation : norm.Length == 2)))
            return null;
        else
            end++;
        var value = Numbers.Digits(norm, 4);
        if (value < 0 || value % 10 != 0 || (norm.Length == 4 && value is < 1000 or > 2190)
            || (norm.Length == 2 && !introduced && !terms[at - 1].Is('\'')))
            return null;
        return new(new DecadeNode(value, part), end);
    }

    /// <summary>"the nineties", "in the twenties".</summary>
    public static DateReading? ReadDecadeWord(this in SentenceTerms terms, int at, int decade, bool introduced, PeriodPart part) =>
        (introduced || terms[at - 1].Norm is "in" or "since" or "during") && (part != PeriodPart.None || terms[at + 1].Norm is not ("of" or "and"))
            ? new(new DecadeNode(decade, part), at + 1)
            : null;

    /// <summary>"nineteen eighties", "eighteen-forties", "the twenty-tens", "the two thousands".</summary>
    public static DateReading? ReadSpelledDecade(this in SentenceTerms terms, int at, PeriodPart part)
    {
        var next = terms[at + 1].Is('-') ? at + 2 : at + 1;
        var hundreds = terms[at].Lexeme is { Cardinal: { } value and >= 14 and <= 20 } ? 100 * value : 0;
        var decade = terms[next].Is("tens") && (next > at + 1 || terms[at - 1].Is("the")) ? 10 : terms[next].Lexeme?.Decade ?? 0;
        if (terms[at].Is("noughties"))
            return new(new DecadeNode(2000, part), at + 1);
        if (terms[next].Is("hundreds") && terms[at - 1].Is("the") && hundreds > 0)
            return new(new DecadeNode(hundreds), next + 1);
        if (terms[at].Is("two") && terms[at + 1].Is("thousands") && terms[at - 1].Is("the"))
            (hundreds, decade) = (2000, 0);
        else if (hundreds == 0 || decade == 0)
            return null;
        return new(new DecadeNode(hundreds + decade, part, IsCalledDecade: true), next + 1);
    }

    /// <summary>"[the first decade] of the 21st century"; of the last one the number is 10.</summary>
    public static DateReading? ReadDecadeOfCentury(this in SentenceTerms terms, int at, int number)
    {
        var century = terms[at + 1].Is("the") ? at + 2 : at + 1;
        if (!terms[at].Is("of") || terms.OrdinalAt(century) is not (> 9 and < 22 and var of) || terms[century + 1].Lexeme is not { Unit: DateUnit.Century })
            return null;
        return new(new DecadeNode((100 * (of - 1)) + (10 * (number - 1)), IsCalledDecade: true), century + 2);
    }
}
