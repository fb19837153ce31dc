using Relations.Documents.Blocks;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.PlainText;

/// <summary>Lays plain text out: lines that were wrapped become paragraphs, lines that stand for themselves stay blocks of their own.</summary>
internal static class PlainTextReader
{
    /// <summary>A line this long without a full stop, followed by one in lower case, goes on there even where nothing else was wrapped.</summary>
    private const int LongLine = 60;

    /// <summary>The blocks of a cleaned text.</summary>
    public static LaidOutText Read(MappedText text)
    {
        var lines = LineScanner.Scan(text.Text);
        var wrapping = Wrapping.Of(text.Text, lines);
        var blocks = new List<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            var last = i;
            while (last + 1 < lines.Count && GoesOn(text.Text, first, lines[last], lines[last + 1], wrapping))
                last++;
            var isItem = ListMarker.StartsWith(text.Text.AsSpan(first.Start, first.Length));
            var end = EndWithoutEdit(text.Text, first.Start, lines[last].End);
            blocks.Add(new Block(first.Start, end, isItem ? BlockKind.ListItem : BlockKind.Paragraph, first.AfterGap));
            i = last;
        }
        return new LaidOutText(text, blocks, DeclaredMetadata.None);
    }

    /// <summary>Copied wiki pages carry "[edit]" behind their headings.</summary>
    private static int EndWithoutEdit(string text, int start, int end)
    {
        const string edit = "[edit]";
        return end - start > edit.Length && text.AsSpan(start, end - start).EndsWith(edit, StringComparison.Ordinal) ? end - edit.Length : end;
    }

    private static bool GoesOn(string text, Line first, Line line, Line next, Wrapping wrapping)
    {
        if (next.AfterGap || ListMarker.StartsWith(text.AsSpan(next.Start, next.Length)))
            return false;
        var ends = SentenceEnd.IsAtEnd(text.AsSpan(line.Start, line.Length));
        if (!wrapping.IsWrapped)
            return !ends && line.Length >= LongLine && char.IsLower(text[next.Start]);
        if (!wrapping.IsFull(line, next))
            return !ends && line.Length >= LongLine && char.IsLower(text[next.Start]);
        // A deeper line after a finished sentence starts a paragraph, unless it is the body of a hanging first line.
        return !(ends && next.Indent > line.Indent + 1 && next.Indent > first.Indent);
    }
}
