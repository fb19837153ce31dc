using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads the clause that tells what an agreement brings: "under which Peru will pay", "whereby", "that allows".</summary>
internal sealed class ContentClause(ClaimText text, AgreementWords vocabulary)
{
    /// <summary>Longest such clause, in tokens.</summary>
    private const int Reach = 24;

    /// <summary>How far behind "that" its verb may stand.</summary>
    private const int VerbReach = 4;

    /// <summary>Whether such a clause opens right behind the noun.</summary>
    public bool Opens(int at, int end)
    {
        if (at + 2 >= end)
            return false;
        return text.Words.Norm(at) switch
        {
            "whereby" => true,
            "under" or "by" or "through" or "in" => text.Words.Norm(at + 1) == "which",
            "that" or "which" => TellsContent(at + 1, end),
            _ => false,
        };
    }

    /// <summary>The token after the clause.</summary>
    public int End(int at, int end)
    {
        var i = at + 2;
        while (i < Math.Min(end, at + Reach) && text.Words[i].Kind != TokenKind.Punctuation)
            i++;
        return i;
    }

    /// <summary>"that will allow", where "that was signed" tells only what became of it.</summary>
    private bool TellsContent(int verb, int end)
    {
        for (var i = verb; i < Math.Min(end, verb + VerbReach); i++)
        {
            if (text.Words.Is(i, WordClass.AnyVerb))
                return vocabulary.Verb(text.Words.Lexeme(i)!.Lemma) is null or { Use: VerbUse.Lent or VerbUse.Granted or VerbUse.Joint };
            if (!text.Words.Is(i, WordClass.Modal) && !text.Words.IsAdverb(i))
                return false;
        }
        return false;
    }
}
