using System.Globalization;
using System.Text;

namespace Relations.Domain.Resolution;

/// <summary>Plain forms of words, so that accents, case and punctuation make no difference.</summary>
internal static class Folding
{
    /// <summary>Lower-case letters and digits of every script, without accents; everything else parts words, apostrophes and dots excepted.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in LetterFolding.Fold(text.ToLowerInvariant()))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '\u2019' or '.'))
                End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The words with a space between.</summary>
    public static string Text(string? text) => text is null ? "" : string.Join(' ', Words(text));
}
