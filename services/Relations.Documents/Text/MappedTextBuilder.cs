using System.Text;

namespace Relations.Documents.Text;

/// <summary>Builds a text from stretches of another and keeps track of where they come from.</summary>
internal sealed class MappedTextBuilder(int capacity = 256)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly List<OffsetMap.Piece> _pieces = [];

    /// <summary>UTF-16 units so far.</summary>
    public int Length => _text.Length;

    /// <summary>The unit at an index below <see cref="Length"/>. Cheap for the last ones only.</summary>
    public char this[int index] => _text[index];

    /// <summary>Appends units that stand in the raw text from <paramref name="raw"/> on.</summary>
    public void Append(ReadOnlySpan<char> text, int raw)
    {
        if (text.IsEmpty)
            return;
        AddPiece(raw, text.Length);
        _text.Append(text);
    }

    /// <summary>Appends text that stands for the raw units from <paramref name="raw"/> on; all of it maps to their start.</summary>
    public void AppendReplacement(ReadOnlySpan<char> text, int raw)
    {
        if (text.IsEmpty)
            return;
        AddPiece(raw, 1);
        _text.Append(text);
    }

    /// <summary>Appends one space for the white space that starts at an offset of a mapped text.</summary>
    public void AppendSpace(MappedText source, int at)
    {
        AddPiece(source.Map.ToRaw(at), 1);
        _text.Append(' ');
    }

    /// <summary>Puts another unit in place of the last one. It keeps that one's origin.</summary>
    public void ReplaceLast(char unit) => _text[_text.Length - 1] = unit;

    /// <summary>Appends text that the source does not hold.</summary>
    public void Insert(string text) => _text.Append(text);

    /// <summary>Appends a stretch of a mapped text, keeping its origin.</summary>
    public void Append(MappedText source, int start, int end)
    {
        if (end <= start)
            return;
        var pieces = source.Map.Pieces;
        for (var i = source.Map.IndexOf(start); i < pieces.Length && pieces[i].Start < end; i++)
        {
            var from = Math.Max(start, pieces[i].Start);
            var to = Math.Min(end, pieces[i].Start + pieces[i].Length);
            if (to > from)
                AddPieceAt(_text.Length + from - start, pieces[i].Raw + from - pieces[i].Start, to - from);
        }
        _text.Append(source.Text, start, end - start);
    }

    /// <summary>The text and its map.</summary>
    public MappedText ToMappedText() => new(_text.ToString(), new OffsetMap([.. _pieces], _text.Length));

    private void AddPiece(int raw, int length) => AddPieceAt(_text.Length, raw, length);

    private void AddPieceAt(int start, int raw, int length)
    {
        if (_pieces.Count > 0)
        {
            var last = _pieces[^1];
            if (last.Start + last.Length == start && last.Raw + last.Length == raw)
            {
                _pieces[^1] = last with { Length = last.Length + length };
                return;
            }
        }
        _pieces.Add(new OffsetMap.Piece(start, raw, length));
    }
}
