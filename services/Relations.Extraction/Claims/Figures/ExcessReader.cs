using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Finds by how much one direction of trade exceeds the other: "Peru's exports to Chile exceeded imports by Q" tells a balance.</summary>
internal sealed class ExcessReader(ClaimText text)
{
    /// <summary>The balance, as a cue that stands on the greater direction; or null.</summary>
    public Cue? Of(QuantityMention quantity, Sentence sentence)
    {
        var by = quantity.FirstToken - 1;
        while (text.Words.Is(by, WordClass.Adverb) || text.Words.Norm(by) is "over" or "more" or "than" or "about" or "around")
            by--;
        if (text.Words.Norm(by) != "by")
            return null;
        foreach (var clause in text.Clauses(sentence))
        {
            if (!clause.Object.Contains(by) || clause.Verb.IsPassive || clause.Verb.Lemma is not ("exceed" or "surpass" or "outstrip" or "outpace" or "outweigh"))
                continue;
            if (Direction(clause.Subject) is { } greater && Direction(new TokenRange(clause.Verb.End, by)) is { } less && greater.Indicator != less.Indicator)
                return new Cue(Indicator.TradeBalance, greater.Token, false, greater.Indicator == Indicator.Imports);
        }
        return null;
    }

    /// <summary>The first word for exports or imports of a range.</summary>
    private (Indicator Indicator, int Token)? Direction(TokenRange range)
    {
        foreach (var token in text.MeasuresIn(range))
        {
            foreach (var meaning in text.NounMeasures(token))
            {
                if (meaning is { Unit: MeasuredUnit.Money, Indicator: Indicator.Exports or Indicator.Imports })
                    return (meaning.Indicator, token);
            }
        }
        return null;
    }
}
