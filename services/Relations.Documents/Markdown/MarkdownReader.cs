using System.Buffers;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Relations.Documents.Blocks;
using Relations.Documents.Metadata;
using Relations.Documents.PlainText;
using Relations.Documents.Text;

namespace Relations.Documents.Markdown;

/// <summary>
/// Lays Markdown out. Long documents are parsed piece by piece, and a piece with more marks than any writer sets is read as plain text:
/// the parser's time grows with the square of the marks in a paragraph.
/// </summary>
internal static class MarkdownReader
{
    /// <summary>Longest piece that is parsed at once, and most marks in it; in UTF-16 units.</summary>
    private const int LongestPiece = 64 * 1024;
    private const int MostMarks = 1000;
    private const int MostCells = 8000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[*_<`!>");

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().UseFootnotes().UsePreciseSourceLocation().Build();

    /// <summary>The blocks of a cleaned document, and what its front matter declares.</summary>
    public static LaidOutText Read(MappedText source)
    {
        var writer = new MarkdownWriter(source);
        var declared = DeclaredMetadata.None;
        for (var at = 0; at < source.Text.Length;)
        {
            var end = PieceEnd(source.Text, at);
            var document = Parse(source.Text[at..end]);
            if (document is null)
                WritePlain(writer, source, at, end);
            else
                writer.Write(document, at);
            if (at == 0 && document?.Count > 0 && document[0] is YamlFrontMatterBlock matter)
                declared = FrontMatter.Read(source.Text.AsSpan(matter.Span.Start, matter.Span.Length));
            at = end;
        }
        return new LaidOutText(writer.ToText(), writer.Blocks, declared);
    }

    /// <summary>The end of the piece that starts at an offset: all that is left, or up to the last empty line in reach.</summary>
    private static int PieceEnd(string text, int at)
    {
        if (text.Length - at <= LongestPiece)
            return text.Length;
        var blank = text.LastIndexOf("\n\n", at + LongestPiece, LongestPiece, StringComparison.Ordinal);
        return blank > at ? blank + 2 : at + LongestPiece;
    }

    private static MarkdownDocument? Parse(string piece)
    {
        var marks = 0;
        for (var rest = piece.AsSpan(); rest.IndexOfAny(Marks) is var mark and >= 0; rest = rest[(mark + 1)..])
        {
            if (++marks > MostMarks)
                return null;
        }
        if (piece.AsSpan().Count('|') > MostCells)
            return null;
        try
        {
            return Markdig.Markdown.Parse(piece, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's way to say that the nesting is deeper than it goes.
            return null;
        }
    }

    private static void WritePlain(MarkdownWriter writer, MappedText source, int from, int to)
    {
        var piece = new MappedTextBuilder(to - from);
        piece.Append(source, from, to);
        var laid = PlainTextReader.Read(piece.ToMappedText());
        writer.Append(laid);
    }
}
