using System.Text;
using System.Text.RegularExpressions;

namespace Relations.Documents.Encodings;

/// <summary>The encoding that a document names itself: HTML's meta element, the XML declaration, or the media type it came with.</summary>
internal static partial class EncodingDeclaration
{
    /// <summary>How far into a file a declaration is looked for, in bytes. HTML promises it in the first 1,024; not all pages keep that.</summary>
    private const int Reach = 4096;

    /// <summary>The declared name, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (contentType is not null && Charset().Match(contentType) is { Success: true } typed)
            return typed.Groups[1].Value;
        var reach = bytes[..Math.Min(bytes.Length, Reach)];
        if (!reach.Contains((byte)'<'))
            return null;
        var start = Encoding.Latin1.GetString(reach);
        if (XmlDeclaration().Match(start) is { Success: true } xml)
            return xml.Groups[1].Value;
        if (!start.Contains("<meta", StringComparison.OrdinalIgnoreCase))
            return null;
        return MetaCharset().Match(start) is { Success: true } meta ? meta.Groups[1].Value : null;
    }

    [GeneratedRegex("""charset\s*=\s*["']?([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();

    [GeneratedRegex("""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MetaCharset();
}
