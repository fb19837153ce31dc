namespace Relations.Documents.Html;

/// <summary>Text between two edges of elements or line breaks.</summary>
/// <param name="Node">The element it stands in.</param>
/// <param name="Start">First UTF-16 unit in the page's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="LinkLength">UTF-16 units of it that are in links.</param>
/// <param name="AfterGap">More than a single line break stands before it.</param>
internal readonly record struct TextRun(HtmlNode Node, int Start, int End, int LinkLength, bool AfterGap)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Nearly all of it is in links.</summary>
    public bool IsLinked => LinkLength * 10 >= Length * 8;
}
