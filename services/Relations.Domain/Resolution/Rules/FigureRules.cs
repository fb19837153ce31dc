using System.Globalization;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>
/// A figure is what one reporter says of one indicator, between the same states, for the same period. Values of the same reporter
/// are one figure, disagreement included; a value with no reporter joins the one reporter who gives that number.
/// Indicators that need more to tell what was measured (a length, a cost, a count) join only on the same value.
/// </summary>
internal sealed class FigureRules : KindRules
{
    public override FactKind Kind => FactKind.Figure;

    public override Shape Shape(Claim claim)
    {
        var fact = (FigureFact)claim.Fact;
        var wording = new Wording
        {
            Type = Names.Of(fact.Indicator),
            Date = fact.Period,
            Value = fact.Value,
            Reporter = fact.Reporter is null ? "" : Folding.Text(fact.Reporter),
        };
        var measure = Measure.Of(fact);
        var area = $"figure|{wording.Type}|{fact.Unit}|{measure.Sides}|{measure.Period}|{measure.Aim}";
        if (measure.Sides.Length == 0)
            area += "|in " + claim.DocumentId;
        if (!measure.IsComparable)
            area += "|" + fact.Value.ToString("R", CultureInfo.InvariantCulture);
        return new Shape(area, area, null, wording);
    }

    public override int Round(Wording wording) => wording.Reporter.Length > 0 ? 0 : 1;

    public override Match? Compare(Wording a, Wording b)
    {
        var sameValue = Rounding.Equal(a.Value, b.Value);
        var same = "same indicator, states, period and unit";
        if (a.Reporter == b.Reporter && a.Reporter.Length > 0)
            return Measure.MayBeOneThing(a.Value, b.Value) ? new Match(sameValue ? 2 : 1, $"{same}; same reporter") : null;
        if (!sameValue || (a.Reporter.Length > 0 && b.Reporter.Length > 0))
            return null;
        return new Match(2, $"{same}; same value within rounding");
    }

    public override Fact Resolve(FieldChooser choose) => FigureFields.Resolve(choose);

    public override bool ComparesRecords(Fact fact) => true;

    public override IEnumerable<Discrepancy> Discrepancies(string home, IReadOnlyList<BuiltRecord> records) =>
        FigureDiscrepancy.Of(home, records);
}
