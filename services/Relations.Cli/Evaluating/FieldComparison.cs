using System.Text.Json;
using Relations.Cli.Output;

namespace Relations.Cli.Evaluating;

/// <summary>Whether a field of an extracted item is as annotated.</summary>
internal static class FieldComparison
{
    /// <summary>Values within half a percent of each other are equal.</summary>
    private const double Tolerance = 0.005;

    private static readonly string[] EnumerationPrefixes =
        ["agreement_type_", "agreement_status_", "event_type_", "event_status_", "figure_status_", "indicator_", "status_", "type_"];

    /// <summary>Whether an item may be the annotated one at all, its words apart: the type of an event, the value and unit of a figure are equal.</summary>
    public static bool Compatible(AnnotatedItem annotated, JsonElement item) =>
        annotated.Kind == FactKind.Event ? Enumeration(item.Text("type")) == annotated.Fields.Text("type")
        : annotated.Kind != FactKind.Figure || (item.Text("unit") == annotated.Fields.Text("unit") && Close(item.Number("value"), annotated.Fields.Number("value")));

    /// <summary>Whether the field is as annotated.</summary>
    public static bool Agrees(AnnotatedItem annotated, string field, JsonElement item)
    {
        var want = annotated.Fields.GetProperty(field);
        return field switch
        {
            "title_words" => want.Texts().All(word => Title(item.Text("title") ?? "").Contains(Title(word), StringComparison.Ordinal)),
            "type" or "status" or "indicator" => Enumeration(item.Text(field)) == Written(want),
            "parties" or "actors" => item.Texts(field).Order(StringComparer.Ordinal).SequenceEqual(want.Texts().Order(StringComparer.Ordinal)),
            "signatories" or "people" => Spellings.SameNames(item.Texts(field), want.Texts()),
            "place" => Spellings.Fold(item.Text(field) ?? "").Contains(Spellings.Fold(Written(want)), StringComparison.Ordinal),
            "subjects" => item.Texts(field).Select(Enumeration).Intersect(want.Texts()).Any(),
            "amount" => item.Member(field) is { } amount && amount.Text("currency") == want[1].GetString() && Close(amount.Number("value"), want[0].GetDouble()),
            "change_percent" => Close(item.Number(Extracted(field)), want.GetDouble()),
            _ => (item.Text(field) ?? "") == Written(want),
        };
    }

    /// <summary>What an item holds for a field, as people read it; empty when it holds nothing.</summary>
    public static string Have(string field, JsonElement item) => item.Member(Extracted(field)) is { } value ? Written(value) : "";

    /// <summary>A JSON value as people read it.</summary>
    public static string Written(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonOutput.OneLine(value);

    private static string Extracted(string field) => field switch { "title_words" => "title", "change_percent" => "changePercent", _ => field };

    private static string Title(string words) => Spellings.Fold(words).Replace("neighbour", "neighbor", StringComparison.Ordinal);

    /// <summary>The name of an enumeration value without its prefix: <c>joint_communique</c>.</summary>
    private static string Enumeration(string? name)
    {
        var lower = (name ?? "").ToLowerInvariant();
        var prefix = EnumerationPrefixes.FirstOrDefault(known => lower.StartsWith(known, StringComparison.Ordinal));
        return lower[(prefix?.Length ?? 0)..];
    }

    private static bool Close(double? have, double? want) =>
        have is { } a && want is { } b && Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(b), 1e-9);
}
