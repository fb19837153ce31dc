using Relations.Documents.Text;

namespace Relations.Documents.Html;

/// <summary>A page as its elements and its runs of text.</summary>
/// <param name="Text">All its text, mapped to the decoded raw text.</param>
/// <param name="Nodes">Its elements in document order; the first is the page.</param>
/// <param name="Runs">Its runs of text in document order.</param>
/// <param name="Marks">Its stretches of text that are marked as names or dates, in document order.</param>
/// <param name="Head">What its head and its structured data declare.</param>
internal sealed record HtmlPage(MappedText Text, List<HtmlNode> Nodes, List<TextRun> Runs, List<TextMark> Marks, HeadTags Head)
{
    /// <summary>A run's characters.</summary>
    public ReadOnlySpan<char> this[TextRun run] => Text.Text.AsSpan(run.Start, run.Length);
}
