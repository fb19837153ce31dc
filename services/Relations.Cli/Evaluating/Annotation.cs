using System.Text.Json;
using Relations.Domain;

namespace Relations.Cli.Evaluating;

/// <summary>What a person found in a document: <c>docs/evaluation.md</c> describes the file.</summary>
/// <param name="File">Name of the document.</param>
/// <param name="GivenPublished">The publication date that is handed in with the document, or null.</param>
/// <param name="Metadata">What the document says of itself: title, published, outlet, author, as far as annotated.</param>
/// <param name="Present">Passages that normalising keeps.</param>
/// <param name="Absent">Passages that normalising drops.</param>
/// <param name="Items">The facts.</param>
internal sealed record Annotation(
    string File,
    EdtfDate? GivenPublished,
    IReadOnlyList<KeyValuePair<string, string>> Metadata,
    IReadOnlyList<string> Present,
    IReadOnlyList<string> Absent,
    IReadOnlyList<AnnotatedItem> Items)
{
    private static readonly string[] MetadataFields = ["title", "published", "outlet", "author"];

    /// <summary>Reads an annotation file.</summary>
    /// <returns>False with neither annotation nor problem when the JSON is something else: it lists no items.</returns>
    public static bool TryParse(string text, out Annotation? annotation, out string? problem)
    {
        (annotation, problem) = (null, null);
        JsonElement json;
        try
        {
            json = JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException exception)
        {
            problem = $"not JSON: {exception.Message}";
            return false;
        }
        if (json.Member("items") is not { ValueKind: JsonValueKind.Array })
            return false;
        EdtfDate? published = null;
        if (json.Text("file") is not { Length: > 0 } file)
            problem = "\"file\" names the document";
        else if (json.Member("given")?.Text("published") is { } given && !EdtfDate.TryParse(given, out published))
            problem = $"\"given\" has the publication date '{given}', not a date such as 2002-12-27";
        else if (TryItems(json.List("items"), out var items, out problem))
            annotation = new Annotation(file, published, MetadataOf(json), json.Texts("present"), json.Texts("absent"), items);
        return problem is null;
    }

    private static bool TryItems(IReadOnlyList<JsonElement> list, out IReadOnlyList<AnnotatedItem> items, out string? problem)
    {
        var read = new List<AnnotatedItem>();
        problem = null;
        foreach (var json in list)
        {
            if (!AnnotatedItem.TryParse(json, out var item, out problem))
            {
                problem = $"item {read.Count + 1}: {problem}";
                break;
            }
            read.Add(item!);
        }
        items = read;
        return problem is null;
    }

    private static KeyValuePair<string, string>[] MetadataOf(JsonElement json) =>
        [.. MetadataFields.Where(field => json.Text(field) is { Length: > 0 }).Select(field => KeyValuePair.Create(field, json.Text(field)!))];
}
