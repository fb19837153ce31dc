using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads what a text adds to an agreement it spoke of before: "It was ratified in 2017", "the second one is on visas".</summary>
internal sealed class LaterMentions(ClaimText text, AgreementWords vocabulary, AgreementFields fields, AgreementLog log, AgreementList list)
{
    private readonly ComplementReader _complements = new(text, vocabulary);

    /// <summary>"and signed it in 2016", "It was ratified in 2017": what became of the last agreement spoken of.</summary>
    public void ReadPronouns(List<AgreementPhrase> phrases, Anchor?[] found, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!(text.Words.Norm(i) == "it" || (text.Words.Norm(i) == "this" && i == sentence.FirstToken)) || PronounAnchor(i, sentence) is not { } anchor || MeansAnother(i, phrases, found))
                continue;
            var core = new TokenRange(i, i + 1);
            var phrase = new AgreementPhrase { Head = i, Noun = new AgreementNoun(AgreementType.Agreement, NounUse.Generic, false), Core = core, Whole = core, Complements = [], Determiner = PhraseDeterminer.Definite, IsJoint = false, HasTopic = false, IsName = false };
            log.Merge(phrase, fields.Read(phrase, phrase.Complements, anchor, [anchor], phrases, sentence, null));
        }
    }

    /// <summary>"The pact lapses unless they renew it": the pronoun is for an agreement of its own sentence, of which nothing was told.</summary>
    private static bool MeansAnother(int it, List<AgreementPhrase> phrases, Anchor?[] found)
    {
        var nearest = phrases.FindLastIndex(phrase => phrase.Head < it);
        return nearest >= 0 && found[nearest] is not { Factuality: Factuality.Fact };
    }

    /// <summary>"X signed on behalf of Peru": adds who signed to the agreement told of just before.</summary>
    public void ReadSigners(Sentence sentence)
    {
        if (log.SignedBefore(sentence) is not { } known || !text.Words.Has(ClaimText.RangeOf(sentence), "signed"))
            return;
        foreach (var person in fields.SignedOnBehalf(sentence))
        {
            if (!known.Signatories.Exists(p => p.Name == person.Name))
                known.Signatories.Add(person);
        }
    }

    /// <summary>"Signed at Suva on 3 May 1971." as a line of its own: when and where the agreement named right before was signed. False for any other sentence.</summary>
    public bool ReadSigning(Sentence sentence)
    {
        if (text.Words.Norm(sentence.FirstToken) is not ("signed" or "done" or "concluded" or "initialled") || log.SignedBefore(sentence) is not { SignedWords: null } known || known.Sentence.Index != sentence.Index - 1)
            return false;
        foreach (var date in text.Dates.In(ClaimText.RangeOf(sentence)))
        {
            if (date.Date is null)
                continue;
            (known.Signed, known.SignedWords, known.SignedDerivation) = (date.Date, date, null);
            known.Spans.Add(ClaimText.RangeOf(sentence));
            if (known.Place is null && fields.PlaceOfSigning(sentence) is { } place)
                (known.Place, known.PlaceWords) = (text.TextOf(ClaimText.RangeOf(place)), place);
            return true;
        }
        return false;
    }

    private Anchor? PronounAnchor(int it, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            var verb = clause.Verb;
            var isTold = verb.IsPassive ? clause.Subject == new TokenRange(it, it + 1) : it == verb.End;
            if (!isTold || IsSubordinate(clause) || verb.Form != VerbForm.Finite || verb.Factuality != Factuality.Fact || vocabulary.Verb(verb.Lemma) is not { Status: AgreementStatus.Signed or AgreementStatus.Ratified, Use: VerbUse.Any } of || verb.Lemma == "conclude")
                continue;
            return new Anchor(clause, of.Status, Factuality.Fact, verb.Words, verb.IsPassive ? TokenRange.EmptyAt(verb.End) : clause.Subject);
        }
        return null;
    }

    /// <summary>"after both parliaments have ratified it": when or on what condition something else happens.</summary>
    private bool IsSubordinate(Clause clause) => clause.Whole.First > 0 && text.Words.Is(clause.Whole.First - 1, WordClass.Subordinator);

    /// <summary>"The second agreement was on fertilisers", "the MoU is on tourism": the topic of one of several, or of the last one.</summary>
    /// <param name="phrase">"the MoU", "the second agreement".</param>
    /// <param name="known">What else the sentence says became of it, or null.</param>
    /// <param name="phrases">All agreements of the sentence.</param>
    /// <param name="sentence">The sentence.</param>
    public bool ReadTopic(AgreementPhrase phrase, Anchor? known, List<AgreementPhrase> phrases, Sentence sentence)
    {
        if (phrase.Determiner != PhraseDeterminer.Definite || phrase.HasTopic || phrase.Noun.IsPlural)
            return false;
        foreach (var clause in text.Clauses(sentence))
        {
            if (!clause.Subject.Contains(phrase.Head) || clause.Verb is not { IsPassive: false, Factuality: Factuality.Fact } || TopicOf(clause, sentence) is not { } later)
                continue;
            var anchor = known ?? new Anchor(clause, AgreementStatus.Signed, Factuality.Fact, clause.Verb.Words, TokenRange.EmptyAt(clause.Verb.End));
            var draft = fields.Read(phrase with { Complements = [later], HasTopic = true, Whole = phrase.Whole.With(later) }, [later], anchor, [anchor], phrases, sentence, null);
            if (IsOneOfSeveral(phrase, sentence))
                log.Add(draft);
            else
                log.Merge(phrase, draft);
            return true;
        }
        return false;
    }

    /// <summary>"the second agreement", where several were counted before.</summary>
    public bool IsOneOfSeveral(AgreementPhrase phrase, Sentence sentence) =>
        list.IsCounted(new TokenRange(Math.Max(sentence.FirstToken, phrase.Core.First - 1), phrase.Core.End), sentence);

    /// <summary>"is on visas", "pertains to the border post", "covers air transport": what it is about, or null for any other verb.</summary>
    private TokenRange? TopicOf(Clause clause, Sentence sentence)
    {
        var verb = clause.Verb;
        if (verb.Lemma == "be")
            return _complements.After(verb.End, Math.Min(clause.Object.End, verb.End + 1), sentence.EndToken) is { IsEmpty: false } later ? later : null;
        var isDirect = verb.Lemma is "cover" or "concern" or "address" or "regulate";
        var isLed = verb.Lemma is "pertain" or "relate" or "deal" or "focus" && text.Words.Norm(verb.End) is "to" or "with" or "on";
        return (isDirect || isLed) && clause.Object.End - clause.Object.First > 1 ? _complements.From(clause.Object.First, clause.Object.End) : null;
    }
}
