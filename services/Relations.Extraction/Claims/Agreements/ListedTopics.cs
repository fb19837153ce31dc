using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads the entries of a list that name no agreement, only what it is about: "The two sides signed two agreements: 1. Fisheries 2. Air services".</summary>
internal sealed class ListedTopics(ClaimText text)
{
    /// <summary>Longest entry, in tokens.</summary>
    private const int Longest = 30;

    /// <summary>The agreement of an entry, or null where the sentence is none.</summary>
    /// <param name="sentence">The sentence, in which no agreement is named.</param>
    /// <param name="opener">The agreements that the list is of.</param>
    public AgreementPhrase? Read(Sentence sentence, AgreementPhrase opener)
    {
        var first = PastMark(sentence);
        if (first == sentence.FirstToken && !IsMark(text.Sentences[sentence.Index - 1]))
            return null;
        var end = sentence.EndToken;
        while (end > first && (text.Words[end - 1].Kind == TokenKind.Punctuation && !text.Words.IsPunctuation(end - 1, ')') || text.Words.Is(end - 1, WordClass.Coordinator)))
            end--;
        if (end == first || end - first > Longest || HasVerb(sentence))
            return null;
        var topic = new TokenRange(first, end);
        return opener with
        {
            Head = first,
            Noun = opener.Noun with { IsPlural = false },
            Core = topic with { End = first + 1 },
            Complements = [topic],
            Partners = default,
            Determiner = PhraseDeterminer.None,
            HasTopic = true,
            IsName = false,
            InnerDate = null,
            Whole = topic,
        };
    }

    /// <summary>A sentence that is nothing but the number of an entry.</summary>
    private bool IsMark(Sentence sentence) => PastMark(sentence) == sentence.EndToken;

    /// <summary>The first token behind a number or a bullet: "1.", "(a)", "-".</summary>
    private int PastMark(Sentence sentence)
    {
        var at = sentence.FirstToken;
        while (at < sentence.EndToken && !text.Words.IsNamed(at) && (text.Words[at].Kind is TokenKind.Punctuation or TokenKind.Number or TokenKind.Sign || (text.Words[at].Length == 1 && text.Words.IsPunctuation(at + 1, ')'))))
            at++;
        return at;
    }

    private bool HasVerb(Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Form == VerbForm.Finite)
                return true;
        }
        return false;
    }
}
