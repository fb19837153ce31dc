using System.Text.Json;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>Different dates of an event that happens once.</summary>
internal static class OnceDiscrepancy
{
    /// <summary>The discrepancy of a home's events: none or one.</summary>
    public static IEnumerable<Discrepancy> Of(string home, IReadOnlyList<BuiltRecord> records)
    {
        var dated = records
            .Where(record => ((EventFact)record.Record.Fact).Date is not null)
            .OrderByDescending(record => record.Record.Sources)
            .ThenBy(record => ((EventFact)record.Record.Fact).Date)
            .ThenBy(record => record.Record.Id, StringComparer.Ordinal)
            .ToList();
        if (dated.Count < 2)
            yield break;
        var example = (EventFact)dated[0].Record.Fact;
        yield return new Discrepancy
        {
            Id = RecordId.Hash("discrepancy", home),
            Home = home,
            Kind = FactKind.Event,
            Field = "date",
            What = $"{Names.Of(example.Type).ToLowerInvariant().Replace('_', ' ')} {string.Join('-', example.Actors)}",
            Between = example.Actors,
            Nature = DiscrepancyNature.Contradiction,
            Sides = [.. dated.Select(record => new DiscrepancySide(
                JsonSerializer.Serialize(((EventFact)record.Record.Fact).Date, ResolutionJson.Options), "", "", [record.Record.Id],
                record.Record.Fields.First(field => field.Name == "date").ClaimIds))],
        };
    }
}
