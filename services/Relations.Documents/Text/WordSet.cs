using System.Collections.Frozen;

namespace Relations.Documents.Text;

/// <summary>Folded words, asked for by their characters: no string is made of a word to look it up. Immutable.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">The words, in lower case.</param>
    public WordSet(IEnumerable<string> words) => _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
