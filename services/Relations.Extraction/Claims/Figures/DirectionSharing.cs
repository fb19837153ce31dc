using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Extraction.Claims.Figures;

/// <summary>What one figure takes from another that the text goes on about: whose it is, towards whom, and when.</summary>
internal static class DirectionSharing
{
    /// <summary>Exports and imports of one sentence are of the same state unless it says otherwise.</summary>
    public static void Share(IReadOnlyList<FigureDraft> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.Period is null && !figure.IsCompared && figures.FirstOrDefault(f => f.Period is not null && f.Status == figure.Status && f.Cue.Indicator is Indicator.Exports or Indicator.Imports) is { } dated && figure.Cue.Indicator is Indicator.Exports or Indicator.Imports)
                (figure.Period, figure.PeriodDerivation) = (dated.Period, "as the other direction in the same sentence");
            if (figure.Of is not null || figure.Cue.IsVerb || figure.Cue.Indicator is not (Indicator.Exports or Indicator.Imports or Indicator.TradeBalance))
                continue;
            if (figures.FirstOrDefault(f => f.Of is not null && f.Cue.Indicator is Indicator.Exports or Indicator.Imports or Indicator.TradeBalance && (figure.Partner is null || figure.Partner == f.Partner)) is not { } other)
                continue;
            (figure.Of, figure.Partner, figure.Between) = (other.Of, other.Partner, other.Between);
        }
    }

    /// <summary>The figure before, where this one goes on about the same state's trade or deliveries.</summary>
    public static FigureDraft? From(FigureDraft draft, FigureDraft? previous, ActorCode? partner)
    {
        if (previous is not { Of: not null } || previous.Sentence.Index < draft.Sentence.Index - 1)
            return null;
        if (draft.Cue.Indicator is Indicator.GasDeliveries or Indicator.OilDeliveries)
            return previous.Cue.Indicator == draft.Cue.Indicator ? previous : null;
        return draft.Cue.Indicator is Indicator.Exports or Indicator.Imports or Indicator.TradeBalance
            && previous.Cue.Indicator is Indicator.Trade or Indicator.Exports or Indicator.Imports or Indicator.TradeBalance
            && (partner is null || partner == previous.Partner) ? previous : null;
    }

    /// <summary>True where a figure goes on about the oil, land or people of the one before it.</summary>
    public static bool IsContinued(FigureDraft draft, FigureDraft? previous) =>
        previous is { Of: not null } && previous.Quantity.Unit == draft.Quantity.Unit && draft.Sentence.Index - previous.Sentence.Index <= 2 && (previous.Cue.Indicator == draft.Cue.Indicator || (IsOil(previous.Cue.Indicator) && IsOil(draft.Cue.Indicator)));

    private static bool IsOil(Indicator indicator) => indicator is Indicator.OilReserves or Indicator.OilProduction or Indicator.OilConsumption or Indicator.OilImports;
}
