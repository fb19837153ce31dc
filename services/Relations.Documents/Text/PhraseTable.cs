using System.Diagnostics.CodeAnalysis;

namespace Relations.Documents.Text;

/// <summary>Phrases of one or more words, found in folded lines by the longest match.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);

    /// <summary>For each word that a phrase begins with how many words the longest such phrase has.</summary>
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase as it is written; the first one added stays.</summary>
    public void Add(string phrase, T value)
    {
        var line = new FoldedLine(phrase);
        if (line.Count == 0 || !_phrases.TryAdd(line.Folded, value))
            return;
        var first = line.At(0).ToString();
        _longest[first] = Math.Max(_longest.GetValueOrDefault(first), line.Count);
    }

    /// <summary>The value of a folded text that is a phrase as a whole.</summary>
    public bool TryGet(ReadOnlySpan<char> folded, [MaybeNullWhen(false)] out T value) =>
        _phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out value);

    /// <summary>The longest phrase that starts at a word.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Number of the word.</param>
    /// <param name="value">The phrase's value.</param>
    /// <returns>How many words it takes, or 0.</returns>
    public int LongestAt(FoldedLine line, int at, out T? value)
    {
        value = default;
        if (at >= line.Count || !_longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.At(at), out var longest))
            return 0;
        var lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var count = Math.Min(longest, line.Count - at); count > 0; count--)
        {
            if (lookup.TryGetValue(line.At(at, at + count), out value))
                return count;
        }
        value = default;
        return 0;
    }
}
