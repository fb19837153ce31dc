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

    /// <summary>True for "total exports", "foreign trade", where nothing names the other side.</summary>
    public bool IsWorldwide(FigureDraft draft)
    {
        for (var i = Math.Max(draft.Sentence.FirstToken, draft.Cue.Token - 3); i < Math.Min(draft.Sentence.EndToken, draft.Cue.Token + 2); i++)
        {
            if (text.Words.Norm(i) is "total" or "overall" or "world" or "global" or "foreign" or "worldwide")
                return true;
        }
        return false;
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
