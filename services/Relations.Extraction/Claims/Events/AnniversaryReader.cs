using System.Globalization;
using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>An anniversary and the year it counts from.</summary>
/// <param name="Words">"2022 marks the 30th anniversary".</param>
/// <param name="Founded">The year counted back to.</param>
/// <param name="Derivation">How it was counted.</param>
internal sealed record Anniversary(TokenRange Words, EdtfDate Founded, string Derivation);

/// <summary>Counts back from "the 30th anniversary of" to the year it began.</summary>
internal sealed class AnniversaryReader(ClaimText text, DateChooser dates)
{
    /// <summary>The anniversary of what is named at a token, or null.</summary>
    public Anniversary? Of(int token, Sentence sentence)
    {
        for (var i = token - 1; i >= Math.Max(sentence.FirstToken + 1, token - 5); i--)
        {
            if (text.Words.Norm(i) is not ("anniversary" or "year") || !TryOrdinal(text.Words.Norm(i - 1), out var count))
                continue;
            var words = new TokenRange(i - 1, i + 1);
            var year = dates.For(sentence, words, ClaimText.RangeOf(sentence))?.Date ?? text.Document.Published;
            if (year is null || year.Precision < DatePrecision.Year || year.Earliest.Year <= count)
                return null;
            var founded = EdtfDate.Year(year.Earliest.Year - count);
            return new Anniversary(words, founded, string.Create(CultureInfo.InvariantCulture, $"{text.TextOf(words)} in {year.Earliest.Year}"));
        }
        return null;
    }

    private static bool TryOrdinal(string norm, out int value)
    {
        value = norm switch
        {
            "first" => 1,
            "second" => 2,
            "third" => 3,
            "fifth" => 5,
            "tenth" => 10,
            "fifteenth" => 15,
            "twentieth" => 20,
            "thirtieth" => 30,
            "fortieth" => 40,
            "fiftieth" => 50,
            "sixtieth" => 60,
            "seventieth" => 70,
            "centenary" => 100,
            _ => 0,
        };
        return value > 0 || (norm.Length > 2 && norm[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(norm[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0);
    }
}
