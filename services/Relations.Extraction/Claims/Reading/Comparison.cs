using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Reading;

/// <summary>How a quantity stands to the one before it: what that is compared with, or the next of a series.</summary>
internal static class Comparison
{
    /// <summary>True for what something had been before it changed: "compared with Q", "up from Q", "against Q".</summary>
    public static bool IsWith(ClaimText text, QuantityMention quantity)
    {
        var at = quantity.FirstToken - 1;
        while (at > 0 && text.Words.Is(at, WordClass.Adverb | WordClass.Determiner))
            at--;
        return at > 0 && (text.Words.Norm(at) is "against" or "versus" || text.Words.Norm(at - 1) is "compared" or "comparison"
            || (text.Words.Norm(at) is "from" && (text.Words.Norm(at - 1) is "up" or "down" or "jump" || IsGrowing(text, at - 1))));
    }

    /// <summary>True for where a change starts that the sentence tells the end of: "from Q1 to Q2", "to Q2 from the current Q1".</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="quantities">All of its sentence.</param>
    public static bool IsStart(ClaimText text, QuantityMention quantity, ReadOnlySpan<QuantityMention> quantities)
    {
        if (LeadOf(text, quantity) != "from")
            return false;
        foreach (var other in quantities)
        {
            if (other != quantity && other.Unit == quantity.Unit && LeadOf(text, other) == "to")
                return true;
        }
        return false;
    }

    /// <summary>The word that leads to a quantity, over articles, adverbs and "current".</summary>
    public static string LeadOf(ClaimText text, QuantityMention quantity)
    {
        var at = quantity.FirstToken - 1;
        while (at > 0 && (text.Words.Is(at, WordClass.Adverb | WordClass.Determiner) || text.Words.Norm(at) is "current" or "present"))
            at--;
        return at < 0 ? "" : text.Words.Norm(at);
    }

    /// <summary>"Q1, increasing from Q2", "a rise from Q2".</summary>
    private static bool IsGrowing(ClaimText text, int token) => text.Growth(token) is not null && (text.Words.Is(token, WordClass.VerbIng) || text.Words.Norm(token - 1) is "a" or "an");

    /// <summary>"Q1 in 2000, Q2 in 2001": only dates, commas and small words between.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The token behind the first quantity.</param>
    /// <param name="end">That with which the next one begins.</param>
    public static bool IsSeries(ClaimText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Dates.Covering(i) is null && text.Words[i].Kind != TokenKind.Punctuation && !text.Words.Is(i, WordClass.Preposition | WordClass.Coordinator | WordClass.Adverb | WordClass.Determiner))
                return false;
        }
        return true;
    }
}
