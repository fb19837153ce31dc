using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Markdown;

/// <summary>Reads the simple <c>name: value</c> lines of YAML front matter; what else YAML can say is left out.</summary>
internal static class FrontMatter
{
    /// <summary>What the lines declare.</summary>
    public static DeclaredMetadata Read(ReadOnlySpan<char> matter)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? listed = null;
        foreach (var line in matter.EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (listed is not null && line.TrimStart().StartsWith("- "))
                fields[listed] = fields.TryGetValue(listed, out var before) ? $"{before}, {Bare(line.TrimStart()[2..])}" : Bare(line.TrimStart()[2..]);
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] == '-')
                continue;
            var name = line[..colon].Trim().ToString();
            var value = Bare(line[(colon + 1)..]);
            listed = value.Length == 0 ? name : null;
            if (value.Length > 0)
                fields.TryAdd(name, value);
        }
        var outlet = First(fields, "outlet", "source", "publisher", "publication", "site", "newspaper");
        var order = (outlet is null ? null : Outlets.Known.ByName(outlet))?.Order ?? DateOrder.Unknown;
        return new DeclaredMetadata
        {
            Title = First(fields, "title", "headline"),
            Author = First(fields, "author", "authors", "byline", "creator"),
            Outlet = outlet,
            Published = First(fields, "published", "date", "pubdate", "publishdate", "created") is { } date ? DeclaredDate.Read(date, order) : null,
            Language = First(fields, "language", "lang"),
        };
    }

    private static string? First(Dictionary<string, string> fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value))
                return value;
        }
        return null;
    }

    private static string Bare(ReadOnlySpan<char> value) =>
        CharacterCleaner.Clean(value.Trim().Trim("\"'[]").ToString()).Text.Trim();
}
