using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Relations.Documents.Encodings;

/// <summary>
/// Finds the encoding of text: byte order mark, then valid UTF-8, then what the document declares, then UTF-16 by its shape, then
/// UTF-8 with few faults, then the likeliest of the older encodings.
/// </summary>
internal static class TextDecoder
{
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\t\n\r\f\u001A\u001B"u8.ToArray())]);

    /// <summary>The text, or null when the bytes are no text in any encoding that can be told.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="declared">The name the document declares, or null.</param>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (ByteOrderMark.Of(bytes) is var (name, length))
            return Sound(bytes[length..], name, isCertain: true);
        if (Utf16Shape.Of(bytes) is { } utf16)
            return Sound(bytes, utf16);
        if (HasControls(bytes))
            return null;
        if (declared is not null && declared.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase))
            return Sound(bytes, declared);
        if (Utf8.IsValid(bytes))
            return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8");
        if (declared is not null && !declared.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) && Sound(bytes, declared) is { } asDeclared)
            return asDeclared;
        return Sound(bytes, "utf-8") ?? LikeliestEncoding.Decode(bytes);
    }

    /// <summary>
    /// Decodes when no more than one character in two hundred fails, one at least being forgiven (a file cut in a character); of an
    /// encoding that a byte order mark makes certain, one in fifty.
    /// </summary>
    private static DecodedText? Sound(ReadOnlySpan<byte> bytes, string name, bool isCertain = false)
    {
        if (CodePages.ByName(name) is not { } encoding)
            return null;
        var text = encoding.GetString(bytes);
        var (failed, foreign) = (0, 0);
        foreach (var c in text)
        {
            failed += c == '\uFFFD' ? 1 : 0;
            foreign += c > '\u007F' ? 1 : 0;
        }
        var allowed = isCertain ? 1 + text.Length / 50 : Math.Min(Math.Max(text.Length < 64 ? 0 : 1, foreign / 20), text.Length / 200 + 1);
        if (failed > allowed)
            return null;
        return new DecodedText(text, name.ToLowerInvariant());
    }

    /// <summary>More than one byte in two hundred is a control that no text uses. Escape and end-of-file marks of old files are allowed.</summary>
    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        for (var rest = bytes; rest.IndexOfAny(Controls) is var at and >= 0; rest = rest[(at + 1)..])
            controls++;
        return controls * 200L > bytes.Length;
    }
}
