using System.Globalization;
using System.Text;

namespace Relations.Query.Search;

/// <summary>A word in a text.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Ordinal">How many words stand before it.</param>
/// <param name="Start">Its first character, in code points of the text.</param>
/// <param name="End">One past its last, in code points.</param>
/// <param name="Unit">Its first character, in UTF-16 units.</param>
internal readonly record struct TextWord(string Text, int Ordinal, int Start, int End, int Unit);

/// <summary>Splits texts into words as text search does, but for compounds and addresses: runs of letters, marks and digits.</summary>
internal static class TextWords
{
    /// <summary>The words of a text in their order.</summary>
    public static IEnumerable<TextWord> Of(string text) => Of(text, _ => true);

    /// <summary>Those words of a text, in their order, that begin in a certain way; only these are made into strings.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWanted">Told the first <see cref="WordStart.Length"/> units of a word or all of a shorter one, in lower case.</param>
    public static IEnumerable<TextWord> Of(string text, Func<WordStart, bool> isWanted)
    {
        var (ordinal, unit, point) = (0, 0, 0);
        while (true)
        {
            (unit, point) = Skip(text, unit, point, ofWord: false);
            if (unit == text.Length)
                yield break;
            var (end, endPoint) = Skip(text, unit, point, ofWord: true);
            if (isWanted(new WordStart(text.AsSpan(unit, end - unit))))
                yield return new TextWord(text[unit..end].ToLowerInvariant(), ordinal, point, endPoint, unit);
            (unit, point, ordinal) = (end, endPoint, ordinal + 1);
        }
    }

    /// <summary>The end, in units and code points, of the characters from a place on that are all of words, or none.</summary>
    private static (int Unit, int Point) Skip(string text, int unit, int point, bool ofWord)
    {
        while (unit < text.Length)
        {
            if (char.IsAscii(text[unit]))
            {
                if (char.IsAsciiLetterOrDigit(text[unit]) != ofWord)
                    break;
                unit++;
            }
            else
            {
                Rune.DecodeFromUtf16(text.AsSpan(unit), out var rune, out var units);
                if (IsOfWord(rune) != ofWord)
                    break;
                unit += units;
            }
            point++;
        }
        return (unit, point);
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
}
