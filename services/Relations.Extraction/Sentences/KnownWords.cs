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

    /// <summary>Words that are letters enough for themselves; those with <see cref="ShortNorm.None"/> are no words.</summary>
    private readonly Short[] _short;

    /// <summary>Of other words the hash and, below it, the number and one; 0 where there is none.</summary>
    private readonly long[] _long;

    /// <param name="words">Norms; each may occur several times.</param>
    public KnownWords(IEnumerable<string> words)
    {
        _words = [.. words.Distinct(StringComparer.Ordinal)];
        var size = 4;
        while (size < _words.Length * 2)
            size <<= 1;
        (_short, _long) = (new Short[size], new long[size]);
        for (var number = 0; number < _words.Length; number++)
        {
            if (ShortNorm.Of(_words[number]) is not ShortNorm.None and var norm)
                Add(norm, number);
            else
                Add(NormHash.Of(_words[number]), number);
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
        if (ShortNorm.Of(norm) is not ShortNorm.None and var letters)
            return TryFind(letters, out _, out var number) ? number : _words.Length > 0 ? Unknown : NotAsked;
        for (var at = hash & (_long.Length - 1); _long[at] is var slot and not 0; at = (at + 1) & (_long.Length - 1))
        {
            if ((int)(slot >> 32) == hash && norm.SequenceEqual(_words[(int)slot - 1]))
                return (int)slot - 1;
        }
        return _words.Length > 0 && Ascii.IsValid(norm) ? Unknown : NotAsked;
    }

    /// <summary>The string and the number of a short word; false of one that no table has.</summary>
    /// <param name="norm">Its letters, as of <see cref="ShortNorm"/>.</param>
    /// <param name="word">The string that all texts share.</param>
    /// <param name="number">The number.</param>
    public bool TryFind(ulong norm, out string word, out int number)
    {
        for (var at = Slot(norm); ; at = (at + 1) & (_short.Length - 1))
        {
            ref readonly var slot = ref _short[at];
            (word, number) = (slot.Word, slot.Number);
            if (slot.Norm == norm)
                return true;
            if (slot.Norm == ShortNorm.None)
                return false;
        }
    }

    /// <summary>The string of a known word.</summary>
    public string this[int number] => _words[number];

    private void Add(ulong norm, int number)
    {
        var at = Slot(norm);
        while (_short[at].Norm != ShortNorm.None)
            at = (at + 1) & (_short.Length - 1);
        _short[at] = new Short(norm, _words[number], number);
    }

    private void Add(int hash, int number)
    {
        var at = hash & (_long.Length - 1);
        while (_long[at] != 0)
            at = (at + 1) & (_long.Length - 1);
        _long[at] = ((long)hash << 32) | (uint)(number + 1);
    }

    private int Slot(ulong norm) => (int)((norm * 0x9E3779B97F4A7C15) >> 32) & (_short.Length - 1);

    private readonly record struct Short(ulong Norm, string Word, int Number);
}
