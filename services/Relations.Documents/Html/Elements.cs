using System.Collections.Frozen;

namespace Relations.Documents.Html;

/// <summary>What element names mean for layout.</summary>
internal static class Elements
{
    /// <summary>Elements whose content is never shown as text of the page.</summary>
    public static readonly FrozenSet<string> Silent = new[]
    {
        "script", "style", "template", "svg", "math", "select", "button", "textarea", "iframe", "object", "video", "audio", "canvas", "noscript", "datalist",
        "noframes", "noembed", "map", "xmp",
    }.ToFrozenSet();

    /// <summary>Elements that start a new line.</summary>
    public static readonly FrozenSet<string> Blocks = new[]
    {
        "html", "body", "div", "section", "article", "main", "header", "footer", "nav", "aside", "form", "fieldset", "table", "tbody", "thead", "tfoot", "tr",
        "td", "th", "ul", "ol", "dl", "dd", "dt", "li", "blockquote", "figure", "figcaption", "details", "summary", "center", "address", "pre", "p", "h1", "h2",
        "h3", "h4", "h5", "h6", "caption", "dialog", "menu", "hgroup", "legend", "search", "listing",
    }.ToFrozenSet();

    /// <summary>Elements inside lines that are kept track of.</summary>
    public static readonly FrozenSet<string> Inline = new[] { "a", "sup", "span", "time" }.ToFrozenSet();

    /// <summary>Elements that only the head's reading needs.</summary>
    public static readonly FrozenSet<string> Head = new[] { "title", "head" }.ToFrozenSet();

    /// <summary>Elements that have no end.</summary>
    public static readonly FrozenSet<string> Void = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "basefont", "bgsound",
    }.ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Silent.Concat(Blocks).Concat(Inline).Concat(Head).Concat(Void).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name as one of the strings of this class; empty for an element that does not matter.</summary>
    public static string NameOf(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var known) ? known : "";

    /// <summary>True for h1 to h6.</summary>
    public static bool IsHeading(string tag) => tag.Length == 2 && tag[0] == 'h' && tag[1] is >= '1' and <= '6';

    /// <summary>Elements that an end tag of another kind does not close.</summary>
    public static bool IsBarrier(string tag) => tag is "table" or "td" or "th" or "body" or "html";

    /// <summary>True when the start of one element ends an open one whose end tag may be left out (HTML, section 13.1.2.4).</summary>
    /// <param name="open">The open element.</param>
    /// <param name="starting">The one that starts.</param>
    public static bool Ends(string open, string starting) => open switch
    {
        "p" => Blocks.Contains(starting),
        "li" => starting == "li",
        "dt" or "dd" => starting is "dt" or "dd",
        "td" or "th" => starting is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot",
        "tr" => starting is "tr" or "tbody" or "thead" or "tfoot",
        "tbody" or "thead" or "tfoot" or "caption" => starting is "tbody" or "thead" or "tfoot",
        "a" => starting == "a",
        _ => IsHeading(open) && IsHeading(starting),
    };

    /// <summary>True for the element that bounds the search for an open one to end.</summary>
    public static bool Bounds(string open, string starting) => starting switch
    {
        "li" => open is "ul" or "ol" or "menu" or "table" or "td",
        "dt" or "dd" => open is "dl" or "table" or "td",
        "td" or "th" => open is "table" or "tr",
        "tr" or "tbody" or "thead" or "tfoot" => open is "table",
        _ => Blocks.Contains(open) && open != "p" && !IsHeading(open),
    };
}
