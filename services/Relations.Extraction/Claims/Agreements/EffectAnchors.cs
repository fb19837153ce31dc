using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds agreements that a sentence speaks of by what they brought about: "an accord between Peru and Chile ended the war", "rose under a pact between them".</summary>
internal sealed class EffectAnchors(ClaimText text, AgreementWords vocabulary, AgreementFields fields, AgreementParties parties)
{
    /// <summary>Most states that one joint statement may be of.</summary>
    private const int MostIssuers = 3;

    /// <summary>The anchor, or null when the words leave open whether there is such an agreement.</summary>
    public Anchor? Read(AgreementPhrase phrase, Sentence sentence) => phrase.Noun.Use switch
    {
        NounUse.Own when !phrase.Noun.IsPlural && phrase.Determiner != PhraseDeterminer.Negative => Does(phrase, sentence) ?? Behind(phrase, sentence) ?? Follows(phrase, sentence) ?? Binds(phrase, sentence),
        NounUse.Exchanged when phrase.IsExchange => Behind(phrase, sentence),
        NounUse.Joint when phrase is { IsJoint: true, Noun.IsPlural: false } => Issued(phrase, sentence),
        _ => null,
    };

    /// <summary>"The Treaty of Tartu ended the war", "an agreement between the two allows ...".</summary>
    private Anchor? Does(AgreementPhrase phrase, Sentence sentence)
    {
        if (!IsKnown(phrase) && !(phrase.IsName && phrase.HasTopic && parties.IsAboutStates(sentence)))
            return null;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb is not { Form: VerbForm.Finite, IsPassive: false, Factuality: Factuality.Fact } verb || vocabulary.Effect(verb.Lemma) is not (AgreementEffect.Once or AgreementEffect.Lasting) || !IsSubject(phrase, clause))
                continue;
            if (vocabulary.Effect(verb.Lemma) == AgreementEffect.Once || text.Dates.In(clause.Object).IsEmpty)
                return Anchor.Standing(phrase, AgreementStatus.Signed);
        }
        return null;
    }

    /// <summary>"strained over a military accord between Peru and Chile", "by an exchange of notes between them".</summary>
    private Anchor? Behind(AgreementPhrase phrase, Sentence sentence)
    {
        var lead = Lead(phrase, sentence);
        if (lead < sentence.FirstToken || !(IsKnown(phrase) || Rules(phrase, lead, sentence)) || IsOpen(phrase, sentence))
            return null;
        var leads = text.Words.Norm(lead) is "by" or "under" or "through" or "with" or "following" or "after" or "over" or "despite" or "via"
            || (text.Words.Norm(lead) == "of" && text.Words.Norm(lead - 1) is "part" or "framework" or "virtue" or "terms" or "basis" or "result" or "provisions" or "implementation");
        return leads ? Anchor.Standing(phrase, AgreementStatus.Signed) : null;
    }

    /// <summary>"Peru and Chile are bound by a defence pact", "their trade is governed by a 1962 agreement", "set up under a protocol of 1975".</summary>
    private bool Rules(AgreementPhrase phrase, int lead, Sentence sentence) =>
        text.Words.Norm(lead) is "by" or "under" && phrase.Determiner == PhraseDeterminer.Indefinite && (phrase.InnerDate is not null || fields.HasTerms(phrase)) && parties.Of(sentence).Codes.Count == 2;

    /// <summary>"a treaty of 1903, supplemented by a protocol on police cooperation": it came after another.</summary>
    private Anchor? Follows(AgreementPhrase phrase, Sentence sentence)
    {
        var lead = Lead(phrase, sentence);
        return phrase.HasTopic && lead > sentence.FirstToken && text.Words.Norm(lead) == "by" && text.Words.Norm(lead - 1) is "supplemented" or "complemented" or "followed" or "replaced" or "superseded" or "amended" && !IsOpen(phrase, sentence) ? Anchor.Standing(phrase, AgreementStatus.Signed) : null;
    }

    /// <summary>"In the Treaty of Tartu, Soviet Russia recognised Finland": what a party does by it.</summary>
    private Anchor? Binds(AgreementPhrase phrase, Sentence sentence)
    {
        var lead = Lead(phrase, sentence);
        if (!phrase.IsName || !phrase.HasTopic || phrase.Determiner != PhraseDeterminer.Definite || lead < sentence.FirstToken || text.Words.Norm(lead) is not ("in" or "by" or "under" or "with") || parties.Of(sentence).Codes.Count < 2)
            return null;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb is { Form: VerbForm.Finite, IsPassive: false, Factuality: Factuality.Fact } verb && vocabulary.Effect(verb.Lemma) is AgreementEffect.Once or AgreementEffect.Party && clause.Whole.Contains(phrase.Head))
                return Anchor.Standing(phrase, AgreementStatus.Signed) with { Actors = clause.Whole };
        }
        return null;
    }

    /// <summary>"announced in a joint communiqué", told of two states or of "both".</summary>
    private Anchor? Issued(AgreementPhrase phrase, Sentence sentence)
    {
        var lead = Lead(phrase, sentence);
        if (lead < sentence.FirstToken || !(text.Words.Norm(lead) is "in" or "by" or "with" or "through" || (text.Words.Norm(lead) == "to" && text.Words.Norm(lead - 1) == "according")) || IsOpen(phrase, sentence))
            return null;
        var told = parties.Of(sentence);
        return told.Codes.Count is > 0 and <= MostIssuers || told.IsCollective ? Anchor.Standing(phrase, AgreementStatus.Agreed) : null;
    }

    /// <summary>Whether the words say between which states it is, and more than that.</summary>
    private bool IsKnown(AgreementPhrase phrase) => parties.IsBetween(phrase) && (phrase.IsExchange || phrase.InnerDate is not null || fields.HasTerms(phrase) || phrase.Determiner == PhraseDeterminer.Indefinite);

    private static bool IsSubject(AgreementPhrase phrase, Clause clause) =>
        clause.Subject.Contains(phrase.Head) && clause.Verb.First >= phrase.Whole.End && phrase.Core.First - clause.Subject.First <= 5;

    /// <summary>Whether what the sentence says of it is planned, denied or supposed.</summary>
    private bool IsOpen(AgreementPhrase phrase, Sentence sentence) =>
        text.Clauses(sentence).Any(c => c.Whole.Contains(phrase.Head) && c.Verb.Factuality is Factuality.Planned or Factuality.Denied or Factuality.Hypothetical);

    /// <summary>The token before the phrase and its article.</summary>
    private int Lead(AgreementPhrase phrase, Sentence sentence)
    {
        var lead = phrase.Core.First - 1;
        return lead > sentence.FirstToken && text.Words.Is(lead, WordClass.Determiner | WordClass.Possessive) ? lead - 1 : lead;
    }
}
