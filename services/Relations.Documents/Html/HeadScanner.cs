using AngleSharp.Html.Parser.Tokens.Struct;

namespace Relations.Documents.Html;

/// <summary>Picks what a page declares out of its tags: window title, meta elements, canonical address, JSON-LD.</summary>
internal sealed class HeadScanner
{
    /// <summary>Longest block of JSON-LD that is kept, and how many; in UTF-16 units.</summary>
    private const int LongestData = 512 * 1024;
    private const int MostBlocks = 12;

    private Expected _expected;

    /// <summary>What was found.</summary>
    public HeadTags Tags { get; } = new();

    /// <summary>A start tag.</summary>
    public void Start(string name, ref StructHtmlToken token)
    {
        _expected = Expected.Nothing;
        switch (name)
        {
            case "html":
                Tags.Language ??= HtmlScanner.Attribute(ref token, "lang");
                break;
            case "title" when Tags.WindowTitle is null:
                _expected = Expected.Title;
                break;
            case "script" when HtmlScanner.Attribute(ref token, "type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                _expected = Expected.LinkedData;
                break;
            case "meta":
                Meta(ref token);
                break;
            case "link" when HtmlScanner.Attribute(ref token, "rel") == "canonical":
                Tags.Canonical ??= HtmlScanner.Attribute(ref token, "href");
                break;
        }
    }

    /// <summary>Text after the last start tag; true when it was awaited and is no text of the page.</summary>
    public bool Text(string source, int from, int to)
    {
        var expected = _expected;
        _expected = Expected.Nothing;
        if (expected == Expected.Title)
            Tags.WindowTitle = Entities.Decode(string.Join(' ', source[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        else if (expected == Expected.LinkedData && to - from <= LongestData && Tags.LinkedData.Count < MostBlocks)
            Tags.LinkedData.Add(source[from..to]);
        return expected != Expected.Nothing;
    }

    private void Meta(ref StructHtmlToken token)
    {
        // Pages that a browser or a crawler wrote out again may hold "value" where the author wrote "content".
        if ((HtmlScanner.Attribute(ref token, "content") ?? HtmlScanner.Attribute(ref token, "value")) is not { } content)
            return;
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            if (HtmlScanner.Attribute(ref token, attribute) is { } name)
                Tags.AddMeta(name, Entities.Decode(content));
        }
    }

    private enum Expected : byte
    {
        Nothing,
        Title,
        LinkedData,
    }
}
