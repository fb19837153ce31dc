namespace Relations.Documents.Html;

/// <summary>An element that matters for the layout of a page. Runs of text between two elements' edges are numbered; an element covers a range of them.</summary>
internal sealed class HtmlNode(string tag, HtmlNode? parent, NodeHint hints, int firstRun)
{
    /// <summary>Element name, lower case.</summary>
    public string Tag { get; } = tag;

    /// <summary>The element it stands in; null for the page.</summary>
    public HtmlNode? Parent { get; } = parent;

    /// <summary>What its name and attributes say.</summary>
    public NodeHint Hints { get; } = hints;

    /// <summary>Number of the first run in it.</summary>
    public int FirstRun { get; } = firstRun;

    /// <summary>One past the last run in it; set when it ends.</summary>
    public int EndRun { get; set; } = firstRun;

    /// <summary>UTF-16 units of running text in it, that of links aside.</summary>
    public long Prose { get; set; }

    /// <summary>UTF-16 units of all text in it.</summary>
    public long Text { get; set; }

    /// <summary>UTF-16 units of text in links.</summary>
    public long LinkText { get; set; }

    /// <summary>Score as the holder of the article.</summary>
    public double Score { get; set; }

    /// <summary>Left out of the article, by itself or with the element it stands in.</summary>
    public bool IsDropped { get; set; }

    /// <summary>The nearest element of a name that holds this one, itself included; null when there is none.</summary>
    public HtmlNode? Nearest(string tagName)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node.Tag == tagName)
                return node;
        }
        return null;
    }
}
