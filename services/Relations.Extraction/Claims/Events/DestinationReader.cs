using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads where a visit goes.</summary>
internal sealed class DestinationReader(ClaimText text, PairInFocus focus)
{
    /// <summary>How many tokens after "to" or the verb the place may be named.</summary>
    private const int Reach = 9;

    /// <summary>The first state or place at or after a token, before the clause goes on; null when none is named.</summary>
    public Destination? After(int token, int end, Sentence sentence)
    {
        var first = AfterDate(token, sentence);
        var stop = Math.Min(Math.Min(end, sentence.EndToken), first + Reach);
        for (var i = first; i < stop; i++)
        {
            if (At(i) is { } found)
                return found.State is null ? Around(found) ?? found : found;
            if (text.Words.Norm(i) is "there" or "here")
                return Spoken(i);
            if (BySeat(i, stop) is { } seat)
                return seat;
            if (TheCity(i, token, sentence) is { } city)
                return city;
            if (IsTheCountry(i, token))
                return new Destination(null, null, new TokenRange(i, i + 1), null) { IsSpoken = true };
            if (text.Words[i].Kind == TokenKind.Punctuation && !text.Words.IsPunctuation(i, '"') && !text.Words.IsPunctuation(i, '-'))
                return null;
            if (text.Words.Is(i, WordClass.Subordinator | WordClass.Auxiliary | WordClass.Pronoun) || IsPerson(i) || text.Dates.Covering(i) is not null)
                return null;
        }
        return null;
    }

    /// <summary>"at Mokan airport in Budapest": the city of a place whose state is not known, or null.</summary>
    private Destination? Around(Destination place)
    {
        var at = text.Is(place.Words.End, WordRole.Landing) ? place.Words.End + 1 : place.Words.End;
        return text.Words.Norm(at) == "in" && At(at + 1) is { State: not null } city ? city : null;
    }

    /// <summary>"visited on 26 November 2008 the": the token behind a date that stands right here.</summary>
    private int AfterDate(int token, Sentence sentence)
    {
        var at = token < sentence.EndToken && text.Words.Norm(token) is "on" or "in" ? token + 1 : token;
        if (at >= sentence.EndToken || text.Dates.Covering(at) is not { Date: not null } date || date.FirstToken < token)
            return token;
        return date.EndToken < sentence.EndToken && text.Words.IsPunctuation(date.EndToken, ',') ? date.EndToken + 1 : date.EndToken;
    }

    /// <summary>The state or place that starts at a token, or null.</summary>
    public Destination? At(int token)
    {
        var state = text.States.Covering(token) is { } s && s.FirstToken == token ? s : null;
        var place = text.Places.Covering(token) is { } p && p.FirstToken == token ? p : null;
        if (state is { Form: StateForm.Name } && (place is null || place.EndToken <= state.EndToken))
            return new Destination(state.Code, null, ClaimText.RangeOf(state), state);
        if (place is not null)
            return new Destination(place.State ?? state?.Code, text.TextOf(ClaimText.RangeOf(place)), ClaimText.RangeOf(place), place);
        if (state is { Form: StateForm.Capital or StateForm.Territory })
            return new Destination(state.Code, text.TextOf(ClaimText.RangeOf(state)), ClaimText.RangeOf(state), state);
        return null;
    }

    /// <summary>The other states of a list: "Norway, Sweden and Finland" after the first.</summary>
    public IEnumerable<ActorCode> Further(Destination first, Sentence sentence)
    {
        var at = first.Words.End;
        while (at + 1 < sentence.EndToken && (text.Words.IsPunctuation(at, ',') || text.Words.Norm(at) == "and"))
        {
            var next = text.Words.Norm(at + 1) == "and" ? at + 2 : at + 1;
            if (next < sentence.EndToken && text.Words.Norm(next) == "the")
                next++;
            if (next >= sentence.EndToken || At(next) is not { City: null, State: { } state } found)
                yield break;
            yield return state;
            at = found.Words.End;
        }
    }

    /// <summary>Somebody, and not a thing that bears their name: "the Eva Lund Camp", "Eva Lund airport".</summary>
    private bool IsPerson(int token) =>
        text.People.Covering(token) is { } person && !(person.EndToken < text.Words.Count && (text.Words.Norm(person.EndToken) == "airport" || text.Words[person.EndToken] is { IsCapitalised: true, Kind: TokenKind.Word } && !text.Words.IsNamed(person.EndToken)));

    /// <summary>"the Peruvian capital", "their Asian neighbour's capital".</summary>
    private Destination? BySeat(int token, int stop)
    {
        if (text.Words.Norm(token) != "capital" && text.Words.Norm(token) != "city")
            return null;
        var states = text.States.In(new TokenRange(Math.Max(0, token - 2), token));
        if (states.Length == 1 && token + 1 < stop && At(token + 1) is { City: not null } city && city.State == states[0].Code)
            return city;
        return states.Length == 1 && token < stop ? new Destination(states[0].Code, null, new TokenRange(states[0].FirstToken, token + 1), states[0]) : null;
    }

    /// <summary>"also visited the city": the one named last, in this sentence or the one before.</summary>
    private Destination? TheCity(int token, int first, Sentence sentence)
    {
        if (token != first + 1 || text.Words.Norm(token) is not ("city" or "capital") || text.Words.Norm(first) != "the" || text.Words.Norm(token + 1) == "of")
            return null;
        var before = new TokenRange(text.Sentences[Math.Max(0, sentence.Index - 1)].FirstToken, first);
        for (var i = before.End - 1; i >= before.First; i--)
        {
            if (At(i) is { City: { } name, State: { } state })
                return new Destination(state, name, new TokenRange(first, token + 1), null);
        }
        return null;
    }

    /// <summary>"visited the kingdom", "a visit to our country": the other state than the visitor's.</summary>
    private bool IsTheCountry(int token, int first) =>
        token == first + 1 && text.Words.Norm(token) is "country" or "kingdom" or "republic" or "island" or "sultanate" or "emirate" && text.Words.Norm(first) is "the" or "our" or "my" or "this"
        && text.Words.Norm(token + 1) != "of" && !text.Words.Is(token + 1, WordClass.Possessive);

    /// <summary>"here", "there": the state whose place was named last before.</summary>
    private Destination? Spoken(int token)
    {
        var states = text.States.In(new TokenRange(0, token));
        var last = states.IsEmpty ? null : states[^1];
        var words = new TokenRange(token, token + 1);
        return last is null ? null : new Destination(focus.Has(last.Code) || focus.Pair is null ? last.Code : null, null, words, null) { IsSpoken = true };
    }
}
