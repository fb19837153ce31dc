using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Tells several agreements apart by the date behind each topic: "agreements on trade (1961), payments (1961) and air transport (6 April 1962)".</summary>
internal sealed class DatedTopics(ClaimText text)
{
    /// <summary>Longest topic, in tokens.</summary>
    private const int TopicLength = 40;

    /// <summary>How far behind the noun its first topic may begin: "other agreements between the two include those on".</summary>
    private const int LeadReach = 16;

    /// <summary>Topics and dates of a phrase that speaks of several agreements; none where fewer than two have a date each.</summary>
    public List<(TokenRange Topic, DateMention Date)> Of(AgreementPhrase phrase, Sentence sentence)
    {
        var topics = new List<(TokenRange Topic, DateMention Date)>();
        if (!phrase.Noun.IsPlural || phrase.Noun.Use != Vocabulary.NounUse.Own)
            return topics;
        var at = First(phrase, sentence);
        while (at > 0 && Next(at, sentence) is { } next)
        {
            topics.Add(next);
            at = AfterJoin(next.Date.EndToken + 1, sentence);
        }
        return topics.Count > 1 ? topics : [];
    }

    /// <summary>The "on" or "for" that leads to the first topic, or -1.</summary>
    private int First(AgreementPhrase phrase, Sentence sentence)
    {
        for (var i = phrase.Core.End; i < Math.Min(sentence.EndToken, phrase.Core.End + LeadReach); i++)
        {
            if (text.Is(i, WordRole.Topic))
                return i;
            if (text.Words[i].Kind == TokenKind.Punctuation)
                return -1;
        }
        return -1;
    }

    /// <summary>"air transport (6 April 1962)"; what names an agreement of its own is told by that.</summary>
    private (TokenRange Topic, DateMention Date)? Next(int first, Sentence sentence)
    {
        for (var i = first; i < Math.Min(sentence.EndToken, first + TopicLength); i++)
        {
            if (text.Words.IsPunctuation(i, ';') || text.Words.IsPunctuation(i, ')') || text.Words.IsPunctuation(i, ':') || text.AgreementNoun(i) is { Use: Vocabulary.NounUse.Own })
                return null;
            if (text.Words.IsPunctuation(i, '('))
                return i > first && text.Dates.Covering(i + 1) is { Date: not null } date && date.FirstToken == i + 1 && text.Words.IsPunctuation(date.EndToken, ')') ? (new TokenRange(first, i), date) : null;
        }
        return null;
    }

    /// <summary>Behind the bracket, its comma and its "and".</summary>
    private int AfterJoin(int at, Sentence sentence)
    {
        while (at < sentence.EndToken && (text.Words.IsPunctuation(at, ',') || text.Words.IsPunctuation(at, ';') || text.Words.Is(at, WordClass.Coordinator)))
            at++;
        return at;
    }
}
