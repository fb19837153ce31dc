using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Reading;

/// <summary>Finds whom a sentence is about that opens with a circumstance: "At a meeting with B, A said", "After a visit to Y, A left".</summary>
internal static class MainSubject
{
    /// <summary>The subject of the first finite verb behind a token; empty when there is none.</summary>
    public static TokenRange After(ClaimText text, int token, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Form == VerbForm.Finite && clause.Verb.First >= token && !clause.Subject.IsEmpty && text.Words.Norm(clause.Subject.End - 1) is not ("what" or "which" or "that" or "who"))
            {
                var first = Math.Max(token, clause.Subject.First);
                return clause.Subject with { First = text.Words.IsPunctuation(first, ',') ? first + 1 : first };
            }
        }
        return default;
    }

    /// <summary>Whether a token stands in a circumstance that opens the sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token before the words of the meeting or visit.</param>
    /// <param name="reach">How many tokens before it the word that opens it may stand.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool IsOpenedBefore(ClaimText text, int token, int reach, Sentence sentence)
    {
        for (var i = token; i >= Math.Max(sentence.FirstToken, token - reach); i--)
        {
            if (text.Words.Norm(i) is "at" or "in" or "during" or "after" or "following" or "before" or "on")
                return i - sentence.FirstToken < 3 || text.Words.Norm(i - 1) == "that";
        }
        return false;
    }
}
