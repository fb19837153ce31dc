using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads where an agreement was signed.</summary>
internal sealed class SigningPlace(ClaimText text, AgreementWords vocabulary)
{
    /// <summary>Longest opening such as "At a ceremony in Suva", in tokens.</summary>
    private const int OpeningReach = 14;

    /// <summary>How far behind "in" the town may be named: "in the southern Polish city of Krakow".</summary>
    private const int TownReach = 8;

    private readonly UnlistedTown _towns = new(text, vocabulary);
    private readonly Lazy<Mention?> _dateline = new(() => Dateline.PlaceOf(text));

    /// <summary>The place, or null when the clause names none.</summary>
    public Mention? Of(AgreementPhrase phrase, Anchor anchor, Sentence sentence)
    {
        if (!anchor.IsSigning)
            return null;
        if (InBracket(phrase, sentence) is { } bracketed)
            return bracketed;
        if (anchor.Clause is not { } clause || anchor.Words.First < sentence.FirstToken)
            return null;
        var isAct = !anchor.Words.Contains(clause.Verb.Main);
        var behind = new TokenRange(isAct ? anchor.Words.First : Math.Max(anchor.Words.First, clause.Verb.Main), Math.Max(isAct ? anchor.Words.First : clause.Whole.End, phrase.Whole.End + 4));
        if (In(behind, phrase, sentence, PlaceAt) is { } after)
            return after;
        var opening = new TokenRange(sentence.FirstToken, Math.Min(clause.Verb.First, sentence.FirstToken + OpeningReach));
        if ((Opening(opening, sentence, PlaceAt) ?? OfMeeting(clause, sentence)) is { } first)
            return first;
        for (var i = clause.Verb.End; i < Math.Min(clause.Whole.End, sentence.EndToken); i++)
        {
            if (text.Words.Norm(i) == "here")
                return _dateline.Value;
        }
        return In(behind, phrase, sentence, UnlistedAt) ?? Opening(opening, sentence, _towns.At);
    }

    /// <summary>The place behind the first "at" or "in" of some words, or null.</summary>
    public Mention? At(TokenRange range, Sentence sentence)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Words.Norm(i) is "in" or "at" && (PlaceAt(i + 1, sentence) ?? _towns.At(i + 1, sentence)) is { } place)
                return place;
        }
        return null;
    }

    /// <summary>A name no list has; "on" leads to what another agreement is about.</summary>
    private Mention? UnlistedAt(int token, Sentence sentence) => text.Words.Norm(token - 1) == "on" ? null : _towns.At(token, sentence);

    private Mention? In(TokenRange range, AgreementPhrase phrase, Sentence sentence, Func<int, Sentence, Mention?> placeAt)
    {
        for (var i = range.First; i < Math.Min(range.End, sentence.EndToken); i++)
        {
            if (text.Words.Norm(i) is not ("in" or "at" or "on"))
                continue;
            if (phrase.Core.Contains(i) || phrase.Partners.Contains(i) || phrase.Complements.Any(c => c.Contains(i)))
                continue;
            if (placeAt(i + 1, sentence) is { } place)
                return place;
        }
        return null;
    }

    /// <summary>"In July 2005 in Astana, ...", "In Caracas on 30 October, ...", "At a ceremony in Suva, ...".</summary>
    private Mention? Opening(TokenRange range, Sentence sentence, Func<int, Sentence, Mention?> placeAt)
    {
        var isAfter = text.Words.Norm(range.First) is "after" or "meeting";
        if (!isAfter && !text.Words.Is(range.First, WordClass.Preposition))
            return null;
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Words.Norm(i) is "in" or "at" && placeAt(i + 1, sentence) is { } place)
                return place;
            if (text.Words.IsPunctuation(i, ',') || (!(isAfter && i == range.First) && text.Words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary) && !text.Words.Is(i, WordClass.MaybeNoun)) || text.Role(i) is WordRole.Collective)
                return null;
        }
        return null;
    }

    private Mention? InBracket(AgreementPhrase phrase, Sentence sentence)
    {
        var at = phrase.Whole.End;
        if (at < sentence.EndToken && text.Words.IsPunctuation(at, '"'))
            at++;
        if (at >= sentence.EndToken || !text.Words.IsPunctuation(at, '('))
            return null;
        var close = Brackets.CloseAfter(text.Words, at, sentence.EndToken);
        for (var i = at + 1; i < close; i++)
        {
            if (PlaceAt(i, sentence) is { } place)
                return place;
        }
        return null;
    }

    /// <summary>A city or place right at a token, "the island of" passed over.</summary>
    private Mention? PlaceAt(int token, Sentence sentence)
    {
        for (var i = token; i < Math.Min(sentence.EndToken, token + TownReach); i++)
        {
            // Nobody signs in a sea; what is named so is what the agreement is about.
            if (text.Places.Covering(i) is { } named && text.Words.Norm(named.EndToken - 1) is "sea" or "ocean" or "gulf" or "strait" or "river")
                return null;
            if (text.Places.Covering(i) is { } place && place.FirstToken == i)
                return place.EndToken < sentence.EndToken && text.Words.Norm(place.EndToken) is "province" or "region" or "district" or "oblast" or "basin" or "field" or "fields" or "valley" or "river" or "sea" ? null : place;
            if (text.States.Covering(i) is { } state && state.FirstToken == i && (state.Form == StateForm.Capital || (state.Form == StateForm.Name && vocabulary.IsCityState(state.Code))))
                return state;
            if (text.Words.Norm(i) is not ("the" or "island" or "of") && !text.Is(i, WordRole.Town) && !(text.Words.IsPunctuation(i, ',') && text.Words.Norm(i - 1) == "capital") && !LeadsToTown(i, sentence))
                return null;
        }
        return null;
    }

    /// <summary>"the southern Polish" before "city of Krakow".</summary>
    private bool LeadsToTown(int token, Sentence sentence)
    {
        for (var i = token; i < Math.Min(sentence.EndToken, token + 4); i++)
        {
            if (text.Is(i, WordRole.Town))
                return true;
            if (text.Words[i].Kind != TokenKind.Word || text.Words.Is(i, WordClass.Preposition | WordClass.Auxiliary | WordClass.Relative | WordClass.Coordinator))
                return false;
        }
        return false;
    }

    /// <summary>"A and B met in Warsaw and signed": where the two met, as the clause before with the same subject tells.</summary>
    private Mention? OfMeeting(Clause clause, Sentence sentence)
    {
        if (!text.SharesSubject(clause, sentence) || text.Clauses(sentence).LastOrDefault(c => c.Verb.End <= clause.Verb.First) is not { Verb.Lemma: "meet" or "hold" or "gather" or "confer" } met)
            return null;
        return At(new TokenRange(met.Verb.End, clause.Verb.First), sentence);
    }
}
