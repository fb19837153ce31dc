using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds agreements that a sentence speaks of as standing, without saying that they were signed: by their date, their name or between whom they are.</summary>
internal sealed class StandingAnchors(ClaimText text, AgreementWords vocabulary, AgreementFields fields, AgreementParties parties, AgreementDates dates)
{
    /// <summary>How far before a phrase "the need for" may stand.</summary>
    private const int WishReach = 8;

    private readonly EffectAnchors _effects = new(text, vocabulary, fields, parties);

    /// <summary>The anchor, or null when the words leave open whether there is such an agreement.</summary>
    public Anchor? Read(AgreementPhrase phrase, Sentence sentence) =>
        InForce(phrase, sentence) ?? Dated(phrase, sentence) ?? Named(phrase, sentence) ?? Applied(phrase, sentence) ?? Between(phrase, sentence) ?? _effects.Read(phrase, sentence);

    /// <summary>"the Law on Foreign Agreements", "the Treaty Act".</summary>
    public bool IsOfLaw(AgreementPhrase phrase, Sentence sentence)
    {
        var at = phrase.Core.First - 1;
        if (at > sentence.FirstToken && text.Words.Is(at, WordClass.Determiner))
            at--;
        return at > sentence.FirstToken && text.Words.Norm(at) is "on" or "of" && text.Words.Norm(at - 1) is "law" or "bill" or "act" or "decree" or "ordinance" or "regulation" or "regulations";
    }

    /// <summary>"the Tourism Agreement (in force since 2012)".</summary>
    private Anchor? InForce(AgreementPhrase phrase, Sentence sentence)
    {
        var at = phrase.Whole.End;
        if (phrase.Noun.Use != NounUse.Own || !phrase.HasTopic || at + 2 >= sentence.EndToken || text.Words[at].Kind != TokenKind.Punctuation)
            return null;
        if (text.Words.Norm(at + 1) is "currently" or "still")
            at++;
        return text.Words.Norm(at + 1) == "in" && text.Words.Norm(at + 2) is "force" or "effect" ? Anchor.Standing(phrase, AgreementStatus.InForce) : null;
    }

    /// <summary>A name with its date: "the Treaty of Trianon (1920)", "the agreement of 1954", "the 1962 Water Agreement".</summary>
    private Anchor? Dated(AgreementPhrase phrase, Sentence sentence)
    {
        var isDeal = phrase is { Noun: { Use: NounUse.Governed, Type: AgreementType.Agreement, IsPlural: false }, Determiner: PhraseDeterminer.Definite, HasTopic: true };
        if (phrase.Noun.Use is not (NounUse.Own or NounUse.Joint) && !isDeal && !phrase.IsExchange && (!phrase.IsName || phrase.Noun.Type == AgreementType.Other))
            return null;
        if (phrase.Noun.Use == NounUse.Joint && !phrase.IsJoint && !phrase.HasTopic)
            return null;
        var after = dates.DateRightAfter(phrase.Whole.End, sentence) ?? dates.DateRightAfter(phrase.Core.End, sentence);
        if (after is not null && phrase is { Determiner: PhraseDeterminer.Indefinite, IsName: false } && text.Words.Norm(after.FirstToken - 1) is "on" or "in")
            after = null;
        if (isDeal && text.Words.Norm(phrase.Whole.End) is "on" or "in")
            return null;
        if (after is null && (phrase.InnerDate is null || !(phrase.HasTopic || parties.IsBetween(phrase))))
            return null;
        return Anchor.Standing(phrase, AgreementStatus.Signed);
    }

    /// <summary>A name that says between whom it is ("the Chile-Peru Trade Agreement"), or that is a place's in a sentence about two states ("the Treaty of Portsmouth").</summary>
    private Anchor? Named(AgreementPhrase phrase, Sentence sentence)
    {
        if (!phrase.IsName || !(phrase.Noun.Use == NounUse.Own || (phrase.Noun.Use == NounUse.Joint && phrase.IsJoint)) || phrase.Noun.IsPlural || phrase.Determiner is PhraseDeterminer.Indefinite or PhraseDeterminer.Negative || IsOfLaw(phrase, sentence))
            return null;
        if (phrase.Noun.Use == NounUse.Joint && parties.IsBetween(phrase) && text.Clauses(sentence).Length == 0)
            return Anchor.Standing(phrase, AgreementStatus.Agreed);
        return ((parties.IsBetween(phrase) || (IsLine(phrase, sentence) && parties.IsBetweenThem(phrase))) && fields.HasTerms(phrase)) || parties.IsOfPlace(phrase, sentence) ? Anchor.Standing(phrase, AgreementStatus.Signed) : null;
    }

