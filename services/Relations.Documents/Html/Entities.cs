using System.Globalization;
using AngleSharp.Html;
using Relations.Documents.Text;

namespace Relations.Documents.Html;

/// <summary>Decodes character references, leaving what is none as it is.</summary>
internal static class Entities
{
    /// <summary>Longest name of a reference, with its semicolon; in UTF-16 units.</summary>
    private const int Longest = 34;

    /// <summary>What the reference that starts at an ampersand stands for, and its length; null when it is none.</summary>
    public static (string Symbol, int Length)? At(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '&')
            return null;
        var reach = text[..Math.Min(text.Length, Longest)];
        if (text[1] == '#')
            return Numeric(reach);
        var end = 1;
        while (end < reach.Length && char.IsAsciiLetterOrDigit(reach[end]))
            end++;
        if (end == 1)
            return null;
        if (end < reach.Length && reach[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(reach[1..(end + 1)].ToString()) is { } named)
            return (named, end + 1);
        // A few old names are known without their semicolon.
        return HtmlEntityProvider.Resolver.GetSymbol(reach[1..end].ToString()) is { } bare ? (bare, end) : null;
    }

    /// <summary>A whole text decoded and cleaned; for attributes and titles.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
            return CharacterCleaner.Clean(text).Text.Trim();
        var result = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '&' && At(text.AsSpan(at)) is var (symbol, length))
            {
                result.Append(symbol);
                at += length;
            }
            else
            {
                result.Append(text[at++]);
            }
        }
        return CharacterCleaner.Clean(result.ToString()).Text.Trim();
    }

    private static (string, int)? Numeric(ReadOnlySpan<char> text)
    {
        var isHex = text.Length > 3 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && end - start < 8 && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        if (end == start)
            return null;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var code = uint.Parse(text[start..end], style, CultureInfo.InvariantCulture);
        var length = end < text.Length && text[end] == ';' ? end + 1 : end;
        if (code is > 0x7F and < 0xA0 && HtmlEntityProvider.GetSymbolFromTable((int)code) is { } mapped)
            return (mapped, length);
        var isScalar = code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
        return (isScalar ? char.ConvertFromUtf32((int)code) : "\uFFFD", length);
    }
}
