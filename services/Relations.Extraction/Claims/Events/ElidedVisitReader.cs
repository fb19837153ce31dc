using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads the visit that is not named a second time: "A's visit to Y in 1970 and B's to X in 1972".</summary>
internal sealed class ElidedVisitReader(ClaimText text, VisitorReader visitors, DestinationReader destinations)
{
    /// <summary>How far before the possessive the words of its owner may begin.</summary>
    private const int Reach = 10;

    /// <summary>The visit of the possessive at a token, or null where it is no visit.</summary>
    public FoundVisit? Read(int possessive, Sentence sentence)
    {
        if (!text.Words.Is(possessive, WordClass.Possessive) || text.Words.Norm(possessive)[0] != '\'' || possessive + 2 >= sentence.EndToken || text.Words.Norm(possessive + 1) != "to" || AndBefore(possessive, sentence) is not { } and
            || text.Find(new TokenRange(sentence.FirstToken, and), WordRole.Visit) is null || destinations.After(possessive + 2, sentence.EndToken, sentence) is not { State: not null } to || to.Words.First > possessive + 3
            || visitors.Read(new TokenRange(and + 1, possessive + 1), to.State, sentence) is not { } who)
            return null;
        var words = new TokenRange(and + 1, to.Words.End);
        return new FoundVisit(who, to, Factuality.Fact, words, words, words, IsKnown: true);
    }

    private int? AndBefore(int possessive, Sentence sentence)
    {
        for (var i = possessive - 1; i > Math.Max(sentence.FirstToken, possessive - Reach); i--)
        {
            if (text.Words.Norm(i) == "and")
                return i;
        }
        return null;
    }
}
