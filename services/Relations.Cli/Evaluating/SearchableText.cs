using System.Text;

namespace Relations.Cli.Evaluating;

/// <summary>A text in which words are found whatever white space, quotation marks and dashes they are written with.</summary>
internal sealed class SearchableText
{
    /// <summary>Evidence longer than this, in code points, points at nothing.</summary>
    private const int LongestQuote = 1000;

    private readonly string _folded;
    private readonly int[] _offsets;
    private readonly string _text;

    /// <summary>Makes a text searchable; of its line ends each counts as one code point.</summary>
    public SearchableText(string text)
    {
        _text = text.ReplaceLineEndings("\n");
        (_folded, _offsets) = Fold(_text);
    }

    /// <summary>Whether the words stand in it.</summary>
    public bool Contains(string words) => _folded.Contains(Fold(words).Text, StringComparison.Ordinal);

    /// <summary>Everywhere the words stand: half-open ranges of code points.</summary>
    public IReadOnlyList<(int Start, int End)> Find(string quote)
    {
        var words = Fold(quote).Text;
        var found = new List<(int, int)>();
        if (words.Length == 0 || quote.EnumerateRunes().Count() > LongestQuote)
            return found;
        for (var at = _folded.IndexOf(words, StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(words, at + 1, StringComparison.Ordinal))
            found.Add((_offsets[at], _offsets[at + words.Length - 1] + 1));
        return found;
    }

    /// <summary>The words at a range of code points, on one line; empty behind the end.</summary>
    public string Words(int start, int end) =>
        string.Join(' ', string.Concat(_text.EnumerateRunes().Skip(start).Take(end - start)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (string Text, int[] Offsets) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);
        var codePoint = -1;
        foreach (var c in text)
        {
            if (!char.IsLowSurrogate(c))
                codePoint++;
            if (char.IsWhiteSpace(c))
                continue;
            folded.Append(c switch
            {
                '\u2018' or '\u2019' => '\'',
                '\u201c' or '\u201d' => '"',
                '\u2013' or '\u2014' => '-',
                _ => c,
            });
            offsets.Add(codePoint);
        }
        return (folded.ToString(), [.. offsets]);
    }
}
