using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Reading;

/// <summary>
/// Gives units to amounts that leave them unsaid: "$312 million in 2022, up from 278 million in 2021". It is that of the amount which
/// they are compared with or follow in a series, where they are of its size and nothing that is counted stands behind them.
/// </summary>
internal static class UnsaidUnits
{
    /// <summary>How many times as much or as little as the amount before.</summary>
    private const int MostTimes = 20;

    /// <summary>The quantities of a text, with those units.</summary>
    public static IReadOnlyList<QuantityMention> Given(ClaimText text, IReadOnlyList<QuantityMention> quantities)
    {
        List<QuantityMention>? given = null;
        for (var i = 1; i < quantities.Count; i++)
        {
            var (last, quantity) = ((given ?? quantities)[i - 1], quantities[i]);
            if (quantity.Unit != "1" || last.Unit is "1" or "%" or "pp" || !IsOfSize(quantity.Value, last.Value) || !IsBare(text, quantity.EndToken))
                continue;
            if (quantity.FirstToken < text.SentenceAt(last.FirstToken).EndToken && (Comparison.IsWith(text, quantity) || Comparison.IsSeries(text, last.EndToken, quantity.FirstToken) || IsBalance(text, quantity.FirstToken)))
            {
                given ??= [.. quantities];
                given[i] = quantity with { Unit = last.Unit };
            }
        }
        return given ?? quantities;
    }

    private static bool IsOfSize(double value, double last) => value * MostTimes >= last && value <= last * MostTimes;

    /// <summary>"exports of $300 million and imports of $200 million, a surplus of 100 million": what remains is of their unit.</summary>
    private static bool IsBalance(ClaimText text, int first)
    {
        var of = first - 1;
        while (text.Words.Is(of, WordClass.Adverb) || text.Words.Norm(of) is "over" or "about" or "around")
            of--;
        return text.Words.Norm(of) == "of" && Array.Exists(text.NounMeasures(of - 1), meaning => meaning.Indicator == Indicator.TradeBalance);
    }

    /// <summary>Nothing counted stands behind it; "recorded in 2021" only tells when it was so.</summary>
    private static bool IsBare(ClaimText text, int end) =>
        end >= text.Words.Count || text.Words[end].Kind == TokenKind.Punctuation || text.Dates.Covering(end) is not null
        || text.Words.Is(end, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner | WordClass.Subordinator)
        || (text.Words.Is(end, WordClass.VerbParticiple) && text.Words.Is(end + 1, WordClass.Preposition));
}
