using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>
/// Values of a resolved figure: one reporter's. Where that reporter is quoted with different values, the one of most sources that name the reporter
/// stands, then of most sources, then the latest; an actual value stands before an estimate.
/// </summary>
internal static class FigureFields
{
    public static FigureFact Resolve(FieldChooser choose) => new()
    {
        Indicator = choose.Most("indicator", claim => (Indicator?)Of(claim).Indicator)!.Value,
        Value = choose.Reported("value", claim => Of(claim).Value, claim => Of(claim).Reporter is not null)!.Value,
        Unit = choose.Most("unit", claim => Of(claim).Unit)!,
        Period = choose.Date("period", claim => Of(claim).Period),
        Of = choose.Most("of", claim => Of(claim).Of),
        Partner = choose.Most("partner", claim => Of(claim).Partner),
        Between = choose.Codes("between", claim => Of(claim).Between),
        Reporter = choose.Text("reporter", claim => Of(claim).Reporter),
        ChangePercent = choose.Number("changePercent", claim => Of(claim).ChangePercent),
        Status = choose.One("status", "actual before estimate", claim => (FigureStatus?)Of(claim).Status, value => [(int)value.Value!.Value])!.Value,
        Evidence = [],
        Confidence = choose.Confidence(),
    };

    private static FigureFact Of(Claim claim) => (FigureFact)claim.Fact;
}
