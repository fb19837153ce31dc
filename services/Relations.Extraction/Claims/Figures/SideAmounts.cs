using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Amounts that only go with a figure: where it started, the same in another unit, by how much it changed.</summary>
internal sealed class SideAmounts(ClaimText text)
{
    /// <summary>Tokens between an amount and the brackets that tell it in another unit: "676 km-long (420 mile)".</summary>
    private const int LongestWord = 4;

    /// <summary>Whether a quantity is such an amount.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="quantities">All of its sentence.</param>
    /// <param name="sentence">The sentence.</param>
    public bool Has(QuantityMention quantity, ReadOnlySpan<QuantityMention> quantities, Sentence sentence) =>
        // "rose from Q1 to Q2": Q1 without a date of its own is only where it started.
        (Comparison.IsStart(text, quantity, quantities) && !IsDated(quantity) && !IsCurrent(quantity)) || IsRestated(quantity, quantities) || IsDifference(quantity, sentence);

    /// <summary>"a 676 km (420 mile) border": the same in another unit.</summary>
    private bool IsRestated(QuantityMention quantity, ReadOnlySpan<QuantityMention> quantities)
    {
        if (quantity.FirstToken == 0 || !text.Words.IsPunctuation(quantity.FirstToken - 1, '('))
            return false;
        foreach (var other in quantities)
        {
            if (other.EndToken <= quantity.FirstToken && quantity.FirstToken - other.EndToken <= LongestWord && other.Unit == quantity.Unit && Math.Abs(other.Value - quantity.Value) <= Math.Abs(other.Value) / 50)
                return true;
        }
        return false;
    }

    private bool IsDated(QuantityMention quantity) => !text.Dates.In(new TokenRange(quantity.EndToken, quantity.EndToken + 3)).IsEmpty;

    /// <summary>"from the current Q", "from Q at present": of now, if without a date.</summary>
    private bool IsCurrent(QuantityMention quantity) =>
        text.Words.Norm(quantity.FirstToken - 1) is "current" or "present" || text.Words.Norm(quantity.EndToken) is "now" or "currently" or "today" || text.Words.Norm(quantity.EndToken + 1) is "present";

    /// <summary>"increased by Q", "exports exceed imports by Q", "a Q rise": how much it changed, not what it was.</summary>
    private bool IsDifference(QuantityMention quantity, Sentence sentence)
    {
        if (NamesGrowth(quantity.EndToken) || text.Words.Norm(quantity.EndToken) is "more" or "less")
            return true;
        var before = quantity.FirstToken - 1;
        while (text.Words.Is(before, WordClass.Adverb | WordClass.Determiner) || text.Words.Norm(before) is "over" or "than" or "more" or "less")
            before--;
        if (text.Words.Norm(before) == "of")
            return NamesGrowth(before - 1);
        return text.Words.Norm(before) == "by" && (text.Growth(before - 1) is not null || (!text.Words.Is(before - 1, WordClass.AnyVerb) && text.Clauses(sentence).Any(c => c.Object.Contains(before) && text.Growth(c.Verb.Main) is not null)));
    }

    /// <summary>A noun of growth or decline: "rise", not "rose".</summary>
    private bool NamesGrowth(int token) =>
        text.Growth(token) is { IsNoun: true } && (text.Words.Is(token, WordClass.VerbBase) || !text.Words.Is(token, WordClass.VerbPast | WordClass.VerbIng));
}
