extern alias OpenXml;

using System.IO.Packaging;
using System.Xml;
using OpenXml::DocumentFormat.OpenXml.Packaging;
using Relations.Documents.Blocks;
using Relations.Documents.Metadata;
using Relations.Documents.Text;
using Relations.Domain;

namespace Relations.Documents.Docx;

/// <summary>Lays a DOCX document out: its paragraphs and table rows, and its properties. Headers, footers, notes and comments are left out.</summary>
internal static class DocxReader
{
    /// <summary>The source text (one paragraph a line) with its layout, or why the container cannot be read.</summary>
    public static (string Source, LaidOutText? Laid, Rejection? Refused) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (PackageGuard.Check(bytes) is { } refused)
                return ("", null, refused);
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            if (package.MainDocumentPart is not { } main)
                return ("", null, Damaged("it has no main document part"));
            // What is read is what was measured.
            if (new OpenXmlPart?[] { main, main.StyleDefinitionsPart, package.CoreFilePropertiesPart }.Any(part => part is not null && !PackageGuard.IsMeasured(part.Uri.OriginalString)))
                return ("", null, Damaged("a part of it has a name that does not end with .xml"));
            var styles = HeadingStyles.Of(main);
            var paragraphs = ParagraphReader.Read(main, styles);
            return LayOut(paragraphs, DeclaredBy(package.PackageProperties));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or OpenXmlPackageException or FileFormatException
            or ArgumentException or NotSupportedException or InvalidOperationException or UriFormatException or FormatException or NullReferenceException or OverflowException)
        {
            return ("", null, Damaged(exception is XmlException ? "its XML is not well formed, or declares entities" : "it is no whole ZIP container of its kind"));
        }
    }

    private static Rejection Damaged(string how) =>
        new(RejectionReason.Undecodable, $"Its DOCX container is damaged: {how}. Open it in a word processor and save it again.");

    private static (string, LaidOutText?, Rejection?) LayOut(List<DocxParagraph> paragraphs, DeclaredMetadata declared)
    {
        var source = string.Join('\n', paragraphs.Select(p => p.Text));
        var cleaned = CharacterCleaner.Clean(source);
        var blocks = new List<Block>();
        var builder = new MappedTextBuilder(cleaned.Text.Length);
        var at = 0;
        var hasTitle = false;
        foreach (var paragraph in paragraphs)
        {
            // Cleaning leaves line ends alone, so the n-th line is the n-th paragraph.
            var end = cleaned.Text.IndexOf('\n', at) is var line and >= 0 ? line : cleaned.Text.Length;
            if (!cleaned.Text.AsSpan(at, end - at).IsWhiteSpace())
            {
                var kind = paragraph.Kind == BlockKind.Title && hasTitle ? BlockKind.Heading : paragraph.Kind;
                hasTitle |= kind == BlockKind.Title;
                var start = builder.Length;
                WriteCells(builder, cleaned, at, end);
                blocks.Add(new Block(start, builder.Length, kind, IsLinked: paragraph.IsLinked));
                builder.Insert("\n");
            }
            at = Math.Min(end + 1, cleaned.Text.Length);
        }
        return (source, new LaidOutText(builder.ToMappedText(), blocks, declared), null);
    }

    /// <summary>Cells are divided by tabs in the source and by line ends in rows of the layout.</summary>
    private static void WriteCells(MappedTextBuilder builder, MappedText cleaned, int at, int end)
    {
        while (at < end)
        {
            var mark = cleaned.Text.AsSpan(at, end - at).IndexOf(ParagraphReader.CellEnd);
            var stop = mark < 0 ? end : at + mark;
            builder.Append(cleaned, at, stop);
            if (mark >= 0)
                builder.Insert("\n");
            at = stop + 1;
        }
    }

    /// <summary>The document's properties say who first saved it and when: they stand when its text says neither.</summary>
    private static DeclaredMetadata DeclaredBy(PackageProperties properties)
    {
        var isOfProgram = properties.Creator is { } creator && creator.Contains("docx", StringComparison.OrdinalIgnoreCase);
        return new DeclaredMetadata
        {
            WindowTitle = string.IsNullOrWhiteSpace(properties.Title) ? null : properties.Title.Trim(),
            Account = properties.Creator is { } name && AccountNames.IsPersons(name) && name.Trim().Contains(' ', StringComparison.Ordinal) ? name.Trim() : null,
            LikelyPublished = properties.Created is { } created && !isOfProgram ? EdtfDate.Day(created.Year, created.Month, created.Day) : null,
            Language = string.IsNullOrWhiteSpace(properties.Language) ? null : properties.Language.Trim(),
        };
    }
}
