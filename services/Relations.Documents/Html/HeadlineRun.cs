using Relations.Documents.Article;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Html;

/// <summary>Finds the run of a page that is its headline.</summary>
internal static class HeadlineRun
{
    private const int MostWords = 45;

    /// <summary>Runs looked at from the start of the page, and above the text.</summary>
    private const int Reach = 500;
    private const double Alike = 0.6;

    /// <summary>Number of the run, or -1: the first-level heading that says what the page declares, else the one nearest above the text, else any line above it that says what the page declares.</summary>
    public static int Find(HtmlPage page, BlockShape[] shapes, HtmlNode root, DeclaredMetadata declared)
    {
        var textFrom = FirstProse(page, shapes, root);
        var declaredTitle = declared.Title ?? declared.WindowTitle;
        var title = declaredTitle is null ? null : new FoldedLine(declaredTitle);
        var (nearest, alike, alikeScore) = (-1, -1, Alike);
        for (var i = 0; i < textFrom; i++)
        {
            if (i == Reach && textFrom > 2 * Reach)
                i = textFrom - Reach;
            var run = page.Runs[i];
            if (shapes[i].Words is 0 or > MostWords || (run.Node.Hints & NodeHint.Hidden) != 0)
                continue;
            var line = new FoldedLine(page[run].ToString());
            if (TitleChoice.NamesOutlet(line, declared))
                continue;
            var isFirstLevel = run.Node.Nearest("h1") is not null;
            if (isFirstLevel && !run.Node.IsDropped)
                nearest = i;
            if (title is null)
                continue;
            var score = TitleChoice.Similarity(line, title) + (isFirstLevel ? 0.25 : Elements.IsHeading(run.Node.Tag) ? 0.1 : 0);
            if (score > alikeScore)
                (alike, alikeScore) = (i, score);
        }
        return alike >= 0 ? alike : nearest >= 0 && title is not null && TitleChoice.IsLabel(new FoldedLine(page[page.Runs[nearest]].ToString()), title) ? -1 : nearest;
    }

    /// <summary>Where the headline starts in its run: behind a line above it ("Trade talks" in "Trade talksTwo ports, one customs union") that the declared headline lacks.</summary>
    public static int StartIn(HtmlPage page, int index, string? declared)
    {
        var run = page.Runs[index];
        var isBehindLine = declared is { Length: >= 20 } && declared.Length < run.Length && page[run].EndsWith(declared, StringComparison.Ordinal);
        return isBehindLine ? run.End - declared!.Length : run.Start;
    }

    /// <summary>Number of the first run of sentences in an element; the number behind its last run when there is none.</summary>
    public static int FirstProse(HtmlPage page, BlockShape[] shapes, HtmlNode root)
    {
        for (var i = root.FirstRun; i < root.EndRun; i++)
        {
            if (shapes[i].IsProse && !page.Runs[i].Node.IsDropped)
                return i;
        }
        return root.EndRun;
    }
}
