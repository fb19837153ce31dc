using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>How exactly a quantity is meant, by the words before it (which are no part of it).</summary>
internal static class Bounds
{
    public static QuantityBound Before(SentenceTerms terms, int first)
    {
        var at = first - 1;
        if (terms[at].Norm is "a" or "an" or "the")
            at--;
        var word = terms[at].Norm;
        var previous = terms[at - 1].Norm;
        return (previous, word) switch
        {
            ("more" or "greater" or "higher" or "larger", "than") when terms[at - 2].Is("no") || terms[at - 2].Is("not") => QuantityBound.AtMost,
            ("less" or "fewer", "than") when terms[at - 2].Is("no") || terms[at - 2].Is("not") => QuantityBound.AtLeast,
            ("more" or "greater" or "higher" or "larger", "than") or ("at", "least") => QuantityBound.AtLeast,
            ("less" or "fewer" or "lower" or "smaller", "than") or ("up", "to") or ("at", "most") => QuantityBound.AtMost,
            ("much" or "many" or "high", "as") => QuantityBound.AtMost,
            (_, "over" or "above" or "exceeding" or "exceeded" or "exceeds" or "surpassing" or "surpassed" or "topped") => QuantityBound.AtLeast,
            (_, "under" or "below" or "maximum") => QuantityBound.AtMost,
            (_, "about" or "around" or "some" or "nearly" or "almost" or "approximately" or "roughly" or "circa" or "approx") => QuantityBound.About,
            (_, "estimated" or "close" or "~" or "virtually" or "just") => QuantityBound.About,
            ("close", "to") => QuantityBound.About,
            _ => QuantityBound.Exact,
        };
    }
}
