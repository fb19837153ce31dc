using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Parties;

/// <summary>Reads who takes part out of words, and completes it from what the text spoke of before.</summary>
internal sealed class PartyReader(ClaimText text, PairInFocus focus)
{
    /// <summary>How many sentences back "the two countries" is looked for.</summary>
    private const int SentencesBack = 3;

    /// <summary>How far before a state the article of "an ally of the United States" may stand.</summary>
    private const int AppositionReach = 10;

    /// <summary>The range read last and what it gave: sentences and subjects are asked for over and over.</summary>
    private TokenRange _read = new(-1, -1);
    private PartySet _found = PartySet.None;

    /// <summary>The states, and collective words, of a range.</summary>
    public PartySet Read(TokenRange range)
    {
        if (range == _read)
            return _found;
        (_read, _found) = (range, Find(range));
        return _found;
    }

    private PartySet Find(TokenRange range)
    {
        List<ActorCode>? codes = null;
        foreach (var state in text.States.In(range))
        {
            if (codes?.Contains(state.Code) is not true && ActsForState(state) && !IsInApposition(state, range))
                (codes ??= []).Add(state.Code);
        }
        foreach (var person in text.People.In(range))
        {
            if (person.Person.State is { } state && codes?.Contains(state) is not true)
                (codes ??= []).Add(state);
        }
        var isCollective = HasCollective(range);
        return codes is null && !isCollective ? PartySet.None : new PartySet(codes ?? [], isCollective);
    }

    /// <summary>Organisations that have a code, in a range where they may be parties.</summary>
    public PartySet ReadOrganisations(TokenRange range)
    {
        var codes = new List<ActorCode>();
        foreach (var organisation in text.Organisations.In(range))
        {
            if (organisation.Code is { } code && !codes.Contains(code))
                codes.Add(code);
        }
        return new PartySet(codes, false);
    }

    /// <summary>A party below the state, by the name the text gives it: "with Somaliland", "with the Port of Antwerp". Null where the words name none.</summary>
    public ActorCode? NameIn(TokenRange range)
    {
        var organisations = text.Organisations.In(range);
        if (!organisations.IsEmpty)
            return new ActorCode(organisations[0].Name);
        var first = range.First;
        while (first < range.End && !(text.Words[first].IsCapitalised && text.People.Covering(first) is null && !text.Is(first, ~WordRole.Body)))
            first++;
        var end = first;
        while (end < range.End && text.Words[end].IsCapitalised)
            end++;
        return end > first ? new ActorCode(text.TextOf(new TokenRange(first, end))) : null;
    }

    /// <summary>
    /// At least two parties where the text lets them be told: a collective means the states last spoken of; a single state
    /// is completed by the one it stands beside.
    /// </summary>
    public PartySet Complete(PartySet parties, Sentence sentence, int before)
    {
        if (parties.Codes.Count >= 2)
            return parties;
        if (parties.Codes.Count == 1)
            return Partner(parties.Codes[0], sentence) is { } partner ? new PartySet([parties.Codes[0], partner], true) : parties;
        return Around(sentence, before) is { } pair ? new PartySet([pair.First, pair.Second], true) : parties;
    }

    /// <summary>The other side of what one state does: the other state of the sentence, else of the document.</summary>
    public ActorCode? Partner(ActorCode state, Sentence sentence)
    {
        var others = Read(ClaimText.RangeOf(sentence)).Codes.Where(c => c != state).ToList();
        if (others.Count == 1)
            return others[0];
        if (focus.Pair is { } pair && focus.Has(state))
            return pair.First == state ? pair.Second : pair.First;
        return others.Count > 0 ? others[0] : focus.Other(state);
    }

    /// <summary>The other side where the words do not tell: of the pair the document is about, else as <see cref="Partner"/>.</summary>
    public ActorCode? Unnamed(ActorCode state, Sentence sentence) =>
        focus is { IsClear: true, Pair: { } pair } && focus.Has(state) ? pair.First == state ? pair.Second : pair.First : Partner(state, sentence);

    /// <summary>The two states last spoken of before a token: of the sentence, of those before it, else of the document.</summary>
    public (ActorCode First, ActorCode Second)? Around(Sentence sentence, int before)
    {
        if (focus.IsClear)
            return focus.Pair;
        for (var index = sentence.Index; index >= Math.Max(0, sentence.Index - SentencesBack); index--)
        {
            var it = text.Sentences[index];
            var range = index == sentence.Index ? new TokenRange(it.FirstToken, before) : ClaimText.RangeOf(it);
            var codes = Read(range).Codes;
            if (codes.Count == 2)
                return (codes[0], codes[1]);
        }
        return focus.Pair;
    }

    /// <summary>False for a capital that is only where something happens: "in Beijing", "to Astana".</summary>
    private bool ActsForState(StateMention state)
    {
        if (state.Form != StateForm.Capital)
            return state.Form != StateForm.Territory && !IsSponsor(state);
        var before = state.FirstToken - 1;
        if (before < 0 || state.EndToken >= text.Words.Count)
            return false;
        var words = text.Words;
        if (words.Norm(before) is "between" or "with" or "by")
            return true;
        if (words.Is(before, WordClass.Preposition))
            return false;
        return words.Norm(state.EndToken) is "and" or "'s" || words.Is(state.EndToken, WordClass.AnyVerb | WordClass.Auxiliary);
    }

    /// <summary>"Iraq and Turkey, an ally of the United States, agreed": a state that only tells what another is.</summary>
    private bool IsInApposition(StateMention state, TokenRange range)
    {
        for (var i = state.FirstToken - 1; i > Math.Max(range.First + 1, state.FirstToken - AppositionReach); i--)
        {
            if (text.Words.Is(i, WordClass.Coordinator | WordClass.AnyVerb | WordClass.Relative) && !text.Words.Is(i, WordClass.MaybeNoun))
                return false;
            if (text.Words.Norm(i) is "a" or "an" && text.Words.IsPunctuation(i - 1, ','))
                return text.States.Covering(i - 2) is not null && text.Words.Norm(state.FirstToken - 1) is "of" or "the" or "to" or "with";
            if (text.Words[i].Kind == TokenKind.Punctuation && !text.Words.IsPunctuation(i, '-'))
                return false;
        }
        return false;
    }

    /// <summary>"a US-brokered accord": who helped it along is no party to it.</summary>
    private bool IsSponsor(StateMention state) =>
        text.Words.IsPunctuation(state.EndToken, '-') && text.Words.Norm(state.EndToken + 1) is "brokered" or "mediated" or "sponsored" or "backed" or "led" or "funded" or "supported" or "financed" or "built" or "made";

    private bool HasCollective(TokenRange range) =>
        text.SpeaksOfSeveral(range) || (!range.IsEmpty && text.Words.Norm(range.End - 1) is "two" or "pair" && text.Words.Norm(range.End - 2) == "the");
}
