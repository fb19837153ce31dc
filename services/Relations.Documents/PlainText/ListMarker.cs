using System.Buffers;

namespace Relations.Documents.PlainText;

/// <summary>The bullets and numbers that list items start with.</summary>
internal static class ListMarker
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");
    private static readonly SearchValues<char> LowerRomanDigits = SearchValues.Create("ivx");

    /// <summary>True for "- x", "* x", "• x", "1. x", "(2) x", "iv) x", "a) x".</summary>
    public static bool StartsWith(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
            return false;
        if (line[0] is '•' or '·' or '●' or '▪' or '■' or '◦' or '‣')
            return true;
        if (line[0] is '-' or '*' or '–' or '+')
            return line[1] is ' ' or '\t';
        var open = line[0] == '(' ? 1 : 0;
        var at = open;
        while (at < line.Length && at - open < 4 && char.IsAsciiLetterOrDigit(line[at]))
            at++;
        if (at == open || at + 1 >= line.Length || !(line[at] == ')' || (line[at] == '.' && open == 0)) || line[at + 1] is not (' ' or '\t'))
            return false;
        return IsNumber(line[open..at], closed: line[at] == ')');
    }

    private static bool IsNumber(ReadOnlySpan<char> text, bool closed)
    {
        if (char.IsAsciiDigit(text[0]))
            return text.Length <= 2 && text.IndexOfAnyExceptInRange('0', '9') < 0;
        if (!closed)
            return text.IndexOfAnyExcept(LowerRomanDigits) < 0;
        return text.Length == 1 || text.IndexOfAnyExcept(RomanDigits) < 0;
    }
}
