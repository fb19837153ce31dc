using System.Buffers;

namespace Relations.Documents.PlainText;

/// <summary>Divides text into lines at every kind of line end.</summary>
internal static class LineScanner
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>The lines that hold anything, in order.</summary>
    public static List<Line> Scan(string text)
    {
        var lines = new List<Line>();
        var afterGap = true;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : at + length;
            var (start, stop) = (at, end);
            while (start < stop && char.IsWhiteSpace(text[start]))
                start++;
            while (stop > start && char.IsWhiteSpace(text[stop - 1]))
                stop--;
            if (stop > start && !IsRule(text.AsSpan(start, stop - start)))
            {
                lines.Add(new Line(start, stop, start - at, afterGap));
                afterGap = false;
            }
            else
            {
                afterGap = true;
            }
            at = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
                at++;
            if (end < text.Length && text[end] is '\f' or '\u2029')
                afterGap = true;
        }
        return lines;
    }

    /// <summary>A line of dashes, stars or the like divides as an empty one does.</summary>
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line.Length > 200)
            return false;
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return false;
        }
        return true;
    }
}
