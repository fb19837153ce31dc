using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads the fields of one agreement around the words that name it.</summary>
internal sealed class AgreementFields(ClaimText text, AgreementWords vocabulary, SubjectWords subjects, AgreementParties parties, PeopleReader people, AgreementDates dates)
{
    private readonly SignatoryReader _signatories = new(text, people);
    private readonly SigningPlace _places = new(text, vocabulary);

    /// <summary>One agreement.</summary>
    /// <param name="phrase">The words that name it.</param>
    /// <param name="complements">Those of its complements that belong to this one.</param>
    /// <param name="anchor">What became of it.</param>
    /// <param name="all">Everything the sentence says of it.</param>
    /// <param name="phrases">All agreements of the sentence.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="opener">The sentence that opened the list it stands in, or null.</param>
    public AgreementDraft Read(AgreementPhrase phrase, IReadOnlyList<TokenRange> complements, Anchor anchor, List<Anchor> all, List<AgreementPhrase> phrases, Sentence sentence, Sentence? opener)
    {
        var title = TitleOf(phrase, complements);
        var (who, partyWords) = parties.Read(phrase, anchor, opener is not null && anchor.Words.First < sentence.FirstToken ? opener : sentence);
        var draft = new AgreementDraft
        {
            Sentence = sentence,
            Phrase = phrase,
            IsListed = opener is not null,
            Spans = [SpanOf(phrase, complements, anchor, phrases)],
            Title = title.Text,
            TitleWords = title.Words,
            Terms = TitleTerms.Read(text, vocabulary, phrase.Core, complements),
            Type = TypeOf(phrase),
            Parties = who,
            PartyWords = partyWords,
            Status = StatusOf(anchor),
        };
        foreach (var range in complements.Append(phrase.Core))
            subjects.Read(text.Words, range, draft.Subjects);
        if (_places.Of(phrase, anchor, sentence) is { } place)
            (draft.Place, draft.PlaceWords) = (text.TextOf(ClaimText.RangeOf(place)), place);
        draft.OwnDate = phrase.InnerDate ?? dates.DateOf(phrase);
        dates.SetDate(draft, phrase, anchor, phrases, opener);
        if (anchor.IsSigning && anchor.Factuality is not Factuality.Planned)
            draft.Signatories = _signatories.Read(phrase, anchor, sentence);
        if (text.IsAhead(draft.Signed) && draft.Status is AgreementStatus.Signed or AgreementStatus.Agreed)
            draft.Status = AgreementStatus.Planned;
        SetAmount(draft, phrase);
        dates.SetForce(draft, all, sentence);
        return draft;
    }

    /// <summary>Where a line "Signed at Suva on 3 May 1971" says that it was signed, or null.</summary>
    public Mention? PlaceOfSigning(Sentence sentence) => _places.At(ClaimText.RangeOf(sentence), sentence);

    /// <summary>Those of whom a sentence says that they signed for their states.</summary>
    public List<Person> SignedOnBehalf(Sentence sentence) => _signatories.OnBehalf(sentence);

    /// <summary>Whether the modifiers tell what it is about, more than that it is political.</summary>
    public bool HasSubject(AgreementPhrase phrase)
    {
        var found = new SortedSet<Subject>();
        subjects.Read(text.Words, phrase.Core, found);
        return found.Any(s => s != Subject.Political);
    }

    /// <summary>Whether the name says more than who the parties are.</summary>
    public bool HasTerms(AgreementPhrase phrase) => TitleTerms.Read(text, vocabulary, phrase.Core, phrase.Complements).All.Count > 0;

    /// <summary>What a sentence about an agreement says that it covers.</summary>
    public SortedSet<Subject> SubjectsOf(Sentence sentence)
    {
        var found = new SortedSet<Subject>();
        subjects.Read(text.Words, ClaimText.RangeOf(sentence), found);
        return found;
    }

    private (string Text, TokenRange Words) TitleOf(AgreementPhrase phrase, IReadOnlyList<TokenRange> complements)
    {
        var core = phrase.InnerDate is { } date && date.FirstToken == phrase.Core.First ? phrase.Core with { First = date.EndToken } : phrase.Core;
        if (complements.Count == 0)
            return (text.TextOf(core), core);
        var all = complements.Aggregate((a, b) => a.With(b));
        if (all.Contains(core.First))
            return (text.TextOf(all), all);
        if (all.First == core.End || (phrase.Partners.First == core.End && phrase.Partners.End == all.First && text.Words.Norm(phrase.Partners.First) != "with"))
            return (text.TextOf(core.With(all)), core.With(all));
        return (text.TextOf(core) + " " + text.TextOf(all), all);
    }

    private static TokenRange SpanOf(AgreementPhrase phrase, IReadOnlyList<TokenRange> complements, Anchor anchor, List<AgreementPhrase> phrases)
    {
        if (phrase.Complements.Count > 1 && complements.Count == 1)
            return complements[0];
        var span = phrase.Core.With(phrase.Whole);
        var isNear = anchor.Words.First < span.First ? span.First - anchor.Words.End <= 12 : anchor.Words.First - span.End <= 12;
        var isAlone = !phrases.Exists(p => p != phrase && p.Head > Math.Min(anchor.Words.First, span.First) && p.Head < Math.Max(anchor.Words.End, span.End));
        return isNear && isAlone ? span.With(anchor.Words) : span;
    }

    /// <summary>What is to end still holds, and what is to be renewed was signed; anything else that is to happen is planned.</summary>
    private static AgreementStatus StatusOf(Anchor anchor) => anchor.Factuality switch
    {
        Factuality.Planned when anchor.Status is AgreementStatus.Expired or AgreementStatus.Terminated => AgreementStatus.InForce,
        Factuality.Planned when anchor.Clause is { Verb.Lemma: "renew" } => AgreementStatus.Signed,
        Factuality.Planned => AgreementStatus.Planned,
        _ => anchor.Status,
    };

    private AgreementType TypeOf(AgreementPhrase phrase) => phrase.Noun switch
    {
        { Type: AgreementType.JointCommunique } => AgreementType.JointCommunique,
        { Type: AgreementType.JointStatement } when !phrase.IsJoint && phrase.Determiner != PhraseDeterminer.Indefinite => AgreementType.Statement,
        { Type: AgreementType.CurrencySwap } when text.Words.Has(phrase.Core, "prisoner") || text.Words.Has(phrase.Core, "land") || text.Words.Has(phrase.Core, "debt") => AgreementType.Agreement,
        { Type: AgreementType.Other } when phrase.Core.End < text.Words.Count && text.Words.Has(phrase.Core, "communique") => AgreementType.JointCommunique,
        _ => phrase.Noun.Type,
    };

    private void SetAmount(AgreementDraft draft, AgreementPhrase phrase)
    {
        foreach (var quantity in text.Quantities.In(new TokenRange(Math.Max(draft.Sentence.FirstToken, phrase.Core.First - 1), Math.Min(draft.Sentence.EndToken, phrase.Whole.End + 6))))
        {
            if (quantity.Unit.Length != 3 || !char.IsAsciiLetterUpper(quantity.Unit[0]))
                continue;
            if (quantity.FirstToken >= phrase.Whole.End && text.Words.Norm(quantity.FirstToken - 1) is not ("worth" or "at" or "of" or "for" or "totalling" or "totaling"))
                continue;
            (draft.Amount, draft.AmountWords) = (new Money(quantity.Value, quantity.Unit), quantity);
            return;
        }
    }
}
