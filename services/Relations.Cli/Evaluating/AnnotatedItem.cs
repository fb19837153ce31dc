using System.Text.Json;

namespace Relations.Cli.Evaluating;

/// <summary>A fact that a person found in a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First code point of the words that state it, or null to find <paramref name="Quote"/>.</param>
/// <param name="End">Code point behind the last.</param>
/// <param name="Quote">The words; needed where no offsets are given.</param>
/// <param name="Optional">True for one that is neither missed when absent nor wrong when found.</param>
/// <param name="Fields">The whole annotation; of its members those of <see cref="FactKind.Fields"/> are compared.</param>
internal sealed record AnnotatedItem(FactKind Kind, int? Start, int? End, string? Quote, bool Optional, JsonElement Fields)
{
    /// <summary>The fields that are compared.</summary>
    public IEnumerable<string> Compared => Kind.Fields.Where(name => Fields.TryGetProperty(name, out _));

    /// <summary>Reads an item; when it is wrong, says how.</summary>
    public static bool TryParse(JsonElement json, out AnnotatedItem? item, out string? problem)
    {
        (item, problem) = (null, null);
        if (json.ValueKind != JsonValueKind.Object || FactKind.Named(json.Text("kind")) is not { } kind)
        {
            problem = $"an item's \"kind\" is one of {string.Join(", ", FactKind.All.Select(known => known.Name))}";
            return false;
        }
        var (start, end, quote) = (json.Whole("start"), json.Whole("end"), json.Text("quote"));
        if (string.IsNullOrWhiteSpace(quote) && !(start >= 0 && end > start))
            problem = "an item needs \"quote\", or \"start\" and \"end\"";
        else if (kind == FactKind.Event && json.Text("type") is null)
            problem = "an event needs \"type\"";
        else if (kind == FactKind.Figure && (json.Number("value") is null || json.Text("unit") is null))
            problem = "a figure needs \"value\" and \"unit\"";
        else
            item = new AnnotatedItem(kind, start, end, quote, json.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True, json);
        return problem is null;
    }

    /// <summary>The code points of <paramref name="source"/> that state it; empty, at the end, where its quote is not found.</summary>
    public (int Start, int End) SpanIn(SearchableText source) =>
        Start is { } start && End is { } end ? (start, end) : source.Find(Quote!).DefaultIfEmpty((int.MaxValue, int.MaxValue)).First();
}
