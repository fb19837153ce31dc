namespace Relations.Documents.PlainText;

/// <summary>
/// Whether a text was broken into lines of even width, and if so which. A line is full when the first word of the line after it would
/// not have fitted.
/// </summary>
internal sealed class Wrapping
{
    private const int Narrowest = 30;
    private const int Widest = 140;
    private const int FewestLines = 3;

    /// <summary>Lines looked at; enough to know a habit.</summary>
    private const int Sample = 2000;

    private readonly string _text;
    private readonly int _width;

    private Wrapping(string text, int width) => (_text, _width) = (text, width);

    /// <summary>True when lines are to be joined to paragraphs.</summary>
    public bool IsWrapped => _width > 0;

    /// <summary>Looks at the lines that another follows without an empty one between.</summary>
    public static Wrapping Of(string text, List<Line> lines)
    {
        var widths = new List<int>();
        var count = Math.Min(lines.Count - 1, Sample);
        for (var i = 0; i < count; i++)
        {
            if (!lines[i + 1].AfterGap)
                widths.Add(lines[i].Indent + lines[i].Length);
        }
        if (widths.Count < FewestLines)
            return new Wrapping(text, 0);
        widths.Sort();
        var width = widths[(int)(widths.Count * 0.95)];
        if (width is < Narrowest or > Widest || widths[^1] > width * 2)
            return new Wrapping(text, 0);
        var wrapping = new Wrapping(text, width);
        var (full, capitals) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            if (lines[i + 1].AfterGap)
                continue;
            full += wrapping.IsFull(lines[i], lines[i + 1]) ? 1 : 0;
            capitals += char.IsUpper(text[lines[i + 1].Start]) ? 1 : 0;
        }
        // Lines of a list start with capitals; wrapped lines start as words in the middle of sentences do.
        var isWrapped = full * 100 >= widths.Count * 55 && capitals * 100 <= widths.Count * 65;
        return isWrapped ? wrapping : new Wrapping(text, 0);
    }

    /// <summary>The next line's first word would not have fitted at the end of this one.</summary>
    public bool IsFull(Line line, Line next) =>
        line.Indent + line.Length + 1 + FirstWord(next) > _width - Math.Max(3, _width / 12);

    private int FirstWord(Line line)
    {
        var span = _text.AsSpan(line.Start, Math.Min(line.Length, 40));
        var space = span.IndexOfAny(' ', '\t');
        return space < 0 ? span.Length : space;
    }
}
