using System.Text.Json;

namespace Relations.Documents.Html;

/// <summary>What JSON-LD says of an article (schema.org's Article and its kinds). Damaged blocks say nothing.</summary>
internal sealed record LinkedData(string? Headline, string? Author, string? Publisher, string? Published, string? Language)
{
    private const int Deepest = 24;

    /// <summary>Objects looked at in one block.</summary>
    private const int MostObjects = 2000;

    /// <summary>The first article of the blocks, or null.</summary>
    public static LinkedData? Of(IEnumerable<string> blocks)
    {
        foreach (var block in blocks)
        {
            var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
            try
            {
                using var document = JsonDocument.Parse(block.Trim().TrimEnd(';'), options);
                var left = MostObjects;
                if (Article(document.RootElement, 0, ref left) is { } article)
                    return article;
            }
            catch (JsonException)
            {
                // Pages carry broken JSON-LD often; the page's other declarations stand in.
            }
        }
        return null;
    }

    private static LinkedData? Article(JsonElement element, int depth, ref int left)
    {
        if (depth > Deepest || --left < 0)
            return null;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Article(item, depth + 1, ref left) is { } found)
                    return found;
            }
            return null;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (IsArticle(element))
        {
            return new LinkedData(Text(element, "headline") ?? Text(element, "name"), Names(element, "author"), Names(element, "publisher"),
                Text(element, "datePublished") ?? Text(element, "dateCreated"), Text(element, "inLanguage"));
        }
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && Article(property.Value, depth + 1, ref left) is { } found)
                return found;
        }
        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        if (type.ValueKind == JsonValueKind.Array)
            return type.EnumerateArray().Any(IsArticleName);
        return IsArticleName(type);
    }

    private static bool IsArticleName(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting" or "Legislation" or "PressRelease");

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => Entities.Decode(value.GetString() ?? "") is { Length: > 0 } text ? text : null,
            JsonValueKind.Object => Text(value, "name") ?? Text(value, "@value"),
            _ => null,
        };
    }

    /// <summary>A name, the name of an object, or several of either with commas between.</summary>
    private static string? Names(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Array)
            return Text(element, name);
        var names = value.EnumerateArray().Take(8)
            .Select(item => item.ValueKind == JsonValueKind.String ? Entities.Decode(item.GetString() ?? "") : item.ValueKind == JsonValueKind.Object ? Text(item, "name") : null)
            .Where(item => !string.IsNullOrEmpty(item));
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }
}
