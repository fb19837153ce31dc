using System.Text.Json;

namespace Relations.Domain.Resolution;

/// <summary>Contradictions within one record: a field whose values exclude each other, unless its value was set by hand.</summary>
internal static class FieldDiscrepancies
{
    /// <summary>The contradictions of a record in some of its fields.</summary>
    /// <param name="record">The record.</param>
    /// <param name="what">What it is called.</param>
    /// <param name="between">Who is involved.</param>
    /// <param name="fields">Fields to look at: dates contradict when no day is possible for both, numbers and amounts beyond rounding,
    /// other text when neither form contains the other.</param>
    public static IEnumerable<Discrepancy> Of(BuiltRecord record, string what, IReadOnlyList<ActorCode> between, params string[] fields)
    {
        foreach (var field in record.Record.Fields.Where(field => field.Correction is null && fields.Contains(field.Name)))
        {
            var chosen = field.Value;
            var against = field.Others.Where(other => Contradict(chosen, other.Value)).ToList();
            if (against.Count == 0)
                continue;
            var sides = against.Select(other => Side(other.Value, other.ClaimIds)).Prepend(Side(chosen, field.ClaimIds));
            yield return new Discrepancy
            {
                Id = RecordId.Hash("discrepancy", record.Record.Id, field.Name),
                Home = record.Record.Home,
                Kind = record.Record.Kind,
                Field = field.Name,
                What = $"{field.Name} of {what}",
                Between = between,
                Nature = DiscrepancyNature.Contradiction,
                Sides = [.. sides],
            };
        }

        DiscrepancySide Side(string value, IReadOnlyList<string> claims) =>
            new(Bare(value), Currency(value) ?? "", "", [record.Record.Id], claims);
    }

    private static bool Contradict(string a, string b)
    {
        using var first = JsonDocument.Parse(a);
        using var second = JsonDocument.Parse(b);
        var (x, y) = (first.RootElement, second.RootElement);
        return x.ValueKind switch
        {
            JsonValueKind.Number => !Rounding.Equal(x.GetDouble(), y.GetDouble()),
            JsonValueKind.Object => x.GetProperty("currency").GetString() == y.GetProperty("currency").GetString()
                && !Rounding.Equal(x.GetProperty("value").GetDouble(), y.GetProperty("value").GetDouble()),
            _ => TextsContradict(x.GetString(), y.GetString()),
        };
    }

    private static bool TextsContradict(string? a, string? b)
    {
        if (EdtfDate.TryParse(a, out var x) && EdtfDate.TryParse(b, out var y))
            return !x.Overlaps(y);
        var (foldedA, foldedB) = (Folding.Text(a), Folding.Text(b));
        return !foldedA.Contains(foldedB, StringComparison.Ordinal) && !foldedB.Contains(foldedA, StringComparison.Ordinal);
    }

    private static string? Currency(string value)
    {
        using var json = JsonDocument.Parse(value);
        return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.GetProperty("currency").GetString() : null;
    }

    private static string Bare(string value)
    {
        using var json = JsonDocument.Parse(value);
        return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.GetProperty("value").GetRawText() : value;
    }
}
