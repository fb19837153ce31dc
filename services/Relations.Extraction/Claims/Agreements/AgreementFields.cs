using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Events;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads the fields of one agreement around the words that name it.</summary>
internal sealed class AgreementFields(ClaimText text, SubjectWords subjects, PartyReader parties, PeopleReader people, DateChooser dates, EventContext context, AgreementLog log)
{
    private readonly SignatoryReader _signatories = new(text, people);
    private readonly SigningPlace _places = new(text);

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
        var (who, partyWords) = PartiesOf(phrase, anchor, opener is not null && anchor.Words.First < sentence.FirstToken ? opener : sentence);
        var draft = new AgreementDraft
        {
            Sentence = sentence,
            Phrase = phrase,
            Spans = [SpanOf(phrase, complements, anchor, phrases)],
            Title = title.Text,
            TitleWords = title.Words,
            Type = TypeOf(phrase),
            Parties = who,
            PartyWords = partyWords,
            Status = anchor.Factuality == Factuality.Planned ? AgreementStatus.Planned : anchor.Status,
        };
        foreach (var range in complements.Append(phrase.Core))
            subjects.Read(text.Words, range, draft.Subjects);
        if (_places.Of(phrase, anchor, sentence) is { } place)
            (draft.Place, draft.PlaceWords) = (text.TextOf(ClaimText.RangeOf(place)), place);
        SetDate(draft, phrase, anchor, phrases, opener);
        if (anchor.IsSigning && anchor.Factuality is not Factuality.Planned)
            draft.Signatories = _signatories.Read(phrase, anchor, sentence);
        if (text.IsAhead(draft.Signed) && draft.Status is AgreementStatus.Signed or AgreementStatus.Agreed)
            draft.Status = AgreementStatus.Planned;
        SetAmount(draft, phrase);
        SetForce(draft, all, sentence);
        return draft;
    }

    /// <summary>Whether the modifiers tell what it is about, more than that it is political.</summary>
    public bool HasSubject(AgreementPhrase phrase)
    {
        var found = new SortedSet<Subject>();
        subjects.Read(text.Words, phrase.Core, found);
        return found.Any(s => s != Subject.Political);
    }

    /// <summary>What a sentence about an agreement says that it covers.</summary>
    public SortedSet<Subject> SubjectsOf(Sentence sentence)
    {
        var found = new SortedSet<Subject>();
        subjects.Read(text.Words, ClaimText.RangeOf(sentence), found);
        return found;
    }

    /// <summary>Whether the sentence itself dates what became of an agreement.</summary>
    public bool HasDate(Sentence sentence, Anchor anchor) => anchor.Clause is { } clause && dates.For(sentence, anchor.Words, clause.Whole) is not null;

    /// <summary>The date in the bracket or after "of" right behind a name, or null.</summary>
    public DateMention? DateRightAfter(int token, Sentence sentence)
    {
        for (var i = token; i < Math.Min(sentence.EndToken, token + 5); i++)
        {
            if (text.Dates.Covering(i) is { Date: not null } date && date.FirstToken == i)
                return date;
            var isLead = text.Words.IsPunctuation(i, '(') || text.Words.Norm(i) is "of" or "dated" or "signed" or "on" or "in" or "the" || text.Words.IsPunctuation(i, ',') && i > token;
            if (!isLead)
                return null;
        }
        return null;
    }

    private (string Text, TokenRange Words) TitleOf(AgreementPhrase phrase, IReadOnlyList<TokenRange> complements)
    {
        var core = phrase.InnerDate is { } date && date.FirstToken == phrase.Core.First ? phrase.Core with { First = date.EndToken } : phrase.Core;
        if (complements.Count == 0)
            return (text.TextOf(core), core);
        var all = complements.Aggregate((a, b) => a.With(b));
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

    private AgreementType TypeOf(AgreementPhrase phrase) => phrase.Noun switch
    {
        { Type: AgreementType.JointCommunique } => AgreementType.JointCommunique,
        { Type: AgreementType.JointStatement } when !phrase.IsJoint && phrase.Determiner != PhraseDeterminer.Indefinite => AgreementType.Statement,
        { Type: AgreementType.Other } when phrase.Core.End < text.Words.Count && HasWord(phrase, "communique") => AgreementType.JointCommunique,
        _ => phrase.Noun.Type,
    };

    private bool HasWord(AgreementPhrase phrase, string norm)
    {
        for (var i = phrase.Core.First; i < phrase.Core.End; i++)
        {
            if (text.Words.Norm(i) == norm)
                return true;
        }
        return false;
    }

    private (PartySet Parties, TokenRange Words) PartiesOf(AgreementPhrase phrase, Anchor anchor, Sentence sentence)
    {
        var named = parties.Read(phrase.Core).With(phrase.Partners.IsEmpty ? PartySet.None : parties.Read(phrase.Partners).With(parties.ReadOrganisations(phrase.Partners)));
        foreach (var complement in phrase.Complements)
        {
            if (text.Words.Norm(complement.First) is "between" or "with" or "among" || HasBetween(complement))
                named = named.With(parties.Read(complement));
        }
        if (named.Codes.Count >= 2 && anchor.Actors.IsEmpty)
            return (named, phrase.Whole);
        var actors = anchor.Actors.IsEmpty ? PartySet.None : parties.Read(anchor.Actors);
        if (named.Codes.Count >= 2 && actors.Codes.All(named.Codes.Contains))
            return (named, phrase.Whole);
        var all = actors.With(named);
        if (all.Codes.Count < 2 && anchor.Clause is { } clause && WithPhrase(clause) is { IsEmpty: false } with)
            all = all.With(parties.Read(with)).With(parties.ReadOrganisations(with));
        if (all.Codes.Count == 1 && !phrase.Partners.IsEmpty && text.Words.Norm(phrase.Partners.First) == "with" && parties.NameIn(phrase.Partners) is { } other)
            return (all.With(new PartySet([other], false)), phrase.Whole);
        return (parties.Complete(all, sentence, anchor.Words.First), anchor.Actors.IsEmpty ? phrase.Whole : anchor.Actors);
    }

    private bool HasBetween(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Words.Norm(i) is "between" or "among")
                return true;
        }
        return false;
    }

    /// <summary>"signed with his Chinese counterpart an agreement", "was signed between A and B".</summary>
    private TokenRange WithPhrase(Clause clause)
    {
        for (var i = clause.Object.First; i < clause.Object.End; i++)
        {
            if (text.Words.Norm(i) is "with" or "between" or "among")
                return new TokenRange(i, Math.Min(clause.Object.End, i + 14));
        }
        return default;
    }

    private void SetDate(AgreementDraft draft, AgreementPhrase phrase, Anchor anchor, List<AgreementPhrase> phrases, Sentence? opener)
    {
        if (!anchor.IsSigning)
        {
            (draft.Signed, draft.SignedWords) = (phrase.InnerDate?.Date, phrase.InnerDate);
            return;
        }
        var span = draft.Spans[0];
        var found = DateRightAfter(phrase.Whole.End, draft.Sentence) ?? DateRightAfter(phrase.Core.End, draft.Sentence) ?? phrase.InnerDate;
        found ??= DateAtPlace(draft);
        if (found is null && anchor.Words.First >= draft.Sentence.FirstToken)
        {
            var near = span.With(anchor.Words);
            found = dates.For(draft.Sentence, anchor.Clause is null ? span : near, anchor.Clause?.Whole ?? span, Closed(phrase, phrases));
        }
        if (found?.Date is { IsInterval: true } validity && found.FirstToken >= phrase.Whole.End && draft.Type == AgreementType.Program && validity.Precision == DatePrecision.Year)
        {
            draft.Validity = validity;
            found = dates.For(draft.Sentence, anchor.Words, anchor.Clause?.Whole ?? span, ClaimText.RangeOf(found));
        }
        if (found is not null)
        {
            (draft.Signed, draft.SignedWords) = (found.Date, found);
            return;
        }
        if (anchor.Clause is not null && anchor.Factuality != Factuality.Planned && log.DateBefore(draft) is { } together)
        {
            (draft.Signed, draft.SignedDerivation) = (together.Signed, $"together with the {together.Title} of the sentence before, {together.Signed}");
            return;
        }
        if (anchor.Clause is not null && context.For(opener ?? draft.Sentence) is { } derived && anchor.Factuality != Factuality.Planned)
            (draft.Signed, draft.SignedDerivation) = (derived.Date, derived.Derivation);
    }

    /// <summary>"In 1996 at the Shanghai summit ...: the agreement (signed in Shanghai)": the date beside the same place.</summary>
    private DateMention? DateAtPlace(AgreementDraft draft)
    {
        if (draft.PlaceWords is not { } place)
            return null;
        for (var i = draft.Sentence.FirstToken; i < place.FirstToken; i++)
        {
            if (text.Words.Norm(i) != text.Words.Norm(place.FirstToken))
                continue;
            foreach (var date in text.Dates.In(new TokenRange(Math.Max(draft.Sentence.FirstToken, i - 5), i + 4)))
            {
                if (date.Date is not null)
                    return date;
            }
        }
        return null;
    }

    private static TokenRange Closed(AgreementPhrase phrase, List<AgreementPhrase> phrases)
    {
        var next = phrases.Find(p => p.Head > phrase.Head && p.InnerDate is not null);
        return next?.Core ?? default;
    }

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

    /// <summary>"it entered into force on 1 November 2008" beside the signing gives the start of its validity.</summary>
    private void SetForce(AgreementDraft draft, List<Anchor> all, Sentence sentence)
    {
        foreach (var anchor in all)
        {
            if (anchor.Status != AgreementStatus.InForce || anchor.Factuality != Factuality.Fact || anchor.Clause is not { } clause)
                continue;
            if (dates.For(sentence, anchor.Words, clause.Whole) is { Date: { IsInterval: false } since } && since != draft.Signed)
                draft.Validity = EdtfDate.Parse($"{since}/..");
        }
    }
}
