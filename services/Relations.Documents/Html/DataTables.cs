using Relations.Documents.Article;

namespace Relations.Documents.Html;

/// <summary>Tells tables of data, whose rows are lines of the article, from tables that only lay a page out.</summary>
internal static class DataTables
{
    /// <summary>The tables of data of a page.</summary>
    public static HashSet<HtmlNode> Of(HtmlPage page, BlockShape[] shapes)
    {
        var tables = new Dictionary<HtmlNode, Count>();
        foreach (var node in page.Nodes)
        {
            if (node.Tag == "table")
            {
                tables[node] = default;
                if (node.Parent?.Nearest("table") is { } outer)
                    tables[outer] = tables[outer] with { IsNested = true };
            }
            else if (node.Tag is "tr" or "td" or "th" && node.Nearest("table") is { } table)
            {
                tables[table] = tables[table].With(node);
            }
        }
        var data = new HashSet<HtmlNode>();
        foreach (var (table, count) in tables)
        {
            if (!count.IsNested && count.Rows >= 2 && count.Cells >= count.Rows + 2 && (IsHeaded(table, count) || !HoldsProse(page, shapes, table)))
                data.Add(table);
        }
        return data;
    }

    /// <summary>Rows of like length under or beside headings, none of whose cells holds most of the text: its cells may be sentences.</summary>
    private static bool IsHeaded(HtmlNode table, Count count) =>
        count.Headings > 0 && count.Rows >= 3 && count.Cells * 10 >= count.Rows * 18 && count.Longest * 2 <= table.Text;

    /// <summary>Most of its text is sentences.</summary>
    private static bool HoldsProse(HtmlPage page, BlockShape[] shapes, HtmlNode table)
    {
        long prose = 0, all = 0;
        for (var i = table.FirstRun; i < table.EndRun; i++)
        {
            all += page.Runs[i].Length;
            prose += shapes[i].IsProse ? page.Runs[i].Length : 0;
        }
        return prose * 2 > all;
    }

    /// <summary>What a table holds: rows, cells, those that are headings, and the longest cell in UTF-16 units.</summary>
    private readonly record struct Count(int Rows, int Cells, int Headings, long Longest, bool IsNested)
    {
        public Count With(HtmlNode part) => part.Tag == "tr"
            ? this with { Rows = Rows + 1 }
            : this with { Cells = Cells + 1, Headings = Headings + (part.Tag == "th" ? 1 : 0), Longest = Math.Max(Longest, part.Text) };
    }
}
