using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Relations.Documents.Text;

namespace Relations.Documents.Html;

/// <summary>
/// Runs AngleSharp's tokeniser over a page and hands its tags and texts to the builder. The tokeniser follows the HTML standard and
/// takes time linear in the input; a document tree in the standard's sense is not built, as hostile nesting makes that quadratic.
/// </summary>
internal static class HtmlScanner
{
    /// <summary>Longest attribute value that is kept, in UTF-16 units; data URIs are longer.</summary>
    private const int LongestAttribute = 4096;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = new[]
    {
        "class", "id", "role", "hidden", "aria-hidden", "style", "lang", "name", "property", "itemprop", "content", "value", "datetime", "pubdate", "rel", "href", "type",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page.</summary>
    public static HtmlPage Scan(MappedText source)
    {
        using var text = new TextSource(source.Text);
        using var tokenizer = new HtmlTokenizer(text, (IEntityProviderExtended)HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
            IsAcceptingCharacterData = false,
        };
        tokenizer.ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => Attributes.Contains(name.Span);
        var builder = new PageBuilder(source);
        var head = new HeadScanner();
        var textFrom = -1;
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            var at = Math.Min(token.Position.Index, source.Text.Length);
            if (textFrom >= 0 && token.Type != HtmlTokenType.Character)
            {
                if (!head.Text(source.Text, textFrom, at))
                    builder.Text(textFrom, at);
                textFrom = -1;
            }
            if (token.Type == HtmlTokenType.EndOfFile)
                return builder.Finish(head.Tags);
            if (token.Type == HtmlTokenType.Character && textFrom < 0)
                textFrom = at;
            else if (token.Type == HtmlTokenType.StartTag)
                Start(ref token, tokenizer, builder, head);
            else if (token.Type == HtmlTokenType.EndTag)
                builder.End(Elements.NameOf(token.Name.Memory.Span));
        }
    }

    private static void Start(ref StructHtmlToken token, HtmlTokenizer tokenizer, PageBuilder builder, HeadScanner head)
    {
        var name = Elements.NameOf(token.Name.Memory.Span);
        tokenizer.State = name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "iframe" or "noframes" or "noembed" or "xmp" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => tokenizer.State,
        };
        if (!builder.IsSilent || name is "script" or "meta")
            head.Start(name, ref token);
        if (name.Length == 0)
            return;
        var hints = Hints.Of(name, Attribute(ref token, "class"), Attribute(ref token, "id"), Attribute(ref token, "role"), IsHidden(ref token))
            | Hints.OfMeaning(name, Attribute(ref token, "rel"), Attribute(ref token, "itemprop"), name == "a" ? Attribute(ref token, "href") : null, HasAttribute(ref token, "pubdate"));
        builder.Start(name, hints, token.IsSelfClosing, Attribute(ref token, "datetime") ?? (hints.HasFlag(NodeHint.Publication) ? Attribute(ref token, "content") : null));
    }

    private static bool IsHidden(ref StructHtmlToken token)
    {
        if (HasAttribute(ref token, "hidden") || Attribute(ref token, "aria-hidden") == "true")
            return true;
        if (Attribute(ref token, "style") is not { } style)
            return false;
        var written = style.Replace(" ", "", StringComparison.Ordinal);
        return written.Contains("display:none", StringComparison.OrdinalIgnoreCase) || written.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An attribute's value, or null when it is not there, empty or too long.</summary>
    internal static string? Attribute(ref StructHtmlToken token, string name)
    {
        var value = token.GetAttribute(new StringOrMemory(name));
        return value.Length is 0 or > LongestAttribute ? null : value.ToString();
    }

    private static bool HasAttribute(ref StructHtmlToken token, string name)
    {
        for (var i = 0; i < token.Attributes.Count; i++)
        {
            if (token.Attributes[i].Name.Memory.Span.SequenceEqual(name))
                return true;
        }
        return false;
    }
}
