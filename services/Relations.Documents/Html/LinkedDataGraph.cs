using System.Text.Json;

namespace Relations.Documents.Html;

/// <summary>The objects of a block of JSON-LD: its article, and the names that objects give to their ids.</summary>
internal sealed class LinkedDataGraph
{
    private const int Deepest = 24;

    /// <summary>Objects looked at in one block.</summary>
    private const int MostObjects = 2000;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private int _left = MostObjects;

    /// <summary>The first object that is an article.</summary>
    public JsonElement? Article { get; private set; }

    /// <summary>The first other object that has a date of publication.</summary>
    public JsonElement? Dated { get; private set; }

    /// <summary>The graph of a block.</summary>
    public static LinkedDataGraph Of(JsonElement root)
    {
        var graph = new LinkedDataGraph();
        graph.Visit(root, 0);
        return graph;
    }

    /// <summary>The name of the object with an id, or null.</summary>
    public string? NameOf(string id) => _names.GetValueOrDefault(id);

    private void Visit(JsonElement element, int depth)
    {
        if (depth > Deepest || --_left < 0)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Visit(item, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Take(element);
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    Visit(property.Value, depth + 1);
            }
        }
    }

    private void Take(JsonElement element)
    {
        if (Article is null && IsArticle(element))
            Article = element;
        else if (Dated is null && element.TryGetProperty("datePublished", out _))
            Dated = element;
        if (StringOf(element, "@id") is { } id && StringOf(element, "name") is { } name)
            _names.TryAdd(id, Entities.Decode(name));
    }

    private static string? StringOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleName) : IsArticleName(type);
    }

    private static bool IsArticleName(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting" or "Legislation" or "PressRelease");
}