    /// <summary>A name that opens a line without a verb: "Treaty of Friendship between Peru and Chile."</summary>
    private bool IsLine(AgreementPhrase phrase, Sentence sentence) => phrase.Core.First == sentence.FirstToken && text.Clauses(sentence).Length == 0;

    /// <summary>"under an agreement between the two governments for ...", "In a joint statement, both sides ...": it stands.</summary>
    private Anchor? Applied(AgreementPhrase phrase, Sentence sentence)
    {
        var lead = phrase.Core.First - 1;
        if (lead > sentence.FirstToken && text.Words.Is(lead, WordClass.Determiner | WordClass.Possessive))
            lead--;
        if (lead < sentence.FirstToken || phrase.Noun.IsPlural)
            return null;
        if (phrase.Noun.Use == NounUse.Joint)
            return phrase.IsJoint && lead == sentence.FirstToken && text.Words.Norm(lead) == "in" ? Anchor.Standing(phrase, AgreementStatus.Agreed) : null;
        var isBinding = phrase.Noun.Use == NounUse.Own && phrase.HasTopic && text.Words.Norm(lead) == "under" && parties.IsBetweenThem(phrase);
        return isBinding ? Anchor.Standing(phrase, AgreementStatus.Signed) : null;
    }

    /// <summary>"the tax treaty between the two countries", "its fisheries agreement with Peru", "there is an Air Agreement between them".</summary>
    private Anchor? Between(AgreementPhrase phrase, Sentence sentence)
    {
        if (phrase.Noun is not { Use: NounUse.Own, IsPlural: false } || !fields.HasTerms(phrase) || IsOfLaw(phrase, sentence) || IsWished(phrase, sentence))
            return null;
        var isDefinite = phrase.Determiner == PhraseDeterminer.Definite || parties.HasOwner(phrase);
        var isGiven = isDefinite ? !IsSubjectOfPlan(phrase, sentence) : phrase.Determiner == PhraseDeterminer.Indefinite && IsSaidToBe(phrase, sentence);
        return isGiven && (parties.IsBetweenThem(phrase) || (isDefinite && parties.HasPartner(phrase))) ? Anchor.Standing(phrase, AgreementStatus.Signed) : null;
    }

    /// <summary>"the need for an agreement", "sought an agreement".</summary>
    private bool IsWished(AgreementPhrase phrase, Sentence sentence)
    {
        var isOwned = phrase.Core.First > sentence.FirstToken && text.Words.Is(phrase.Core.First - 1, WordClass.Possessive);
        var from = isOwned ? phrase.Core.First : Math.Max(sentence.FirstToken, phrase.Core.First - WishReach);
        for (var i = phrase.Head - 1; i >= from; i--)
        {
            if (vocabulary.IsWish(text.Words.Norm(i)))
                return true;
            if (i < phrase.Core.First && text.Words[i].Kind == TokenKind.Punctuation)
                return false;
        }
        return false;
    }

    /// <summary>"The trade agreement between them would ...".</summary>
    private bool IsSubjectOfPlan(AgreementPhrase phrase, Sentence sentence) =>
        text.Clauses(sentence).Any(c => c.Subject.Contains(phrase.Head) && c.Verb.Factuality is Factuality.Planned or Factuality.Hypothetical or Factuality.Denied);

    /// <summary>"There is a treaty", "a treaty exists", "are parties to a treaty".</summary>
    private bool IsSaidToBe(AgreementPhrase phrase, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Factuality != Factuality.Fact || clause.Verb.Form != VerbForm.Finite)
                continue;
            if (clause.Verb.Lemma == "exist" ? clause.Subject.Contains(phrase.Head) : clause.Verb.Lemma == "be" && phrase.Core.First - clause.Verb.End <= 1 && clause.Object.Contains(phrase.Head) && clause.Verb.First > sentence.FirstToken && text.Words.Norm(clause.Verb.First - 1) == "there")
                return true;
        }
        return false;
    }
}
