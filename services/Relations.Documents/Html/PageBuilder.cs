using Relations.Documents.Text;

namespace Relations.Documents.Html;

/// <summary>
/// Builds a page from its tags in one pass. It closes what authors leave open as HTML prescribes, and keeps depth and number of
/// elements within bounds: what lies deeper than the bound still gives its text, but no structure.
/// </summary>
internal sealed class PageBuilder(MappedText source)
{
    private const int Deepest = 256;
    private const int MostNodes = 200_000;
    private const int MostMarks = 10_000;

    private readonly List<HtmlNode> _nodes = [new HtmlNode("", null, NodeHint.None, 0)];
    private readonly List<TextMark> _marks = [];
    private readonly List<(string Tag, HtmlNode Node, bool IsSilent, int Mark)> _open = [];
    private readonly Dictionary<string, int> _openCount = new(StringComparer.Ordinal);
    private readonly RunWriter _writer = new(source);
    private int _tooDeep;
    private int _silent;
    private int _links;
    private int _preformatted;

    private HtmlNode Current => _open.Count == 0 ? _nodes[0] : _open[^1].Node;

    /// <summary>Inside an element that shows nothing.</summary>
    public bool IsSilent => _silent > 0;

    /// <summary>A start tag.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="hints">What its attributes say.</param>
    /// <param name="isSelfClosing">Written with a slash.</param>
    /// <param name="value">The date it gives for machines, or null.</param>
    public void Start(string tag, NodeHint hints, bool isSelfClosing, string? value = null)
    {
        if (tag is "br" or "hr")
        {
            if (tag == "br")
                _writer.Break(Current);
            else
                _writer.Edge(Current);
            return;
        }
        if (tag.Length == 0 || Elements.Void.Contains(tag) || Elements.Head.Contains(tag))
            return;
        EndImplied(tag);
        if (_open.Count >= Deepest)
        {
            _tooDeep++;
            return;
        }
        var isBlock = Elements.Blocks.Contains(tag);
        if (isBlock)
            _writer.Edge(Current);
        else if (tag is "span" or "time")
            _writer.PartEdge();
        if (isSelfClosing && Elements.Silent.Contains(tag))
            return;
        var isSilent = Elements.Silent.Contains(tag) || IsSilentInline(tag, hints, isBlock);
        var node = NodeFor(tag, hints, isBlock);
        _open.Add((tag, node, isSilent, Mark(node, hints, value)));
        Count(tag, isSilent, 1);
    }

    /// <summary>Number of the mark that starts with an element, or -1.</summary>
    private int Mark(HtmlNode node, NodeHint hints, string? value)
    {
        if ((hints & (NodeHint.Byline | NodeHint.Date)) == 0 || _silent > 0 || _marks.Count == MostMarks)
            return -1;
        _marks.Add(new TextMark(node, hints, _writer.Length, _writer.Length, value));
        return _marks.Count - 1;
    }

    /// <summary>An end tag.</summary>
    public void End(string tag)
    {
        if (tag == "br" || (tag == "p" && _openCount.GetValueOrDefault("p") == 0))
            _writer.Break(Current);
        if (tag.Length == 0 || _openCount.GetValueOrDefault(tag) == 0)
            return;
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }
        var isInline = Elements.Inline.Contains(tag);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Tag == tag)
            {
                PopTo(i);
                return;
            }
            if (isInline ? Elements.Blocks.Contains(_open[i].Tag) : Elements.IsBarrier(_open[i].Tag) && !Elements.IsBarrier(tag) && tag is not ("tr" or "tbody" or "thead" or "tfoot"))
                return;
        }
    }

    /// <summary>Text between tags.</summary>
    public void Text(int start, int end)
    {
        if (_silent == 0 && end > start)
            _writer.Write(start, end, Current, _links > 0, _preformatted > 0);
    }

    /// <summary>The page as built.</summary>
    public HtmlPage Finish(HeadTags head)
    {
        PopTo(0);
        _writer.Edge(_nodes[0]);
        _nodes[0].EndRun = _writer.Runs.Count;
        return new HtmlPage(_writer.ToText(), _nodes, _writer.Runs, _marks, head);
    }

    /// <summary>Marks inside a line that are not of its sentence: note numbers, "[edit]", labels for screen readers.</summary>
    private static bool IsSilentInline(string tag, NodeHint hints, bool isBlock) =>
        !isBlock && ((hints & (NodeHint.Hidden | NodeHint.Reference)) != 0 || (tag is "span" or "sup" && (hints & NodeHint.Other) != 0));

    private HtmlNode NodeFor(string tag, NodeHint hints, bool isBlock)
    {
        if (!isBlock || _nodes.Count >= MostNodes)
            return Current;
        var node = new HtmlNode(tag, Current, hints, _writer.Runs.Count);
        _nodes.Add(node);
        return node;
    }

    private void EndImplied(string tag)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (Elements.Ends(_open[i].Tag, tag))
            {
                PopTo(i);
                if (tag is not ("tr" or "tbody" or "thead" or "tfoot"))
                    return;
            }
            else if (Elements.Bounds(_open[i].Tag, tag))
            {
                return;
            }
        }
    }

    private void PopTo(int index)
    {
        while (_open.Count > index)
        {
            var (tag, node, isSilent, mark) = _open[^1];
            if (mark >= 0)
                _marks[mark] = _marks[mark] with { End = _writer.Length };
            if (Elements.Blocks.Contains(tag))
            {
                _writer.Edge(node);
                node.EndRun = _writer.Runs.Count;
            }
            else if (tag is "span" or "time")
            {
                _writer.PartEdge();
            }
            _open.RemoveAt(_open.Count - 1);
            Count(tag, isSilent, -1);
        }
    }

    private void Count(string tag, bool isSilent, int step)
    {
        _openCount[tag] = _openCount.GetValueOrDefault(tag) + step;
        _silent += isSilent ? step : 0;
        if (tag == "a")
            _links += step;
        else if (tag is "pre" or "listing")
            _preformatted += step;
    }
}
