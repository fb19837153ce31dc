using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Divides what is told of several agreements at once: "treaties with Peru in 1950 and Chile in 1960", each partner with a date of its own.</summary>
internal sealed class SeparatePartners(ClaimText text)
{
    /// <summary>The phrase once for each partner, or only itself where its partners do not have a date each.</summary>
    public List<AgreementPhrase> Divide(AgreementPhrase phrase, Sentence sentence)
    {
        var parts = new List<AgreementPhrase>();
        if (phrase.Partners.IsEmpty || text.Words.Norm(phrase.Partners.First) != "with" || phrase.InnerDate is not null)
            return [phrase];
        var at = phrase.Partners.First;
        while (PartAt(at, sentence) is { } part)
        {
            var whole = phrase.Whole.With(part.Partner) with { End = part.Date.EndToken };
            parts.Add(phrase with { Noun = phrase.Noun with { IsPlural = false }, Partners = part.Partner, InnerDate = part.Date, Whole = whole });
            at = AfterJoin(PastBracket(part.Date.EndToken), sentence);
        }
        return parts.Count > 1 ? parts : [phrase];
    }

    /// <summary>"with Chile in 1960", "Chile (1960)".</summary>
    private (TokenRange Partner, DateMention Date)? PartAt(int at, Sentence sentence)
    {
        var words = text.Words;
        var first = at;
        while (at < sentence.EndToken && (words.Norm(at) == "with" || words.Is(at, WordClass.Determiner)))
            at++;
        if (text.States.Covering(at) is not { } state || state.FirstToken != at)
            return null;
        at = state.EndToken;
        if (words.IsPunctuation(at, '(') || words.Norm(at) is "in" or "on")
            at++;
        return text.Dates.Covering(at) is { Date: not null } date && date.FirstToken == at && date.EndToken <= sentence.EndToken ? (new TokenRange(first, state.EndToken), date) : null;
    }

    private int PastBracket(int at) => text.Words.IsPunctuation(at, ')') ? at + 1 : at;

    private int AfterJoin(int at, Sentence sentence)
    {
        while (at < sentence.EndToken && (text.Words.IsPunctuation(at, ',') || text.Words.Norm(at) == "and"))
            at++;
        return at;
    }
}
