using System.Text;

namespace Relations.Query.Recording;

/// <summary>A text that is addressed in code points, as evidence is.</summary>
internal sealed class CodePointText
{
    private readonly string text;

    /// <summary>UTF-16 offset of every 256th code point; null where a code point is always one unit.</summary>
    private readonly List<int>? marks;

    private const int Stride = 256;

    /// <summary>Takes a text of well-formed UTF-16.</summary>
    public CodePointText(string text)
    {
        this.text = text;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            Length = text.Length;
            return;
        }
        marks = [];
        var (units, points) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (points % Stride == 0)
                marks.Add(units);
            units += rune.Utf16SequenceLength;
            points++;
        }
        Length = points;
    }

    /// <summary>Length in code points.</summary>
    public int Length { get; }

    /// <summary>True when exactly <paramref name="quote"/> stands from one code point to another.</summary>
    public bool Has(int start, int end, string quote)
    {
        if (start < 0 || end <= start || end > Length)
            return false;
        var from = Unit(start);
        return string.CompareOrdinal(text, from, quote, 0, Math.Max(quote.Length, Unit(end) - from)) == 0;
    }

    private int Unit(int point)
    {
        if (marks is null)
            return point;
        if (point == Length)
            return text.Length;
        var unit = marks[point / Stride];
        for (var left = point % Stride; left > 0; left--)
            unit += Rune.GetRuneAt(text, unit).Utf16SequenceLength;
        return unit;
    }
}
