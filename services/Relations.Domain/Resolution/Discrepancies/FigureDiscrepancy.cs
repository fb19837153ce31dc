using System.Text.Json;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>Different values of one measure, by whichever reporters. A value set by hand is that of all claims of its record.</summary>
internal static class FigureDiscrepancy
{
    /// <summary>The discrepancy of a home's figures: none or one.</summary>
    public static IEnumerable<Discrepancy> Of(string home, IReadOnlyList<BuiltRecord> records)
    {
        var claims = records.SelectMany(record => record.ClaimsOf(home).Select(claim => (Claim: claim, Record: record))).ToList();
        var example = (FigureFact)claims[0].Claim.Fact;
        var measure = Measure.Of(example);
        if (!measure.IsComparable)
            yield break;
        var sides = Sides(claims);
        if (!sides.Exists(side => sides.Exists(other => Contradict(side.Value, other.Value))))
            yield break;
        var isPlan = measure.Aim != "ACTUAL";
        var inTurn = isPlan && sides.TrueForAll(side => side.First is not null)
            && sides.Select(side => side.First).Distinct().Count() == sides.Count;
        var between = Measure.Everyone(example);
        yield return new Discrepancy
        {
            Id = RecordId.Hash("discrepancy", home),
            Home = home,
            Kind = FactKind.Figure,
            Field = "value",
            What = string.Join(' ', new[]
            {
                Names.Of(example.Indicator).ToLowerInvariant().Replace('_', ' '), isPlan ? measure.Aim.ToLowerInvariant() : "",
                string.Join('-', between), measure.Period == "always" ? "" : example.Period?.ToString() ?? "",
            }.Where(part => part.Length > 0)),
            Between = between,
            Nature = inTurn ? DiscrepancyNature.Revision : DiscrepancyNature.Contradiction,
            Sides = [.. (inTurn ? sides.OrderBy(side => side.First, Publication.EarliestFirst) : sides.OrderByDescending(side => side.Documents))
                .ThenBy(side => side.Value)
                .ThenBy(side => side.Reporter, StringComparer.Ordinal)
                .Select(side => new DiscrepancySide(
                    JsonSerializer.Serialize(side.Value, ResolutionJson.Options), example.Unit, side.Reporter, side.Records, side.Claims))],
        };
    }

    private static bool Contradict(double a, double b) => !Rounding.Equal(a, b) && Measure.MayBeOneThing(a, b);

    private static List<Side> Sides(List<(Claim Claim, BuiltRecord Record)> claims) =>
    [
        .. claims
            .Select(item => (item.Claim, item.Record, Fact: (FigureFact)item.Claim.Fact))
            .GroupBy(item => (Value: Value(item.Record.Record) ?? item.Fact.Value, Reporter: item.Fact.Reporter ?? ""))
            .OrderBy(side => side.Key.Value)
            .ThenBy(side => side.Key.Reporter, StringComparer.Ordinal)
            .Select(side => new Side(
                side.Key.Value,
                side.Key.Reporter,
                side.Select(item => item.Claim.Published).Order(Publication.EarliestFirst).First(),
                side.GroupBy(item => item.Record, item => item.Claim).Sum(record => record.Key.Tally.Documents(record)),
                [.. side.Select(item => item.Record.Record.Id).Distinct().Order(StringComparer.Ordinal)],
                [.. side.Where(item => item.Fact.Value == side.Key.Value).Select(item => item.Claim.Id).Distinct().Order(StringComparer.Ordinal)])),
    ];

    /// <summary>The value that was set by hand, or null.</summary>
    private static double? Value(Record record) =>
        record.Fields.Any(field => field is { Name: "value", Correction: not null }) ? ((FigureFact)record.Fact).Value : null;

    private sealed record Side(
        double Value, string Reporter, EdtfDate? First, int Documents, IReadOnlyList<string> Records, IReadOnlyList<string> Claims);
}
