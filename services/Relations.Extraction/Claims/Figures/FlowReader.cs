using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Where exports, imports, investments, aid and deliveries come from and go to.</summary>
internal sealed class FlowReader(ClaimText text, PartyReader parties, PairInFocus focus, StateLookup states)
{
    private readonly FlowOwner _owners = new(text, parties, states);

    /// <summary>The state whose oil, land or people the cue names, or null.</summary>
    public ActorCode? OwnerOf(FigureDraft draft, FigureDraft? previous) => _owners.Of(draft, previous);

    /// <summary>The state that is the subject of the verb which has the figure in its object: "Peru posted a surplus of Q", or null.</summary>
    public ActorCode? Holder(FigureDraft draft) => _owners.Holder(draft);

    /// <summary>Fills in both sides.</summary>
    /// <param name="draft">The figure.</param>
    /// <param name="previous">The figure read before it, or null.</param>
    public void Read(FigureDraft draft, FigureDraft? previous)
    {
        if (IsReceived(draft))
        {
            (draft.Of, draft.Partner) = (states.After(draft.Cue.Token + 1, draft, "from"), _owners.Of(draft, previous));
            if (draft.Partner is null && draft.Of is { } sender && focus.Has(sender))
                draft.Partner = parties.Partner(sender, draft.Sentence);
            return;
        }
        if (states.Listed(draft.Quantity) is { } listed && InList(draft, listed, previous is { Of: not null } && previous.Cue == draft.Cue ? previous : null) is { } sides)
        {
            (draft.Of, draft.Partner) = (sides.Of, sides.Partner == sides.Of ? null : sides.Partner);
            return;
        }
        var of = Source(draft, previous);
        var partner = Target(draft);
        if (of is null && draft.Cue.Indicator is Indicator.Aid or Indicator.Investment && _owners.Giver(draft) is { } giver)
            (of, partner) = (giver.Of, partner ?? giver.To);
        if (partner is null && draft.Cue.Indicator == Indicator.Investment && _owners.Firms(draft) is { } firms && (of is null || of == firms.Of))
            (of, partner) = firms;
        partner ??= draft.Cue.Indicator == Indicator.Imports && of is null ? null : Opposite(draft, of);
        var isBalance = draft.Cue.Indicator == Indicator.TradeBalance;
        if (of is null && partner is not null && isBalance)
            of = _owners.Holder(draft);
        var shared = of is null ? DirectionSharing.From(draft, previous, partner) : null;
        (of, partner) = (of ?? shared?.Of, partner ?? shared?.Partner);
        Complete(draft, ref of, ref partner, shared?.Cue.Indicator is Indicator.Trade);
        of ??= isBalance ? _owners.Holder(draft) : null;
        (draft.Of, draft.Partner) = (of, of == partner ? null : partner);
    }

    /// <summary>The sides of an amount of a list: "from Chad (Q1) and Togo (Q2)" and "by Chadian - Q1 and Togolese - Q2 - investors" list whose they are, "to Chad (Q1) and Togo (Q2)" towards whom; null for the first of a list of states.</summary>
    private (ActorCode? Of, ActorCode? Partner)? InList(FigureDraft draft, StateMention listed, FigureDraft? previous)
    {
        if (listed.Form == StateForm.Demonym)
            return (listed.Code, Target(draft) ?? previous?.Partner);
        if (previous is null)
            return null;
        return states.Listed(previous.Quantity)?.Code == previous.Of ? (listed.Code, previous.Partner) : (previous.Of, listed.Code);
    }

    /// <summary>Aid that is received, gas that is bought: the subject is the one it goes to.</summary>
    private bool IsReceived(FigureDraft draft)
    {
        var lemma = text.Words.Lexeme(draft.Cue.Token)?.Lemma ?? text.Words.Norm(draft.Cue.Token);
        return draft.Cue.Indicator switch
        {
            Indicator.Aid => lemma is "receive",
            Indicator.GasDeliveries or Indicator.OilDeliveries => lemma is "receive" or "buy" or "purchase" or "import" or "imports",
            _ => false,
        };
    }

    private ActorCode? Source(FigureDraft draft, FigureDraft? previous)
    {
        var next = draft.Cue.Token + 1;
        if (draft.Cue.Indicator is Indicator.Aid && states.After(draft.Quantity.EndToken, draft, "by") is { } giver)
            return giver;
        var of = states.OwnerOfAmount(draft) ?? _owners.Of(draft, previous);
        if (draft.Cue.Indicator == Indicator.Imports)
            return of ?? states.After(next, draft, "by");
        return of ?? (IsEarned(draft) ? states.After(next, draft, "of") : states.After(next, draft, "from", "of"));
    }

    private ActorCode? Target(FigureDraft draft)
    {
        var next = draft.Cue.Token + 1;
        return draft.Cue.Indicator switch
        {
            Indicator.Imports => states.After(next, draft, "from") ?? Bought(draft),
            Indicator.TradeBalance => states.After(next, draft, "with") ?? (_owners.Of(draft, null) is null ? null
                : states.After(draft.Sentence.FirstToken, draft, "with") ?? states.After(next, draft, text.Words.Norm(draft.Cue.Token) == "exports" ? "to" : "from")),
            Indicator.Investment => states.After(next, draft, "in", "into"),
            Indicator.Exports when IsEarned(draft) => states.After(next, draft, "from", "in", "to"),
            _ => states.After(next, draft, "to", "into", "for"),
        };
    }

    /// <summary>"export earnings of Q from Chile": money comes from where the goods go.</summary>
    private bool IsEarned(FigureDraft draft) => draft.Cue.Indicator == Indicator.Exports && draft.Cue.Token + 1 < draft.Sentence.EndToken
        && text.Words.Norm(draft.Cue.Token + 1) is "earnings" or "receipts" or "revenue" or "revenues" or "income";

    /// <summary>"imported Bulgarian goods": what the verb takes tells where it is from.</summary>
    private ActorCode? Bought(FigureDraft draft) =>
        draft.Cue.IsVerb && text.States.Covering(draft.Cue.Token + 1) is { Form: StateForm.Demonym } maker ? maker.Code : null;

    /// <summary>What the pair that the text is about tells where one side is not named.</summary>
    private void Complete(FigureDraft draft, ref ActorCode? of, ref ActorCode? partner, bool isOfTrade)
    {
        if (of is null && partner is null && draft.Reporter is { Length: 3 } reporter && focus.Has(new ActorCode(reporter)))
            of = new ActorCode(reporter);
        if (of is null && partner is { } known)
        {
            if (states.BesideIn(draft, known) is { } other)
                of = focus.Main is { } main && main != known && main != other ? main : null;
            else if (focus.Has(known))
                of = parties.Partner(known, draft.Sentence);
        }
        if (partner is null && !isOfTrade && of is { } side && focus.Has(side) && !states.IsWorldwide(draft))
            partner = parties.Partner(side, draft.Sentence);
    }

    /// <summary>"provided Kyrgyzstan with $50 million": the state between giver and sum.</summary>
    private ActorCode? Opposite(FigureDraft draft, ActorCode? of)
    {
        if (!draft.Cue.IsVerb || draft.Cue.Indicator != Indicator.Aid)
            return null;
        foreach (var state in text.States.In(new TokenRange(draft.Cue.Token + 1, draft.Quantity.FirstToken)))
        {
            if (state.Code != of && state.Form == StateForm.Name)
                return state.Code;
        }
        return null;
    }
}
