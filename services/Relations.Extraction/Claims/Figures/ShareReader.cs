using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Finds shares of what states trade and invest: "Peru accounts for 12 percent of Chile's exports", "Peru's share in Chile's imports rose to 7 percent".</summary>
internal sealed class ShareReader(ClaimText text)
{
    /// <summary>How far behind "of" the noun of the whole may stand: "of Chile's total foreign trade".</summary>
    private const int WholeReach = 8;

    /// <summary>How far before the percentage its verb or the word "share" may stand.</summary>
    private const int LeadReach = 18;

    /// <summary>What the percentage is a share of, as a cue that stands on the noun of the whole; or null.</summary>
    public Cue? Of(QuantityMention quantity, Sentence sentence)
    {
        if (quantity.Unit != "%")
            return null;
        if (text.Words.Norm(quantity.EndToken) == "of" && Whole(quantity.EndToken + 1, sentence.EndToken) is { } whole)
            return IsLed(quantity, sentence) ? new Cue(Indicator.Share, whole, false, false) : null;
        if (text.Words.Norm(quantity.EndToken) == "in" && text.Words.Norm(quantity.FirstToken - 1) == "of" && text.Words.Norm(quantity.FirstToken - 2) == "share" && Whole(quantity.EndToken + 1, sentence.EndToken) is { } shared)
            return new Cue(Indicator.Share, shared, false, false);
        for (var i = quantity.FirstToken - 1; i >= Math.Max(sentence.FirstToken, quantity.FirstToken - LeadReach); i--)
        {
            if (text.Words.IsPunctuation(i, ';') || text.Quantities.Covering(i) is not null)
                return null;
            if (text.Words.Norm(i) == "share" && text.Words.Norm(i + 1) is "of" or "in" && Whole(i + 2, quantity.FirstToken) is { } named)
                return new Cue(Indicator.Share, named, false, false);
        }
        return null;
    }

    /// <summary>The noun of trade or investment that some words come to, before any verb or mark.</summary>
    private int? Whole(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + WholeReach); i++)
        {
            foreach (var meaning in text.NounMeasures(i))
            {
                if (meaning is { Unit: MeasuredUnit.Money, Indicator: Indicator.Trade or Indicator.Exports or Indicator.Imports or Indicator.Investment })
                    return i;
            }
            var isMark = text.Words[i].Kind == TokenKind.Punctuation && text.Words.Norm(i)[0] is not ('-' or '\'');
            if (isMark || text.Words.Is(i, WordClass.Auxiliary | WordClass.Relative | WordClass.Coordinator) || (text.Words.Is(i, WordClass.AnyVerb) && !text.Words.Is(i, WordClass.MaybeNoun | WordClass.VerbIng)))
                return null;
        }
        return null;
    }

    /// <summary>"accounts for", "making up", "represented", "was": not "grew by".</summary>
    private bool IsLed(QuantityMention quantity, Sentence sentence)
    {
        for (var i = quantity.FirstToken - 1; i >= Math.Max(sentence.FirstToken, quantity.FirstToken - WholeReach); i--)
        {
            if (text.Words[i].Kind == TokenKind.Punctuation && text.Words.Norm(i)[0] is not ('(' or '-'))
                return false;
            if (text.Words.Norm(i) == "share" || (text.Words.Lexeme(i)?.Lemma ?? text.Words.Norm(i)) is "account" or "make" or "represent" or "constitute" or "comprise" or "absorb" or "take" or "form" or "provide" or "be" or "is" or "are" or "was" or "were" or "receive")
                return true;
        }
        return false;
    }
}
