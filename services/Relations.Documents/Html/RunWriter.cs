using Relations.Documents.Text;

namespace Relations.Documents.Html;

/// <summary>Writes a page's text, white space folded and character references decoded, and divides it into runs.</summary>
internal sealed class RunWriter(MappedText source)
{
    /// <summary>In preformatted text a line this long was wrapped and goes on in the next.</summary>
    private const int WrappedLine = 45;

    private readonly MappedTextBuilder _text = new(source.Text.Length / 2);
    private int _start;
    private int _links;
    private int _breaks;
    private bool _gap = true;
    private int _spaceAt = -1;
    private int _partEnd = -1;

    /// <summary>The runs so far.</summary>
    public List<TextRun> Runs { get; } = [];

    /// <summary>UTF-16 units written so far.</summary>
    public int Length => _text.Length;

    /// <summary>All text of the page; runs lie in it.</summary>
    public MappedText ToText() => _text.ToMappedText();

    /// <summary>Adds a stretch of the source; nothing once there are more lines than are read.</summary>
    public void Write(int from, int to, HtmlNode node, bool inLink, bool isPreformatted)
    {
        var text = source.Text.AsSpan(0, to);
        var before = _text.Length;
        for (var at = from; at < to && Runs.Count <= DocumentReader.MaxLines;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at = isPreformatted ? AfterPreformattedSpace(text, at, node) : AfterSpace(text, at);
                continue;
            }
            var end = at;
            while (end < to && text[end] != '&' && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > at)
            {
                Divide(text[at]);
                Space();
                _text.Append(source, at, end);
                at = end;
            }
            else
            {
                at += Reference(text[at..], at);
            }
        }
        if (inLink)
            _links += _text.Length - before;
    }

    /// <summary>The edge of a part of a line, which styles may set apart: "by" and "Jane Roe" of "&lt;span>by&lt;/span>&lt;span>Jane Roe&lt;/span>" are two words.</summary>
    public void PartEdge() => _partEnd = _text.Length;

    /// <summary>A line break: two of them divide as an empty line does.</summary>
    public void Break(HtmlNode node)
    {
        EndRun(node);
        if (++_breaks >= 2)
            _gap = true;
    }

    /// <summary>The edge of an element that starts a new line.</summary>
    public void Edge(HtmlNode node)
    {
        EndRun(node);
        _gap = true;
    }

    private void EndRun(HtmlNode node)
    {
        _spaceAt = -1;
        if (_text.Length == _start)
            return;
        Runs.Add(new TextRun(node, _start, _text.Length, _links, _gap));
        _text.Insert("\n");
        (_start, _links, _breaks, _gap) = (_text.Length, 0, 0, false);
    }

    /// <summary>A small letter at the end of a part and a capital at the start of the next do not belong to one word.</summary>
    private void Divide(char next)
    {
        if (_partEnd == _text.Length && _spaceAt < 0 && _text.Length > _start && char.IsUpper(next) && char.IsLower(_text[^1]))
            _text.Insert(" ");
    }

    private void Space()
    {
        if (_spaceAt >= 0)
            _text.AppendSpace(source, _spaceAt);
        _spaceAt = -1;
    }

    private int AfterSpace(ReadOnlySpan<char> text, int at)
    {
        if (_text.Length > _start)
            _spaceAt = at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>A line end of preformatted text is a break unless the line was full; an empty line always is one.</summary>
    private int AfterPreformattedSpace(ReadOnlySpan<char> text, int at, HtmlNode node)
    {
        var (lineEnds, from) = (0, at);
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            lineEnds += text[at++] == '\n' ? 1 : 0;
        var lineStart = from == 0 ? -1 : text[..from].LastIndexOf('\n');
        if (lineEnds >= 2)
            Edge(node);
        else if (lineEnds == 1 && from - lineStart < WrappedLine)
            Break(node);
        else if (_text.Length > _start)
            _spaceAt = from;
        return at;
    }

    private int Reference(ReadOnlySpan<char> text, int at)
    {
        if (Entities.At(text) is not var (symbol, length))
        {
            Space();
            _text.Append(source, at, at + 1);
            return 1;
        }
        var cleaned = CharacterCleaner.Clean(symbol).Text;
        if (string.IsNullOrWhiteSpace(cleaned))
        {
            if (cleaned.Length > 0 && _text.Length > _start)
                _spaceAt = at;
            return length;
        }
        Space();
        _text.AppendReplacement(cleaned, source.Map.ToRaw(at));
        return length;
    }
}
