namespace Relations.Documents.Html;

/// <summary>Where in a page's text its article is.</summary>
/// <param name="Start">Where its headline begins; in UTF-16 units. Lines on the article may stand a little above.</param>
/// <param name="TextStart">Where its first sentences end.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct HeadRegion(int Start, int TextStart, int End)
{
    private const int Above = 250;
    private const int Below = 400;

    /// <summary>The region around a headline and the element that holds the text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="heading">Number of the headline's run, or -1.</param>
    /// <param name="root">The element that holds the text.</param>
    /// <param name="firstProse">Number of its first run of sentences.</param>
    public static HeadRegion Of(HtmlPage page, int heading, HtmlNode root, int firstProse)
    {
        if (page.Runs.Count == 0)
            return default;
        var first = Math.Min(heading >= 0 ? heading : root.FirstRun, page.Runs.Count - 1);
        var last = Math.Clamp(root.EndRun - 1, 0, page.Runs.Count - 1);
        var prose = Math.Clamp(firstProse, 0, page.Runs.Count - 1);
        return new HeadRegion(page.Runs[first].Start, page.Runs[prose].End, page.Runs[last].End);
    }

    /// <summary>The mark stands between headline and text, or just above.</summary>
    public bool IsHead(TextMark mark) => IsHead(mark.Start);

    /// <summary>A place in the page's text is between headline and text, or just above.</summary>
    public bool IsHead(int at) => at < TextStart && at >= Start - Above;

    /// <summary>The mark stands above the headline, where parts of the page that are not the article end.</summary>
    public bool IsAbove(TextMark mark) => mark.Start < Start;

    /// <summary>The mark stands in the article; one that is said to be what it is may stand close under it.</summary>
    public bool IsInside(TextMark mark) =>
        mark.Start >= Start && mark.Start < ((mark.Hints & (NodeHint.Author | NodeHint.Publication)) != 0 ? End + Below : End);
}
