using Relations.Documents.Article;

namespace Relations.Documents.Html;

/// <summary>
/// Finds the element of a page that holds its article. Furniture goes first, by name and by shape; then running text votes for the
/// elements around it, nearer ones more, and the winner takes in its neighbours that hold text too.
/// </summary>
internal static class MainText
{
    /// <summary>How far up a paragraph's vote reaches.</summary>
    private const int VoteLevels = 4;

    /// <summary>A neighbour with this part of the winner's running text is of the same article.</summary>
    private const double NeighbourPart = 0.15;

    /// <summary>The element that holds the article; what is dropped inside it is marked.</summary>
    public static HtmlNode Find(HtmlPage page, BlockShape[] shapes)
    {
        DropFurniture(page, shapes, isStrict: true);
        return Named(page) ?? Elected(page, shapes) ?? page.Nodes[0];
    }

    /// <summary>Marks furniture. Where next to nothing is left, the page names its parts in its own way, and only what is surely furniture goes.</summary>
    private static void DropFurniture(HtmlPage page, BlockShape[] shapes, bool isStrict)
    {
        Measure(page, shapes);
        var all = page.Nodes[0].Prose;
        var heading = MainHeading(page, all);
        // In document order: what stands in a dropped element is dropped with it.
        foreach (var node in page.Nodes)
            node.IsDropped = node.Parent is { } parent && (parent.IsDropped || IsFurniture(node, all, isStrict, heading));
        Remeasure(page, shapes);
        if (isStrict && page.Nodes[0].Prose * 4 < all)
            DropFurniture(page, shapes, isStrict: false);
    }

    /// <summary>The first-level heading of a page that has one, or null: what holds it and a good part of the text is the article, whatever its name.</summary>
    private static HtmlNode? MainHeading(HtmlPage page, long all)
    {
        HtmlNode? heading = null;
        foreach (var node in page.Nodes)
        {
            if (node.Tag != "h1" || node.Text == 0 || (node.Hints & NodeHint.Hidden) != 0)
                continue;
            if (heading is not null)
                return null;
            heading = node;
        }
        return all == 0 ? null : heading;
    }

    /// <summary>Sums over the runs once and takes differences, so that deep nesting costs nothing.</summary>
    private static void Measure(HtmlPage page, BlockShape[] shapes)
    {
        var sums = new (long Text, long Links, long Prose)[page.Runs.Count + 1];
        for (var i = 0; i < page.Runs.Count; i++)
        {
            var run = page.Runs[i];
            sums[i + 1] = (sums[i].Text + run.Length, sums[i].Links + run.LinkLength, sums[i].Prose + ProseIn(run, shapes[i]));
        }
        foreach (var node in page.Nodes)
        {
            node.Text = sums[node.EndRun].Text - sums[node.FirstRun].Text;
            node.LinkText = sums[node.EndRun].Links - sums[node.FirstRun].Links;
            node.Prose = sums[node.EndRun].Prose - sums[node.FirstRun].Prose;
        }
    }

    /// <summary>Running text that is left once furniture is gone.</summary>
    private static void Remeasure(HtmlPage page, BlockShape[] shapes)
    {
        var sums = new long[page.Runs.Count + 1];
        for (var i = 0; i < page.Runs.Count; i++)
            sums[i + 1] = sums[i] + (page.Runs[i].Node.IsDropped ? 0 : ProseIn(page.Runs[i], shapes[i]));
        foreach (var node in page.Nodes)
            node.Prose = sums[node.EndRun] - sums[node.FirstRun];
    }

    private static int ProseIn(TextRun run, BlockShape shape) => shape.IsProse && !run.IsLinked ? run.Length - run.LinkLength : 0;

