namespace Relations.Documents.Html;

/// <summary>What a page declares in elements that are not shown, as found; the first of a name counts.</summary>
internal sealed class HeadTags
{
    private const int MostTags = 400;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The window title, entities decoded.</summary>
    public string? WindowTitle { get; set; }

    /// <summary>The <c>lang</c> attribute of the page.</summary>
    public string? Language { get; set; }

    /// <summary>The address that the page says it has.</summary>
    public string? Canonical { get; set; }

    /// <summary>Blocks of JSON-LD as written.</summary>
    public List<string> LinkedData { get; } = [];

    /// <summary>The content of a meta element by its name or property.</summary>
    public string? Meta(string name) => _meta.GetValueOrDefault(name);

    /// <summary>The first of several that is there.</summary>
    public string? FirstMeta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_meta.TryGetValue(name, out var content) && content.Length > 0)
                return content;
        }
        return null;
    }

    /// <summary>Adds a meta element.</summary>
    public void AddMeta(string name, string content)
    {
        if (_meta.Count < MostTags)
            _meta.TryAdd(name, content.Trim());
    }
}
