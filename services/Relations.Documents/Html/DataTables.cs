using Relations.Documents.Article;

namespace Relations.Documents.Html;

/// <summary>Tells tables of data, whose rows are lines of the article, from tables that only lay a page out.</summary>
internal static class DataTables
{
    /// <summary>The tables of data of a page.</summary>
    public static HashSet<HtmlNode> Of(HtmlPage page, BlockShape[] shapes)
    {
        var tables = new Dictionary<HtmlNode, (int Rows, int Cells, bool Nested)>();
        foreach (var node in page.Nodes)
        {
            if (node.Tag == "table")
            {
                tables[node] = default;
                if (node.Parent?.Nearest("table") is { } outer)
                    tables[outer] = tables[outer] with { Nested = true };
            }
            else if (node.Tag is "tr" or "td" or "th" && node.Nearest("table") is { } table)
            {
                var count = tables[table];
                tables[table] = node.Tag == "tr" ? count with { Rows = count.Rows + 1 } : count with { Cells = count.Cells + 1 };
            }
        }
        var data = new HashSet<HtmlNode>();
        foreach (var (table, count) in tables)
        {
            if (!count.Nested && count.Rows >= 2 && count.Cells >= count.Rows + 2 && !HoldsProse(page, shapes, table))
                data.Add(table);
        }
        return data;
    }

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
}
