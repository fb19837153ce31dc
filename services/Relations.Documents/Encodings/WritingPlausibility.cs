using System.Collections.Frozen;
using System.Globalization;
using Relations.Documents.Text;

namespace Relations.Documents.Encodings;

/// <summary>
/// How much the characters beyond ASCII look like writing, summed over the text. A common letter in its place counts 1 (2 for the
/// characters that two bytes make), what no text holds counts down.
/// </summary>
internal static class WritingPlausibility
{
    private const int Nonsense = -8;
    private static readonly FrozenDictionary<char, double> Common = Load();

    public static double Of(ReadOnlySpan<char> text)
    {
        var total = 0.0;
        var foreignBefore = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                foreignBefore = 0;
                continue;
            }
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            total += Weight(text[i], before, after, foreignBefore);
            foreignBefore++;
        }
        return total;
    }

    private static double Weight(char c, char before, char after, int foreignBefore)
    {
        if (c == '\uFFFD' || c is >= '\u0080' and <= '\u009F' || c is >= '\uE000' and <= '\uF8FF')
            return Nonsense;
        if (IsMark(c))
            return before is ' ' or '\n' || after is ' ' or '\n' || char.IsLetter(before) || char.IsLetter(after) ? 0.6 : -1;
        if (c is >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E')
            return 1;
        if (c is >= '\u4E00' and <= '\u9FFF')
            return (Common.ContainsKey(c) ? 2.4 : 0.5) - (char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? 2.5 : 0);
        if (c is >= '\u3041' and <= '\u30FF')
            return 1.9 - (char.IsAsciiLetter(before) ? 2 : 0);
        if (c is >= '\uAC00' and <= '\uD7A3')
            return 1.5 - (char.IsAsciiLetter(before) ? 2 : 0);
        if (!char.IsLetter(c))
            return char.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned ? Nonsense : -1;
        return Letter(c, before, after, foreignBefore);
    }

    /// <summary>A letter of an alphabet: common ones count most; a capital inside a word and a mix of scripts count down.</summary>
    private static double Letter(char c, char before, char after, int foreignBefore)
    {
        var weight = Common.GetValueOrDefault(c, -0.6);
        if (char.IsUpper(c))
        {
            weight = Common.ContainsKey(char.ToLowerInvariant(c)) ? 0.4 : -0.6;
            if (char.IsLower(before))
                weight -= 2;
        }
        var latin = c <= '\u024F';
        if (latin)
            return foreignBefore >= 2 ? weight - 2 : foreignBefore == 1 && before <= '\u024F' && char.IsLetter(before) ? weight - 0.5 : weight;
        return char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? weight - 2 : weight;
    }

    private static bool IsMark(char c) => c is '‘' or '’' or '“' or '”' or '„' or '–' or '—' or '…' or '«' or '»' or '\u00A0' or '€' or '°' or '№' or '•' or '©' or '£' or '§' or '®' or '™' or '½';

    private static FrozenDictionary<char, double> Load()
    {
        var weights = new Dictionary<char, double>();
        foreach (var fields in ResourceTable.Read("letters.tsv"))
        {
            var weight = double.Parse(fields[1], CultureInfo.InvariantCulture);
            foreach (var letter in fields[2])
                weights[letter] = weight;
        }
        return weights.ToFrozenDictionary();
    }
}
