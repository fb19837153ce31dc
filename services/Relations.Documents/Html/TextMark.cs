namespace Relations.Documents.Html;

/// <summary>A stretch of a page's text that its element marks as an author's name or a date.</summary>
/// <param name="Node">The block element it stands in.</param>
/// <param name="Hints">What the element says: <see cref="NodeHint.Byline"/>, <see cref="NodeHint.Date"/>, and how surely.</param>
/// <param name="Start">First UTF-16 unit in the page's text.</param>
/// <param name="End">One past the last; white space may stand at either end.</param>
/// <param name="Value">The value for machines that the element gives, or null.</param>
internal readonly record struct TextMark(HtmlNode Node, NodeHint Hints, int Start, int End, string? Value);
