using Relations.Documents.Article;
using Relations.Documents.Blocks;
using Relations.Documents.Metadata;
using Relations.Documents.PlainText;
using Relations.Documents.Text;
using Relations.Domain;

namespace Relations.Documents.Html;

/// <summary>Lays an HTML page out: the blocks of its article, its headline first, and what the page declares.</summary>
internal static class HtmlReader
{
    /// <summary>A line that goes on behind a single line break has at least this many UTF-16 units.</summary>
    private const int LongLine = 40;

    /// <summary>How far above the text bylines and dates are looked for where no headline was found; in runs.</summary>
    private const int LinesAbove = 12;

    /// <summary>The blocks of a cleaned page.</summary>
    public static LaidOutText Read(MappedText source)
    {
        var page = HtmlScanner.Scan(source);
        if (page.Runs.Count > DocumentReader.MaxLines)
            return new LaidOutText(page.Text, [.. page.Runs.Select(run => new Block(run.Start, run.End, BlockKind.Paragraph))], DeclaredMetadata.None);
        var shapes = new BlockShape[page.Runs.Count];
        for (var i = 0; i < shapes.Length; i++)
            shapes[i] = BlockShapes.Of(page[page.Runs[i]]);
        var declared = PageMetadata.Of(page.Head, page.Text.Text);
        var root = MainText.Find(page, shapes);
        var blocks = new List<Block>();
        var heading = HeadlineRun.Find(page, shapes, root, declared);
        if (heading >= 0)
            blocks.Add(new Block(HeadlineRun.StartIn(page, heading, declared.Title ?? declared.WindowTitle), page.Runs[heading].End, BlockKind.Title));
        AddMetadataLines(page, heading, root, blocks);
        AddBlocks(page, shapes, root, heading, blocks);
        return new LaidOutText(page.Text, blocks, WithMarks(declared, page, HeadRegion.Of(page, heading, root, HeadlineRun.FirstProse(page, shapes, root)))) { IsMarkedUp = true };
    }

    /// <summary>What the page's elements mark as author and date stands in for what its head leaves out.</summary>
    private static DeclaredMetadata WithMarks(DeclaredMetadata declared, HtmlPage page, HeadRegion region)
    {
        var order = (declared.Outlet is { } name ? Outlets.Known.ByName(name) : null)?.Order ?? DateOrder.Unknown;
        var (published, likely) = MarkedDates.Of(page, region, order);
        var author = MarkedNames.Author(page, region);
        return declared with
        {
            Author = declared.Author ?? author,
            Published = Finer(declared.Published, published ?? likely) ?? published,
            LikelyPublished = declared.LikelyPublished ?? likely ?? HeadDate.Of(page, region, order),
        };
    }

    /// <summary>A declared month or year gives way to a marked day within it.</summary>
    private static EdtfDate? Finer(EdtfDate? declared, EdtfDate? marked) =>
        marked is not null && declared is { Precision: not DatePrecision.Day } && declared.Contains(marked) ? marked : declared;

    /// <summary>Byline and date often stand between the headline and the element that holds the text; nothing else of that place is taken.</summary>
    private static void AddMetadataLines(HtmlPage page, int heading, HtmlNode root, List<Block> blocks)
    {
        for (var i = Math.Max(heading + 1, root.FirstRun - LinesAbove); i < root.FirstRun; i++)
        {
            var run = page.Runs[i];
            if (run.Length > MetadataLine.LongestLine || run.Node.IsDropped)
                continue;
            var reading = MetadataLine.Read(new FoldedLine(page[run].ToString()));
            if (reading.IsMetadata && (reading.Authors.Count > 0 || reading.Published is not null || reading.Updated is not null))
                blocks.Add(new Block(run.Start, run.End, BlockKind.Paragraph));
        }
    }

    private static void AddBlocks(HtmlPage page, BlockShape[] shapes, HtmlNode root, int heading, List<Block> blocks)
    {
        var tables = DataTables.Of(page, shapes);
        // Runs of one element follow one another; the way up is walked once for all of them.
        var (rowOf, row) = (default(HtmlNode), default(HtmlNode));
        for (var i = root.FirstRun; i < root.EndRun; i++)
        {
            var run = page.Runs[i];
            if (i == heading || run.Node.IsDropped)
                continue;
            if (!ReferenceEquals(rowOf, run.Node))
                (rowOf, row) = (run.Node, run.Node.Nearest("tr"));
            if (row is not null && row.Nearest("table") is { } table && tables.Contains(table))
            {
                var last = i;
                while (last + 1 < row.EndRun && !page.Runs[last + 1].Node.IsDropped)
                    last++;
                blocks.Add(new Block(run.Start, page.Runs[last].End, BlockKind.TableRow));
                i = last;
            }
            else if (!run.AfterGap && blocks.Count > 0 && GoesOn(page, blocks[^1], run))
            {
                blocks[^1] = blocks[^1] with { End = run.End };
            }
            else
            {
                blocks.Add(new Block(run.Start, run.End, KindOf(run.Node), run.AfterGap, run.IsLinked));
            }
        }
    }

    /// <summary>A single line break inside a sentence divides nothing.</summary>
    private static bool GoesOn(HtmlPage page, Block block, TextRun run)
    {
        var before = page.Text.Text.AsSpan(block.Start, block.Length);
        return block.End + 1 == run.Start && block.Length >= LongLine && !SentenceEnd.IsAtEnd(before) && char.IsLower(page.Text.Text[run.Start]);
    }

    private static BlockKind KindOf(HtmlNode node)
    {
        for (var at = node; at is not null && at.Tag is not ("div" or "section" or "article" or "td" or "body"); at = at.Parent)
        {
            if (Elements.IsHeading(at.Tag))
                return BlockKind.Heading;
            if (at.Tag is "li" or "dd")
                return BlockKind.ListItem;
        }
        return BlockKind.Paragraph;
    }
}
