namespace Relations.Documents.PlainText;

/// <summary>A line that is not empty, without the white space around it.</summary>
/// <param name="Start">First UTF-16 unit that is not white space.</param>
/// <param name="End">One past the last.</param>
/// <param name="Indent">White space units before it.</param>
/// <param name="AfterGap">An empty line, or the start of the text, stands before it.</param>
internal readonly record struct Line(int Start, int End, int Indent, bool AfterGap)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;
}
