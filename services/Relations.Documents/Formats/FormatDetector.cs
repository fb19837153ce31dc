using System.Text;
using Relations.Documents.Encodings;
using Relations.Domain;

namespace Relations.Documents.Formats;

/// <summary>Tells a document's format: by its bytes where they plainly say it, then by hint and name, else plain text.</summary>
internal static class FormatDetector
{
    /// <summary>How far in markup is looked for, in bytes.</summary>
    private const int Reach = 8192;

    /// <summary>The format, or why there is none.</summary>
    public static (DocumentFormat Format, Rejection? Refused) Detect(ReadOnlySpan<byte> bytes, string? fileName, ReadHints hints)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
            return (DocumentFormat.Docx, null);
        if (BinaryFormats.NameOf(bytes) is { } binary)
            return Refused($"It is {binary}. Convert it to DOCX, HTML, Markdown or plain text and submit that.");
        var expected = hints.Format ?? ByMediaType(hints.ContentType) ?? ByName(fileName);
        if (expected == DocumentFormat.Docx)
        {
            return (DocumentFormat.Docx, new Rejection(RejectionReason.Undecodable,
                "It is declared a DOCX document but is no ZIP container. Save it again as .docx, or submit it under the name of what it is."));
        }
        if (bytes.Contains((byte)0) && ByteOrderMark.Of(bytes) is null && Utf16Shape.Of(bytes) is null)
            return Refused("It holds NUL bytes and is of no known format, so it is no text. Submit DOCX, HTML, Markdown or plain text.");
        var start = Start(bytes);
        if (IsHtmlDocument(start))
            return (DocumentFormat.Html, null);
        if (start.StartsWith("<?xml", StringComparison.Ordinal) && expected != DocumentFormat.Html)
            return Refused("It is XML but not XHTML. Submit the article itself as HTML, Markdown, DOCX or plain text.");
        if (expected is DocumentFormat.Html or DocumentFormat.Markdown)
            return (expected.Value, null);
        return (start.StartsWith('<') && CountTags(start) >= 3 ? DocumentFormat.Html : DocumentFormat.Text, null);
    }

    private static (DocumentFormat, Rejection?) Refused(string detail) => (DocumentFormat.Text, new Rejection(RejectionReason.UnknownFormat, detail));

    private static DocumentFormat? ByMediaType(string? contentType)
    {
        var type = contentType?.Split(';')[0].Trim().ToLowerInvariant();
        return type switch
        {
            "text/html" or "application/xhtml+xml" => DocumentFormat.Html,
            "text/markdown" or "text/x-markdown" => DocumentFormat.Markdown,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => DocumentFormat.Docx,
            _ => null,
        };
    }

    private static DocumentFormat? ByName(string? fileName)
    {
        return Path.GetExtension(fileName)?.ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" or ".xht" => DocumentFormat.Html,
            ".md" or ".markdown" or ".mkd" => DocumentFormat.Markdown,
            ".docx" or ".docm" => DocumentFormat.Docx,
            _ => null,
        };
    }

    /// <summary>The first characters without byte order mark and white space, as far as ASCII tells.</summary>
    private static string Start(ReadOnlySpan<byte> bytes)
    {
        var reach = bytes[..Math.Min(bytes.Length, Reach)];
        if (!reach.Contains((byte)'<'))
            return "";
        var name = ByteOrderMark.Of(bytes)?.Name ?? Utf16Shape.Of(bytes);
        var encoding = name is null ? Encoding.Latin1 : CodePages.ByName(name) ?? Encoding.Latin1;
        var text = encoding.GetString(reach).TrimStart('\uFEFF', 'ï', '»', '¿').TrimStart();
        while (text.StartsWith("<!--", StringComparison.Ordinal) && text.IndexOf("-->", StringComparison.Ordinal) is var end and > 0)
            text = text[(end + 3)..].TrimStart();
        return text;
    }

    private static bool IsHtmlDocument(string start)
    {
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
            return start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<head>", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How many well-known tags a fragment without a document frame holds.</summary>
    private static int CountTags(string start)
    {
        string[] tags = ["<p", "<div", "<h1", "<h2", "<article", "<section", "<meta", "<title", "<br", "<table", "<ul", "<span", "<a "];
        return tags.Count(tag => start.Contains(tag, StringComparison.OrdinalIgnoreCase))
            + (start.Contains("</", StringComparison.Ordinal) ? 1 : 0);
    }
}