    /// <summary>What holds half of the page's running text is no furniture by a name of the site's own; strictly, it may be by its element.</summary>
    private static bool IsFurniture(HtmlNode node, long all, bool isStrict, HtmlNode? heading)
    {
        if (isStrict && all > 0 && ((node.Hints & NodeHint.Hidden) != 0 || node.Tag is "aside" or "footer" or "nav"))
            return true;
        if (node.Prose * 2 > all && all > 0)
            return false;
        if (heading is not null && node.FirstRun <= heading.FirstRun && heading.EndRun <= node.EndRun && node.Prose * 5 >= all && node.Prose > 0)
            return false;
        if ((node.Hints & (NodeHint.Hidden | NodeHint.Caption)) != 0)
            return true;
        var isNamed = (node.Hints & NodeHint.Other) != 0 && (node.Hints & NodeHint.Body) == 0;
        if (isNamed && (node.Hints & NodeHint.Article) != 0)
            return node.Prose * 5 <= all;
        if (isNamed)
            return true;
        if (node.Tag == "header")
            return node.Nearest("article") is null && node.Nearest("main") is null && node.Prose * 10 <= all;
        return IsLinkList(node);
    }

    /// <summary>A list, or a part without running text, that is nearly all links: a menu, related stories.</summary>
    private static bool IsLinkList(HtmlNode node) =>
        node.Prose == 0 && node.Text > 0 && node.LinkText * 10 >= node.Text * 7
        && (node.Tag is "ul" or "ol" or "dl" or "table" or "form" || (node.Text > 80 && node.Tag is "div" or "section" or "td"));

    /// <summary>The innermost element that is named as the article's text, or is the page's article, and holds most of the running text; the only one so named may hold less.</summary>
    private static HtmlNode? Named(HtmlPage page)
    {
        var kept = page.Nodes[0].Prose;
        var most = CountOfBodies(page) == 1 ? 30 : 55;
        HtmlNode? best = null;
        foreach (var node in page.Nodes)
        {
            var isBody = (node.Hints & NodeHint.Body) != 0;
            if (!(isBody || node.Tag is "article") || node.Prose == 0 || node.Prose * 100 < kept * (isBody ? most : 55) || node.IsDropped)
                continue;
            if (best is null || node.Prose * 100 >= best.Prose * 85)
                best = node;
        }
        return best;
    }

    /// <summary>How many elements are named as an article's text, those inside one another counted once.</summary>
    private static int CountOfBodies(HtmlPage page)
    {
        var (count, end) = (0, 0);
        foreach (var node in page.Nodes)
        {
            if ((node.Hints & NodeHint.Body) == 0 || node.IsDropped || node.Prose == 0 || node.FirstRun < end)
                continue;
            (count, end) = (count + 1, node.EndRun);
        }
        return count;
    }

    private static HtmlNode? Elected(HtmlPage page, BlockShape[] shapes)
    {
        for (var i = 0; i < page.Runs.Count; i++)
        {
            var run = page.Runs[i];
            if (!shapes[i].IsProse || run.IsLinked || run.Node.IsDropped)
                continue;
            var vote = 1 + Math.Min(run.Length / 100.0, 4);
            var node = run.Node.Tag is "p" or "li" or "blockquote" or "pre" or "dd" or "h1" or "h2" or "h3" ? run.Node.Parent : run.Node;
            for (var level = 1; level <= VoteLevels && node is not null; level++, node = node.Parent)
                node.Score += vote / level;
        }
        var best = page.Nodes.Where(node => node.Score > 0).MaxBy(Weighed);
        return best is null ? null : WithNeighbours(page, best);
    }

    private static double Weighed(HtmlNode node)
    {
        var links = node.Text == 0 ? 0 : (double)node.LinkText / node.Text;
        var weight = (node.Hints & NodeHint.Body) != 0 ? 1.5 : (node.Hints & NodeHint.Article) != 0 ? 1.2 : 1;
        return node.Score * weight * (1 - links) * ((node.Hints & NodeHint.Other) != 0 ? 0.6 : 1);
    }

    /// <summary>Climbs while the next element out holds a good deal of running text outside this one, mostly not in links.</summary>
    private static HtmlNode WithNeighbours(HtmlPage page, HtmlNode best)
    {
        var node = best;
        while (node.Parent is { } parent)
        {
            var more = parent.Prose - node.Prose;
            var (text, links) = (parent.Text - node.Text, parent.LinkText - node.LinkText);
            var isDense = text > 0 && more * 2 >= text && links * 4 <= text;
            if (more > 0 && more >= node.Prose * NeighbourPart && isDense)
                best = parent;
            else if (more > 0 && text > more * 3)
                break;
            node = parent;
        }
        return ReferenceEquals(best, page.Nodes[0]) ? page.Nodes[0] : best;
    }
}
