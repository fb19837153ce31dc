using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Whose a figure is, and towards whom: "Kazakhstan's imports from China", "Chinese firms invested in", "exports of A to B".</summary>
internal sealed class DirectionReader
{
    private readonly PartyReader _parties;
    private readonly StateLookup _states;
    private readonly FlowReader _flows;

    public DirectionReader(ClaimText text, PartyReader parties, PairInFocus focus)
    {
        _parties = parties;
        _states = new StateLookup(text);
        _flows = new FlowReader(text, parties, focus, _states);
    }

    /// <summary>Fills in of, partner and the states it is between.</summary>
    /// <param name="draft">The figure.</param>
    /// <param name="previous">The figure read before it, or null.</param>
    public void Read(FigureDraft draft, FigureDraft? previous)
    {
        switch (draft.Cue.Indicator)
        {
            case Indicator.Trade:
                ReadTrade(draft);
                break;
            case Indicator.Exports or Indicator.Imports or Indicator.TradeBalance or Indicator.Investment or Indicator.Aid or Indicator.OilDeliveries or Indicator.GasDeliveries:
                _flows.Read(draft, previous);
                break;
            case Indicator.Area or Indicator.Population or Indicator.OilConsumption or Indicator.OilImports or Indicator.OilProduction or Indicator.OilReserves:
                draft.Of = OwnerOfOne(draft, previous);
                draft.Partner = draft.Cue.Indicator == Indicator.OilImports ? _states.After(draft.Cue.Token + 1, draft, "from") : null;
                break;
            case Indicator.Share:
                ReadShare(draft);
                break;
        }
        draft.Between = BetweenOf(draft);
    }

    /// <summary>The state right before the brackets that an amount opens, or null.</summary>
    public ActorCode? Listed(QuantityMention quantity) => _states.Listed(quantity)?.Code;

    private void ReadTrade(FigureDraft draft)
    {
        if (_states.Owner(draft.Cue.Token, draft) is { } owner && _states.After(draft.Cue.Token + 1, draft, "with") is { } partner && owner != partner)
            (draft.Of, draft.Partner) = (owner, partner);
        else if (_states.IsWorldwide(draft) && _parties.Read(draft.Span).Codes.Count < 2)
            draft.Of = _states.Owner(draft.Cue.Token, draft) ?? _states.After(draft.Cue.Token + 1, draft, "of");
    }

    /// <summary>"Peru accounts for 12 percent of Chile's exports": of Chile, with Peru.</summary>
    private void ReadShare(FigureDraft draft)
    {
        draft.Of = _states.Owner(draft.Cue.Token, draft) ?? _states.After(draft.Cue.Token + 1, draft, "of");
        if (draft.Of is null && _states.IsOwnedByPronoun(draft) && (_states.BeforeVerbOf(draft) ?? _flows.Holder(draft)) is { } holder)
            (draft.Of, draft.Partner) = (_parties.Partner(holder, draft.Sentence), holder);
        if (draft.Of is { } of && _parties.Read(ClaimText.RangeOf(draft.Sentence)).Codes.Where(c => c != of).ToList() is [var other])
            draft.Partner = other;
    }

    /// <summary>Whose land, people or oil it is.</summary>
    private ActorCode? OwnerOfOne(FigureDraft draft, FigureDraft? previous) =>
        _flows.OwnerOf(draft, previous)
        ?? (draft.Cue.Indicator == Indicator.Population ? _states.After(draft.Cue.Token + 1, draft, "of") : null)
        ?? _states.After(draft.Quantity.EndToken, draft, "in")
        ?? (DirectionSharing.IsContinued(draft, previous) ? previous!.Of : null)
        ?? _states.Topic(draft);

    private IReadOnlyList<ActorCode> BetweenOf(FigureDraft draft)
    {
        if (draft.Of is not null || draft.Partner is not null)
            return [.. new[] { draft.Of, draft.Partner }.OfType<ActorCode>().Order()];
        if (draft.Cue.Indicator is not (Indicator.Trade or Indicator.BorderLength or Indicator.Freight or Indicator.Investment))
            return [];
        var near = _parties.Read(draft.Span);
        return _parties.Complete(near.Codes.Count >= 2 ? near : _parties.Read(ClaimText.RangeOf(draft.Sentence)), draft.Sentence, draft.Quantity.FirstToken) is { Codes.Count: 2 } pair ? pair.Sorted : [];
    }
}
