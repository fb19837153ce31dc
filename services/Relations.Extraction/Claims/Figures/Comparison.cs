using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Tells the figure that another is compared with: "compared with Q", "up from Q", "against Q".</summary>
internal static class Comparison
{
    /// <summary>True for what something had been before it changed.</summary>
    public static bool IsWith(ClaimText text, QuantityMention quantity)
    {
        var at = quantity.FirstToken - 1;
        while (at > 0 && text.Words.Is(at, WordClass.Adverb))
            at--;
        return at > 0 && (text.Words.Norm(at) is "against" or "versus" || text.Words.Norm(at - 1) is "compared" or "comparison" || (text.Words.Norm(at) is "from" && text.Words.Norm(at - 1) is "up" or "down" or "jump"));
    }
}
