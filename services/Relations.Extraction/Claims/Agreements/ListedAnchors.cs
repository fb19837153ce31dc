using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds what became of an agreement from the list it stands in: what is said of one holds for the next.</summary>
internal sealed class ListedAnchors(ClaimText text, AgreementList list)
{
    /// <summary>The anchor of the phrase at <paramref name="k"/>, or null when it stands in no list.</summary>
    /// <param name="phrases">All agreements of the sentence.</param>
    /// <param name="found">What is known of those before it.</param>
    /// <param name="k">Which of them.</param>
    /// <param name="sentence">The sentence.</param>
    public Anchor? Read(List<AgreementPhrase> phrases, Anchor?[] found, int k, Sentence sentence) =>
        Joined(phrases, found, k) ?? BehindColon(phrases, found, k) ?? Included(phrases[k], phrases, sentence) ?? Heading(phrases, k, sentence);

    /// <summary>A phrase in a list takes what was said of the one before it: "a treaty, two protocols and a memorandum".</summary>
    private Anchor? Joined(List<AgreementPhrase> phrases, Anchor?[] found, int k)
    {
        if (k == 0 || found[k - 1] is not { } before)
            return null;
        var depth = 0;
        for (var i = phrases[k - 1].Whole.End; i < phrases[k].Core.First; i++)
        {
            var words = text.Words;
            if (words.Is(i, WordClass.Relative) && EndOfAside(i, phrases[k].Core.First) is { } aside)
                i = aside;
            else if (words.IsPunctuation(i, '('))
                depth++;
            else if (words.IsPunctuation(i, ')'))
                depth--;
            else if (depth > 0 || before.Words.Contains(i) || words[i].Kind == TokenKind.Punctuation || words.Is(i, WordClass.Coordinator | WordClass.Determiner) || text.Dates.Covering(i) is not null || text.Places.Covering(i) is not null || text.States.Covering(i) is not null)
                continue;
            else if (words.Norm(i) is not ("along" or "with" or "as" or "well" or "including" or "such" or "signed" or "in" or "on" or "namely" or "at" or "number" or "of"))
                return null;
        }
        return before;
    }

    /// <summary>"Three documents were signed at the end of the talks: a protocol, ...": what stands right behind the colon.</summary>
    private Anchor? BehindColon(List<AgreementPhrase> phrases, Anchor?[] found, int k)
    {
        if (k == 0 || found[k - 1] is not { } before || !phrases[k - 1].Noun.IsPlural)
            return null;
        var at = phrases[k].Core.First - 1;
        while (at > phrases[k - 1].Head && (text.Words.Is(at, WordClass.Determiner) || text.Words[at].Kind == TokenKind.Number))
            at--;
        return text.Words.IsPunctuation(at, ':') ? before : null;
    }

    /// <summary>"a treaty on the border, where marks were set; and a plan": the mark that ends what is told of the first, or null.</summary>
    private int? EndOfAside(int relative, int before)
    {
        for (var i = relative + 1; i < before; i++)
        {
            if (text.Words.IsPunctuation(i, ';'))
                return i;
        }
        return null;
    }

    /// <summary>"The agreements included a contract and a memorandum", "the first is a protocol", "These are a contract and a memorandum": signed where the agreements were.</summary>
    private Anchor? Included(AgreementPhrase phrase, List<AgreementPhrase> phrases, Sentence sentence)
    {
        if (phrase.Determiner == PhraseDeterminer.Number || phrase.Noun is { Use: NounUse.Governed, Type: AgreementType.Other })
            return null;
        var several = phrases.FindAll(p => p.Noun.IsPlural && p.Determiner != PhraseDeterminer.Negative);
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Lemma is not ("include" or "comprise" or "be") || !clause.Object.Contains(phrase.Head) || clause.Verb.IsPassive)
                continue;
            var isOneOfSeveral = several.Exists(p => clause.Subject.Contains(p.Head)) || list.AreCounted(clause.Subject, sentence) || (clause.Verb.Lemma == "be" ? list.IsCounted(clause.Subject, sentence) : IsOutcome(clause.Subject));
            if (isOneOfSeveral)
                return new Anchor(clause, AgreementStatus.Signed, clause.Verb.Factuality, clause.Verb.Words, TokenRange.EmptyAt(clause.Verb.End));
        }
        return null;
    }

    /// <summary>"Outcomes of the visit".</summary>
    private bool IsOutcome(TokenRange subject)
    {
        for (var i = subject.First; i < subject.End; i++)
        {
            if (text.Words.Norm(i) is "outcomes" or "outcome" or "results" or "deliverables" or "achievements")
                return true;
        }
        return false;
    }

    /// <summary>"Agreements: A; B; C" lists what was signed.</summary>
    private Anchor? Heading(List<AgreementPhrase> phrases, int k, Sentence sentence)
    {
        if (k == 0 || phrases[0].Core.First != sentence.FirstToken || !phrases[0].Noun.IsPlural || phrases[0].HasTopic || !text.Words.IsPunctuation(Math.Min(phrases[0].Head + 1, sentence.EndToken - 1), ':'))
            return null;
        return phrases[k].IsName && phrases[k].HasTopic ? Anchor.Standing(phrases[k], AgreementStatus.Signed) : null;
    }
}
