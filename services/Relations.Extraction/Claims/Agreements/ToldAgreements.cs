using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Tells words that name an agreement from those that only say that there are some.</summary>
internal sealed class ToldAgreements(ClaimText text, AgreementWords vocabulary, AgreementFields fields, AgreementParties parties, AgreementDates dates)
{
    /// <summary>How soon behind ":" or ", including" the first of a list begins, in tokens.</summary>
    private const int ListReach = 3;

    /// <summary>"the agreement", "the document": spoken of before.</summary>
    public static bool IsAnaphor(AgreementPhrase phrase) =>
        phrase.Determiner == PhraseDeterminer.Definite && !phrase.HasTopic && !phrase.Noun.IsPlural;

    /// <summary>"signed nine agreements", "signed a series of agreements": a package counted and not listed.</summary>
    public bool IsCounted(AgreementPhrase phrase, Anchor anchor, List<AgreementPhrase> phrases, Sentence sentence)
    {
        if (anchor is not { Status: AgreementStatus.Signed, Factuality: Factuality.Fact or Factuality.Planned } || !phrase.Noun.IsPlural || text.Words.IsPunctuation(sentence.EndToken - 1, ':'))
            return false;
        if (phrases.Exists(p => p.Head > phrase.Head && p.Noun.Use is not (NounUse.Governed or NounUse.Negotiated)))
            return false;
        return phrase.Noun.Use switch
        {
            NounUse.Own or NounUse.Governed when phrase.Noun is not { Use: NounUse.Governed, Type: not (AgreementType.Agreement or AgreementType.Contract) } => text.Quantities.Covering(phrase.Core.First) is { Unit: "1", Value: > 1 } || IsSeries(phrase) || (phrase.Determiner == PhraseDeterminer.None && dates.HasDate(sentence, anchor)),
            NounUse.Joint => anchor.Clause is { Verb.IsPassive: true } && dates.HasDate(sentence, anchor),
            _ => false,
        };
    }

    /// <summary>"two accords on trade: a treaty and a protocol", "two accords on trade, including a treaty": what they are is told behind.</summary>
    public bool IsListed(AgreementPhrase phrase, List<AgreementPhrase> phrases)
    {
        if (!phrase.Noun.IsPlural || phrase.Determiner != PhraseDeterminer.Number)
            return false;
        var mark = phrase.Whole.End;
        var leads = text.Words.IsPunctuation(mark, ':') || text.Words.IsDash(mark) || text.Words.Norm(text.Words.IsPunctuation(mark, ',') ? mark + 1 : mark) is "including" or "namely" or "comprising";
        return leads && phrases.Exists(p => p.Head > phrase.Head && !p.Noun.IsPlural && p.Core.First - mark <= ListReach);
    }

    /// <summary>"several treaties", "a number of treaties".</summary>
    private bool IsSeries(AgreementPhrase phrase)
    {
        var before = phrase.Core.First - 1;
        if (before > 0 && text.Words.Norm(before) == "of")
            before--;
        return before >= 0 && vocabulary.IsSeries(text.Words.Norm(before));
    }

    /// <summary>Whether the words name an agreement, rather than say that there are some.</summary>
    public bool IsTold(AgreementPhrase phrase, Anchor anchor, Sentence sentence)
    {
        if (phrase.Noun.Use == NounUse.Generic)
            return phrase.Complements.Count > 0 && anchor is { Status: AgreementStatus.Signed, Factuality: Factuality.Fact, Clause: not null };
        if (phrase.Noun.IsPlural && phrase.Complements.Count > 0 && phrase.Complements.All(c => text.Words.Norm(c.First) == "to") && !fields.HasSubject(phrase))
            return false;
        if (phrase.Noun.IsPlural && phrase.Complements.Count == 0 && !phrase.IsName && !fields.HasSubject(phrase))
            return false;
        if (phrase.HasTopic || phrase.IsJoint || phrase.Noun.Use is NounUse.Exchanged or NounUse.Joint)
            return !phrase.Noun.IsPlural || phrase.Determiner != PhraseDeterminer.Number || phrase.Complements.Count > 0;
        if (phrase.Noun.Use == NounUse.Lent)
            return !text.Quantities.In(phrase.Core).IsEmpty || !text.Dates.In(anchor.Clause?.Whole ?? phrase.Whole).IsEmpty;
        if (phrase.Noun.IsPlural || phrase.Determiner == PhraseDeterminer.Number)
            return false;
        if (anchor.Clause is null)
            return (phrase.IsName && phrase.HasTopic) || parties.IsBetween(phrase);
        if (phrase.Determiner == PhraseDeterminer.Definite && phrase.Noun.Use == NounUse.Own && anchor.Factuality == Factuality.Fact && anchor.Status is AgreementStatus.Ratified or AgreementStatus.InForce && parties.IsBetween(phrase))
            return true;
        if (phrase.Determiner == PhraseDeterminer.Definite)
            return anchor.Status == AgreementStatus.Signed && ((phrase.Noun.Use == NounUse.Own && dates.HasDate(sentence, anchor)) || parties.AreNamed(anchor));
        if (anchor.Status != AgreementStatus.Signed)
            return false;
        return phrase.Noun.Use == NounUse.Own || (phrase.IsName && parties.IsBetween(phrase)) || (phrase.Noun.Use == NounUse.Governed && !text.Quantities.In(phrase.Core).IsEmpty) || (phrase.Noun is { Use: NounUse.Governed, Type: AgreementType.Agreement or AgreementType.Contract } && dates.HasDate(sentence, anchor));
    }
}
