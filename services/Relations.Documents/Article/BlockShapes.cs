using System.Globalization;
using Relations.Documents.PlainText;

namespace Relations.Documents.Article;

/// <summary>Looks at the shape of blocks.</summary>
internal static class BlockShapes
{
    /// <summary>How far into a block is looked, in UTF-16 units; what a longer one is, is known by then.</summary>
    private const int Reach = 4000;

    /// <summary>Longest block that can be a repeated line.</summary>
    private const int LongestRepeated = 600;

    private const ulong HashStart = 14695981039346656037;
    private const ulong HashStep = 1099511628211;

    /// <summary>The shape of a block's characters.</summary>
    public static BlockShape Of(ReadOnlySpan<char> text)
    {
        var seen = text[..Math.Min(text.Length, Reach)];
        int words = 0, lower = 0, dense = 0, sentences = 0, lowerLetters = 0, letters = 0;
        var hash = HashStart;
        var inWord = false;
        for (var i = 0; i < seen.Length; i++)
        {
            var c = seen[i];
            if (c == ' ')
            {
                inWord = false;
                continue;
            }
            if (c < '\u0080' && char.IsAsciiLetter(c))
            {
                words += inWord ? 0 : 1;
                var isLower = c >= 'a';
                lower += !inWord && isLower ? 1 : 0;
                (inWord, letters) = (true, letters + 1);
                lowerLetters += isLower ? 1 : 0;
                hash = (hash ^ (uint)(c | 0x20)) * HashStep;
                continue;
            }
            if (IsDense(c))
            {
                dense++;
                inWord = false;
                hash = (hash ^ c) * HashStep;
                continue;
            }
            if (char.IsLetterOrDigit(c) || (inWord && c is '\'' or '’'))
            {
                if (!inWord)
                {
                    words++;
                    lower += char.IsUpper(c) || char.IsDigit(c) ? 0 : 1;
                }
                inWord = true;
                letters++;
                lowerLetters += char.IsUpper(c) || char.IsDigit(c) ? 0 : 1;
                hash = (hash ^ char.ToLowerInvariant(c)) * HashStep;
                continue;
            }
            inWord = inWord && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (SentenceEnd.IsMark(c) && EndsHere(seen, i))
                sentences++;
        }
        words += dense / 2;
        lower += dense / 2;
        var mark = SentenceEnd.LastMark(text);
        if (mark == '\0' && text.Length > 0 && text[^1] is ':' or '：' or ';')
            mark = ':';
        var capitals = letters > 3 && lowerLetters == 0 && dense == 0;
        var isProse = IsProse(words, lower, sentences, mark, dense, capitals);
        return new BlockShape(words, lower, Math.Min(sentences, 255), mark, capitals, isProse, text.Length > LongestRepeated ? 0 : hash);
    }

    /// <summary>
    /// A sentence has some words that are not names and ends as one; a headline that asks is none, nor is a line of capitals.
    /// A lead-in to a list ends with a colon. Unfinished text is prose when it is long.
    /// </summary>
    private static bool IsProse(int words, int lower, int sentences, char mark, int dense, bool capitals)
    {
        if (dense >= 12 && (mark != '\0' || dense >= 40))
            return true;
        if (capitals && words < 30)
            return false;
        if (words >= 25 && lower >= 8)
            return true;
        if (mark is '?' or '!' or '？' or '！' && sentences <= 1 && words <= 20)
            return false;
        if (mark is '\0')
            return false;
        return words >= 6 && lower >= 3 && lower * 4 >= words;
    }

    /// <summary>A mark ends a sentence before white space, a closing quote or bracket, or nothing; in scripts without spaces always.</summary>
    private static bool EndsHere(ReadOnlySpan<char> text, int at) =>
        text[at] >= '\u3000' || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '"' or '”' or '’' or ')' or '»' or ']' or '[';

    /// <summary>Han, kana, Thai, Lao, Khmer, Burmese: no spaces between words.</summary>
    private static bool IsDense(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF'
        or >= '\u0E00' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF' or >= '\u1000' and <= '\u109F';
}
