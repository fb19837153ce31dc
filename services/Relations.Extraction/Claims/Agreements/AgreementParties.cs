using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads between whom an agreement is: from its name, its partners, its owner and whoever signed it.</summary>
internal sealed class AgreementParties(ClaimText text, PartyReader parties)
{
    /// <summary>Longest "of Portsmouth" or "Camp David Accords", in tokens.</summary>
    private const int PlaceNameLength = 4;

    /// <summary>Whether the name itself, its partners or its owner say between which states it is.</summary>
    public bool IsBetween(AgreementPhrase phrase) =>
        PossessorOf(phrase).With(parties.Read(phrase.Core)).With(phrase.Partners.IsEmpty ? PartySet.None : parties.Read(phrase.Partners)).Codes.Count > 1;

    /// <summary>Whether it says between which states it is, if only as "the two countries".</summary>
    public bool IsBetweenThem(AgreementPhrase phrase) =>
        IsBetween(phrase) || (!phrase.Partners.IsEmpty && parties.Read(phrase.Partners).IsCollective) || phrase.Complements.Any(c => HasBetween(c) && parties.Read(c) is { IsCollective: true } or { Codes.Count: > 1 });

    /// <summary>Whether it is some state's, "Georgia's" or "its", with another: "Georgia's agreement with".</summary>
    public bool HasOwner(AgreementPhrase phrase) => PossessorOf(phrase).Codes.Count > 0;

    /// <summary>Whether it names a state it is with.</summary>
    public bool HasPartner(AgreementPhrase phrase) => phrase.Complements.Append(phrase.Partners).Any(p => !p.IsEmpty && text.Words.Norm(p.First) == "with" && parties.Read(p).Codes.Count > 0);

    /// <summary>Whether it is named after a place, and the sentence is about two states.</summary>
    public bool IsOfPlace(AgreementPhrase phrase, Sentence sentence)
    {
        foreach (var range in phrase.Complements.Take(1).Prepend(phrase.Core))
        {
            for (var i = range.First; i < range.End; i++)
            {
                if (text.Places.Covering(i) is not null || text.States.Covering(i) is { Form: StateForm.Capital })
                    return range.End - range.First <= PlaceNameLength && parties.Read(ClaimText.RangeOf(sentence)).Codes.Count == 2;
            }
        }
        return false;
    }

    /// <summary>"Ruritania and the rebels signed a truce": an accord inside a state, where the words name no second one.</summary>
    public bool IsWithRebels(AgreementPhrase phrase, Anchor anchor, Sentence sentence) =>
        text.Has(ClaimText.RangeOf(sentence), WordRole.Rebel) && !IsBetween(phrase) && parties.Read(anchor.Actors).With(parties.Read(phrase.Whole)).Codes.Count < 2;

    /// <summary>Whether those who signed are named, of two states.</summary>
    public bool AreNamed(Anchor anchor) => parties.Read(anchor.Actors).Codes.Count > 1;

    /// <summary>Whether words and their sentence are of two states: both named, "both sides", or one of them where the sentence names the other.</summary>
    public bool AreTwo(TokenRange words, Sentence sentence) => AreSeveral(words) || (parties.Read(words).Codes.Count == 1 && Of(sentence).Codes.Count == 2);

    /// <summary>Whether words name two states or speak of "both sides".</summary>
    public bool AreSeveral(TokenRange words) => parties.Read(words) is { Codes.Count: > 1 } or { IsCollective: true };

    /// <summary>Whether words name a state or speak of "both sides".</summary>
    public bool AreNamedIn(TokenRange words) => parties.Read(words) is { Codes.Count: > 0 } or { IsCollective: true };

    /// <summary>The states and collective words of a sentence.</summary>
    public PartySet Of(Sentence sentence) => parties.Read(ClaimText.RangeOf(sentence));

    /// <summary>Whether a sentence speaks of states.</summary>
    public bool IsAboutStates(Sentence sentence) => Of(sentence).Codes.Count > 0;

    /// <summary>Who the parties are, and the words that say so.</summary>
    public (PartySet Parties, TokenRange Words) Read(AgreementPhrase phrase, Anchor anchor, Sentence sentence)
    {
        var named = PossessorOf(phrase).With(parties.Read(phrase.Core)).With(phrase.Partners.IsEmpty ? PartySet.None : parties.Read(phrase.Partners).With(parties.ReadOrganisations(phrase.Partners)));
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
        if (all.Codes.Count == 1 && !phrase.Partners.IsEmpty && text.Words.Norm(phrase.Partners.First) == "with" && parties.Read(phrase.Partners).Codes.Count == 0 && parties.NameIn(phrase.Partners) is { } other)
            return (all.With(new PartySet([other], false)), phrase.Whole);
        if (all.Codes.Count < 2 && Compound(phrase) is { } compound && all.Codes.All(compound.Codes.Contains))
            return (compound, phrase.Whole);
        return (parties.Complete(all, sentence, anchor.Words.First), actors.Codes.Count > 0 || actors.IsCollective ? anchor.Actors : phrase.Whole);
    }

    /// <summary>"the agreement on the Uzbek-Kyrgyz border": two states in one word of what it is about.</summary>
    private PartySet? Compound(AgreementPhrase phrase)
    {
        foreach (var complement in phrase.Complements)
        {
            StateMention? before = null;
            foreach (var state in text.States.In(complement))
            {
                if (before is not null && before.Code != state.Code && (state.FirstToken <= before.EndToken || (state.FirstToken == before.EndToken + 1 && text.Words.IsPunctuation(before.EndToken, '-'))))
                    return new PartySet([before.Code, state.Code], false);
                before = state;
            }
        }
        return null;
    }

    /// <summary>"Georgia's free trade agreement with Chile".</summary>
    private PartySet PossessorOf(AgreementPhrase phrase)
    {
        var at = phrase.Core.First - 1;
        return at > 0 && text.Words.Is(at, WordClass.Possessive) && text.Words.IsNamed(at - 1) && text.States.Covering(at - 1) is { } owner ? parties.Read(ClaimText.RangeOf(owner)) : PartySet.None;
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
}
