using System.Text.Json;

namespace Relations.Documents.Html;

/// <summary>What JSON-LD says of an article (schema.org's Article and its kinds). Damaged blocks say nothing.</summary>
internal sealed record LinkedData(string? Headline, string? Author, string? Publisher, string? Published, string? Language)
{
    private const int MostNames = 8;

    /// <summary>The first article of the blocks, else what the first of their objects with a date of publication says; null for neither.</summary>
    public static LinkedData? Of(IEnumerable<string> blocks)
    {
        LinkedData? page = null;
        foreach (var block in blocks)
        {
            using var document = Parse(block);
            if (document is null)
                continue;
            var graph = LinkedDataGraph.Of(document.RootElement);
            if (graph.Article is { } article)
                return Read(article, graph);
            if (page is null && graph.Dated is { } dated)
                page = Read(dated, graph) with { Headline = null };
        }
        return page;
    }

    private static JsonDocument? Parse(string block)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
        // Line ends inside strings are an error of many content systems, as are the marks that hid scripts from old browsers.
        var text = string.Create(block.Length, block, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = source[i] < ' ' ? ' ' : source[i];
        });
        var start = text.AsSpan().IndexOfAny('{', '[') is var brace and > 0 && text.AsSpan(0, brace).ContainsAny('<', '/') ? text.IndexOf('{', StringComparison.Ordinal) : 0;
        var end = text.AsSpan().LastIndexOfAny('}', ']') + 1;
        if (start < 0 || end <= start)
            return null;
        try
        {
            return JsonDocument.Parse(text.AsMemory(start, end - start), options);
        }
        catch (JsonException)
        {
            // The page's other declarations stand in.
            return null;
        }
    }

    private static LinkedData Read(JsonElement article, LinkedDataGraph graph) =>
        new(Text(article, "headline", graph) ?? Text(article, "name", graph), Names(article, "author", graph) ?? Names(article, "creator", graph), Names(article, "publisher", graph),
            Text(article, "datePublished", graph) ?? Text(article, "dateCreated", graph), Text(article, "inLanguage", graph));

    private static string? Text(JsonElement element, string name, LinkedDataGraph graph) =>
        element.TryGetProperty(name, out var value) ? Text(value, graph) : null;

    /// <summary>A string, or the name of an object, which may stand elsewhere in the graph.</summary>
    private static string? Text(JsonElement value, LinkedDataGraph graph)
    {
        if (value.ValueKind == JsonValueKind.String)
            return Entities.Decode(value.GetString() ?? "") is { Length: > 0 } text ? text : null;
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var name in (ReadOnlySpan<string>)["name", "@value"])
        {
            if (value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String)
                return Text(inner, graph);
        }
        return value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? graph.NameOf(id.GetString()!) : null;
    }

    /// <summary>A name, the name of an object, or several of either with commas between.</summary>
    private static string? Names(JsonElement element, string name, LinkedDataGraph graph)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Array)
            return Text(value, graph);
        var names = value.EnumerateArray().Take(MostNames).Select(item => Text(item, graph)).Where(item => !string.IsNullOrEmpty(item)).Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }
}
