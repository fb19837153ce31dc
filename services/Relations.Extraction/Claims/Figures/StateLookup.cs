using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Finds the state that a word belongs to or that a preposition leads to: "Kazakhstan's imports", "exports to Peru".</summary>
internal sealed class StateLookup(ClaimText text)
{
    private const int OwnerReach = 5;
    private const int PartnerReach = 9;

    /// <summary>"Kazakhstan's total exports", "Peruvian exports": whose the word at a token is.</summary>
    public ActorCode? Owner(int token, FigureDraft draft)
    {
        for (var i = token - 1; i >= Math.Max(draft.Sentence.FirstToken, token - OwnerReach); i--)
        {
            if (text.States.Covering(i) is { } state)
            {
                var isOwner = state.Form is StateForm.Demonym || IsPossessive(state.EndToken) || (state.Form == StateForm.Name && state.EndToken == token);
                return isOwner ? state.Code : null;
            }
            if (text.Words.Is(i, WordClass.Preposition | WordClass.AnyVerb | WordClass.Coordinator) && !text.Words.Is(i, WordClass.MaybeNoun | WordClass.VerbParticiple))
                return null;
            if (text.Words.IsPunctuation(i, ',') || (text.Words.Norm(i) == "its" && i > draft.Sentence.FirstToken))
                return null;
        }
        return null;
    }

    /// <summary>"Norway's Q", "Norway's current Q": whose the amount itself is.</summary>
    public ActorCode? OwnerOfAmount(FigureDraft draft)
    {
        for (var i = draft.Quantity.FirstToken - 1; i >= Math.Max(draft.Sentence.FirstToken + 1, draft.Quantity.FirstToken - 2); i--)
        {
            if (IsPossessive(i))
                return text.States.Covering(i - 1)?.Code ?? text.States.Covering(i)?.Code;
        }
        return null;
    }

    /// <summary>The state after one of the prepositions, looked for up to the figure and a little beyond.</summary>
    public ActorCode? After(int from, FigureDraft draft, params ReadOnlySpan<string> prepositions)
    {
        var end = Math.Min(draft.Sentence.EndToken, Math.Max(from, draft.Cue.Token < draft.Quantity.FirstToken ? draft.Quantity.EndToken : from) + PartnerReach);
        for (var i = from; i < end; i++)
        {
            if (Ends(i, draft))
                return null;
            if (!prepositions.Contains(text.Words.Norm(i)))
                continue;
            var states = text.States.In(new TokenRange(i + 1, Math.Min(end, i + 5)));
            if (!states.IsEmpty && Leads(i + 1, states[0].FirstToken))
                return states[0].Code;
        }
        return null;
    }

    /// <summary>"Austria (Q1), Italy (Q2)", "Austrian - Q1, Italian - Q2": the state right before the brackets an amount opens, or the dash before it; or null.</summary>
    public StateMention? Listed(QuantityMention quantity)
    {
        var open = quantity.FirstToken - 1;
        while (open > 0 && text.Words.Is(open, WordClass.Preposition | WordClass.Adverb))
            open--;
        return open > 0 && (text.Words.IsPunctuation(open, '(') || text.Words.IsDash(open)) ? text.States.Covering(open - 1) : null;
    }

    /// <summary>"The deficit with Chad was Q1 and that with Togo Q2": the state that stands to the trade as <paramref name="partner"/> does, or null.</summary>
    public ActorCode? BesideIn(FigureDraft draft, ActorCode partner)
    {
        var mentions = text.States.In(ClaimText.RangeOf(draft.Sentence));
        foreach (var own in mentions)
        {
            if (own.Code != partner || !IsLed(own))
                continue;
            foreach (var other in mentions)
            {
                if (other.Code != partner && IsLed(other) && text.Words.Norm(other.FirstToken - 1) == text.Words.Norm(own.FirstToken - 1))
                    return other.Code;
            }
        }
        return null;
    }

    private bool IsLed(StateMention state) => text.Words.Norm(state.FirstToken - 1) is "with" or "from" or "to";

    /// <summary>The first state of a sentence, else of the two before.</summary>
    public ActorCode? Topic(FigureDraft draft)
    {
        for (var index = draft.Sentence.Index; index >= Math.Max(0, draft.Sentence.Index - 2); index--)
        {
            foreach (var state in text.States.In(ClaimText.RangeOf(text.Sentences[index])))
            {
                if (state.Form is StateForm.Name or StateForm.Demonym)
                    return state.Code;
            }
        }
        return null;
    }

    /// <summary>True for "total exports", "foreign trade", "investment abroad", where nothing names the other side.</summary>
    public bool IsWorldwide(FigureDraft draft)
    {
        for (var i = Math.Max(draft.Sentence.FirstToken, draft.Cue.Token - 3); i < Math.Min(draft.Sentence.EndToken, draft.Cue.Token + 2); i++)
        {
            if (text.Words.Norm(i) is "total" or "overall" or "world" or "global" or "foreign" or "worldwide")
                return true;
        }
        return text.Words.Has(new TokenRange(draft.Cue.Token, draft.Quantity.FirstToken), "abroad");
    }

    /// <summary>"its total imports", "their trade".</summary>
    public bool IsOwnedByPronoun(FigureDraft draft)
    {
        for (var i = draft.Cue.Token - 1; i >= Math.Max(draft.Sentence.FirstToken, draft.Cue.Token - OwnerReach); i--)
        {
            if (text.Words.Norm(i) is "its" or "their" or "his" or "her")
                return true;
            if (text.Words.Is(i, WordClass.Preposition))
                return false;
        }
        return false;
    }

    /// <summary>"Peru accounts for Q", "Peru, which takes Q": the state right before the verb that leads to the quantity, or null.</summary>
    public ActorCode? BeforeVerbOf(FigureDraft draft)
    {
        for (var i = draft.Quantity.FirstToken - 1; i > Math.Max(draft.Sentence.FirstToken, draft.Quantity.FirstToken - OwnerReach); i--)
        {
            if (!text.Words.Is(i, WordClass.AnyVerb))
                continue;
            var before = i - 1;
            while (text.Words.Is(before, WordClass.Auxiliary | WordClass.Adverb | WordClass.Relative) || (text.Words.IsPunctuation(before, ',') && text.Words.Is(before + 1, WordClass.Relative)))
                before--;
            return text.States.Covering(before)?.Code;
        }
        return null;
    }

    private bool IsPossessive(int token) => token < text.Words.Count && text.Words.Norm(token) is "'s" or "'";

    /// <summary>A mark or another figure, behind which a state belongs to something else.</summary>
    private bool Ends(int token, FigureDraft draft)
    {
        if (text.Words.IsPunctuation(token, ';'))
            return true;
        var isBorder = text.Words.IsPunctuation(token, ',') || text.Words.IsPunctuation(token, ')') || (text.Words.Is(token, WordClass.Coordinator) && !IsWithinGoods(token));
        return (token >= draft.Quantity.EndToken && isBorder)
            || (text.Quantities.Covering(token) is { } other && other != draft.Quantity && other.FirstToken > draft.Quantity.FirstToken);
    }

    /// <summary>"oil and oil products": one kind of goods.</summary>
    private bool IsWithinGoods(int and) => text.Words.Norm(and - 1) == text.Words.Norm(and + 1);

    private bool Leads(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words.Is(i, WordClass.Preposition) && text.Words.Norm(i) is not "of" || text.Words[i].Kind != Sentences.TokenKind.Word)
                return false;
        }
        return true;
    }
}
