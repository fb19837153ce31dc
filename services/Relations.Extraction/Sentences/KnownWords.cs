using System.Text;

namespace Relations.Extraction.Sentences;

/// <summary>
/// The words of the tables, numbered once for all texts: a token carries the number of its word, and each table says by that number what it
/// knows of it (<see cref="WordFacts{T}"/>). All texts share the strings. Immutable; safe to share between threads.
/// </summary>
internal sealed class KnownWords
{
    /// <summary>The number of a word that no table has.</summary>
    public const int Unknown = -1;

    /// <summary>The number of a word that has to be asked for: there are no words to compare it with, or it may be a known one with accents.</summary>
    public const int NotAsked = -2;

    private readonly string[] _words;

    /// <summary>A word's hash and, below it, its number and one; 0 where there is none.</summary>
    private readonly long[] _slots;

    /// <param name="words">Norms; each may occur several times.</param>
    public KnownWords(IEnumerable<string> words)
    {
        _words = [.. words.Distinct(StringComparer.Ordinal)];
        var size = 4;
        while (size < _words.Length * 2)
            size <<= 1;
        _slots = new long[size];
        for (var number = 0; number < _words.Length; number++)
        {
            var hash = NormHash.Of(_words[number]);
            var slot = hash & (size - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = ((long)hash << 32) | (uint)(number + 1);
        }
    }

    /// <summary>No words: all have to be asked for.</summary>
    public static KnownWords None { get; } = new([]);

    /// <summary>All words, by number.</summary>
    public IReadOnlyList<string> All => _words;

    /// <summary>The number of a word, <see cref="Unknown"/> or <see cref="NotAsked"/>.</summary>
    /// <param name="norm">The word's norm.</param>
    /// <param name="hash">Its <see cref="NormHash"/>.</param>
    public int Find(ReadOnlySpan<char> norm, int hash)
    {
        var slots = _slots;
        for (var at = hash & (slots.Length - 1); slots[at] is var slot and not 0; at = (at + 1) & (slots.Length - 1))
        {
            if ((int)(slot >> 32) == hash && norm.SequenceEqual(_words[(int)slot - 1]))
                return (int)slot - 1;
        }
        return _words.Length > 0 && Ascii.IsValid(norm) ? Unknown : NotAsked;
    }

    /// <summary>The string of a known word.</summary>
    public string this[int number] => _words[number];
}
