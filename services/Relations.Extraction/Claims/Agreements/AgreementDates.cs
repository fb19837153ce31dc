using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Events;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads when an agreement was signed and how long it holds.</summary>
internal sealed class AgreementDates(ClaimText text, DateChooser dates, EventContext context, AgreementLog log)
{
    /// <summary>Whether the sentence itself dates what became of an agreement.</summary>
    public bool HasDate(Sentence sentence, Anchor anchor) => anchor.Clause is { } clause && (dates.For(sentence, anchor.Words, clause.Whole) is not null || HasOpenDate(clause.Whole));

    /// <summary>"on Monday" in a text that does not say of which week.</summary>
    private bool HasOpenDate(TokenRange range)
    {
        foreach (var date in text.Dates.In(range))
        {
            if (date.Date is null)
                return true;
        }
        return false;
    }

    /// <summary>The date in the bracket or after "of" right behind a name, or null.</summary>
    public DateMention? DateRightAfter(int token, Sentence sentence)
    {
        var signedAt = -1;
        for (var i = token; i < Math.Min(sentence.EndToken, signedAt < 0 ? token + 5 : signedAt + 9); i++)
        {
            if (text.Dates.Covering(i) is { Date: not null } date && date.FirstToken == i)
                return date;
            if (text.Words.Norm(i) is "signed" or "concluded" or "done" or "agreed" or "reached" or "first" || text.Words.IsPunctuation(i, '('))
                signedAt = i;
            else if (!IsLead(i, token, sentence) && !(signedAt >= 0 && IsPlaceOfSigning(i)))
                return null;
        }
        return null;
    }

    /// <summary>A word or mark between a name and its date: "(", "of", "dated", "on".</summary>
    private bool IsLead(int at, int token, Sentence sentence)
    {
        if (text.Words.IsPunctuation(at, ','))
            return at > token || IsEntryYear(at + 1, sentence) || text.Words.IsPunctuation(at + 1, '(') || text.Words.Norm(at + 1) is "signed" or "concluded" or "done" or "dated" or "agreed" or "reached" or "first";
        return text.Words.IsPunctuation(at, '(') || text.Words.Norm(at) is "of" or "dated" or "on" or "in" or "the" || (IsDash(at) && at == token);
    }

    /// <summary>"at Belgrade" behind "signed".</summary>
    private bool IsPlaceOfSigning(int at) => text.Words.Norm(at) == "at" || text.Places.Covering(at) is not null || text.States.Covering(at) is { Form: StateForm.Capital };

    /// <summary>"Extradition Treaty, 1855": a date that ends the line.</summary>
    private bool IsEntryYear(int token, Sentence sentence) =>
        text.Dates.Covering(token) is { Date.IsInterval: false } date && date.FirstToken == token && (date.EndToken >= sentence.EndToken || (date.EndToken == sentence.EndToken - 1 && text.Words.IsPunctuation(date.EndToken, '.')));

    /// <summary>In a list: "Cultural Agreement - 1968".</summary>
    private bool IsDash(int token) => text.Words.IsPunctuation(token, '-') && token > 0 && text.Words[token - 1].End < text.Words[token].Start;

    /// <summary>"the treaty of 1932", "the treaty of 6 April 1948".</summary>
    public DateMention? DateOf(AgreementPhrase phrase)
    {
        var at = phrase.Core.End;
        return at + 1 < text.Words.Count && text.Words.Norm(at) == "of" && text.Dates.Covering(at + 1) is { Date: not null } date ? date : null;
    }

    /// <summary>When it was signed, and for a programme how long it holds.</summary>
    public void SetDate(AgreementDraft draft, AgreementPhrase phrase, Anchor anchor, List<AgreementPhrase> phrases, Sentence? opener)
    {
        if (!anchor.IsSigning)
        {
            (draft.Signed, draft.SignedWords) = (phrase.InnerDate?.Date, phrase.InnerDate);
            return;
        }
        var span = draft.Spans[0];
        var found = DateRightAfter(phrase.Whole.End, draft.Sentence) ?? DateRightAfter(phrase.Core.End, draft.Sentence) ?? phrase.InnerDate;
        found ??= DateAtPlace(draft) ?? (opener is null ? null : DateOpening(draft.Sentence, phrase.Core.First));
        if (found is null && anchor.Words.First >= draft.Sentence.FirstToken)
        {
            var near = span.With(anchor.Words);
            if (DateOfEarlier(phrase, anchor, phrases, draft.Sentence) is { } taken)
                found = dates.For(draft.Sentence, span, span, ClaimText.RangeOf(taken));
            found ??= dates.For(draft.Sentence, anchor.Clause is null ? span : near, anchor.Clause?.Whole ?? span, Closed(phrase, phrases));
        }
        if (found?.Date is { IsInterval: true, Precision: DatePrecision.Year } validity && (draft.Type == AgreementType.Program || found == phrase.InnerDate || IsTerm(found)))
        {
            draft.Validity = validity;
            found = dates.For(draft.Sentence, anchor.Words, anchor.Clause?.Whole ?? span, ClaimText.RangeOf(found));
        }
        if (found is not null)
        {
            (draft.Signed, draft.SignedWords) = (found.Date, found);
            return;
        }
        // "had signed": before what has been told.
        if (anchor.Clause is null || anchor.Factuality == Factuality.Planned || text.Words.Norm(anchor.Clause.Verb.First) == "had")
            return;
        if (!(phrase.Noun.IsPlural && text.Words.Norm(anchor.Clause.Verb.First) is "have" or "has") && log.DateBefore(draft) is { } together)
        {
            (draft.Signed, draft.SignedDerivation) = (together.Signed, $"together with the {together.Title} of the sentence before, {together.Signed}");
            return;
        }
        if (context.For(opener ?? draft.Sentence) is { } derived)
            (draft.Signed, draft.SignedDerivation) = (derived.Date, derived.Derivation);
    }

    /// <summary>"signed A in 1999 and B in 2010": the date right behind A, which is not of B; null when none stands between the verb and B.</summary>
    private DateMention? DateOfEarlier(AgreementPhrase phrase, Anchor anchor, List<AgreementPhrase> phrases, Sentence sentence)
    {
        for (var i = phrases.Count - 1; i >= 0; i--)
        {
            if (phrases[i].Head < phrase.Core.First && phrases[i].Core.First >= anchor.Words.First)
                return DateRightAfter(phrases[i].Whole.End, sentence) is { } date && date.EndToken <= phrase.Core.First ? date : null;
        }
        return null;
    }

    /// <summary>"for 2012-2014", "for the period 2012-2014": how long something holds.</summary>
    private bool IsTerm(DateMention years)
    {
        var before = years.FirstToken - 1;
        while (before > 0 && text.Words.Norm(before) is "the" or "period" or "years" or "of" or "from")
            before--;
        return before >= 0 && text.Words.Norm(before) is "for" or "covering";
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

    /// <summary>In a list: "12 March 1968: Cultural Agreement".</summary>
    private DateMention? DateOpening(Sentence sentence, int before)
    {
        var dates = text.Dates.In(new TokenRange(sentence.FirstToken, before));
        return dates.Length == 1 && dates[0].Date is not null ? dates[0] : null;
    }

    private static TokenRange Closed(AgreementPhrase phrase, List<AgreementPhrase> phrases)
    {
        var next = phrases.Find(p => p.Head > phrase.Head && p.InnerDate is not null);
        return next?.Core ?? default;
    }

    /// <summary>"it entered into force on 1 November 2008" beside the signing gives the start of its validity.</summary>
    public void SetForce(AgreementDraft draft, List<Anchor> all, Sentence sentence)
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
