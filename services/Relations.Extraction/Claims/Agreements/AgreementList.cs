using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>
/// Lists of agreements: "The following documents were signed:" or the heading "Agreements" holds for the lines that follow, as long
/// as they begin with an agreement; "two agreements were signed" holds for "the first is ...".
/// </summary>
internal sealed class AgreementList(ClaimText text)
{
    /// <summary>How far into a line its agreement may begin, behind a number, a bullet or a date.</summary>
    private const int EntryReach = 6;

    /// <summary>Longest heading, in tokens.</summary>
    private const int HeadingLength = 8;

    /// <summary>How many sentences after "two agreements were signed" the first may be told, and the next after each.</summary>
    private const int CountReach = 4;

    private readonly ListedTopics _topics = new(text);
    private Anchor? _anchor;
    private AgreementPhrase? _told;
    private int _countedAt = -CountReach;

    /// <summary>The sentence that opened the list being read, or null.</summary>
    public Sentence? Opener { get; private set; }

    /// <summary>Gives the first agreement of a line what the opener says of all, unless the line says itself what became of it.</summary>
    public void Inherit(Sentence sentence, List<AgreementPhrase> phrases, Anchor?[] found)
    {
        if (_anchor is null)
            return;
        var isEntry = phrases.Count > 0 && phrases[0].Core.First - sentence.FirstToken <= EntryReach && !phrases[0].Noun.IsPlural && found[0] is not ({ IsSigning: true } or { Clause: not null, Factuality: Factuality.Fact or Factuality.Ongoing });
        if (isEntry)
            found[0] = _anchor;
        else if (!IsMarked(sentence) && sentence.Paragraph != text.Sentences[sentence.Index - 1].Paragraph)
            (_anchor, _told, Opener) = (null, null, null);
    }

    /// <summary>An entry that only tells what its agreement is about, with what the opener says of all; null where the sentence is none.</summary>
    public (AgreementPhrase Phrase, Anchor Anchor)? Topic(Sentence sentence) =>
        _anchor is { } anchor && _told is { } told && _topics.Read(sentence, told) is { } topic ? (topic, anchor) : null;

    /// <summary>Notes whether a sentence opens a list.</summary>
    public void Remember(Sentence sentence, List<AgreementPhrase> phrases, Anchor?[] found)
    {
        for (var k = phrases.Count - 1; k >= 0; k--)
        {
            if (!phrases[k].Noun.IsPlural && phrases[k].Noun.Use != NounUse.Generic)
                continue;
            if (found[k] is { IsSigning: true })
                _countedAt = sentence.Index;
            if (found[k] is { } anchor && text.Words.IsPunctuation(sentence.EndToken - 1, ':'))
                (_anchor, _told, Opener) = (anchor, phrases[k], sentence);
            else if (found[k] is null && IsHeading(sentence))
                (_anchor, _told, Opener) = (new Anchor(null, AgreementStatus.Signed, Factuality.Fact, phrases[k].Core, TokenRange.EmptyAt(sentence.EndToken)), null, sentence);
        }
    }

    /// <summary>"the first", "another one", "the second agreement" shortly after several were signed.</summary>
    public bool IsCounted(TokenRange subject, Sentence sentence)
    {
        if (sentence.Index - _countedAt > CountReach || subject.End - subject.First > 5)
            return false;
        for (var i = subject.First; i < subject.End; i++)
        {
            if (text.Words.Norm(i) is not ("first" or "second" or "third" or "fourth" or "fifth" or "last" or "other" or "another"))
                continue;
            _countedAt = sentence.Index;
            return true;
        }
        return false;
    }

    /// <summary>"These" right behind the sentence that says how many were signed.</summary>
    public bool AreCounted(TokenRange subject, Sentence sentence) =>
        sentence.Index - _countedAt == 1 && subject.End - subject.First == 1 && text.Words.Norm(subject.First) is "these" or "they" or "those";

    /// <summary>A short line without a verb, alone in its paragraph: "Bilateral agreements:".</summary>
    private bool IsHeading(Sentence sentence)
    {
        if (sentence.EndToken - sentence.FirstToken > HeadingLength || text.Words.IsPunctuation(sentence.EndToken - 1, '.'))
            return false;
        if (sentence.Index + 1 < text.Sentences.Count && text.Sentences[sentence.Index + 1].Paragraph == sentence.Paragraph)
            return false;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Form == VerbForm.Finite)
                return false;
        }
        return true;
    }

    /// <summary>A line with a bullet or a number in front.</summary>
    private bool IsMarked(Sentence sentence) => text.Words[sentence.FirstToken].Kind is TokenKind.Number or TokenKind.Punctuation or TokenKind.Sign;
}
