namespace Relations.Documents.Languages;

/// <summary>
/// What a table says of words of up to eight letters a to z, by the letters themselves as one number: most words of a text are so short, and asking for
/// one then takes no more than a look into an array. Immutable.
/// </summary>
internal sealed class ShortWords<T>
{
    /// <summary>Longest word.</summary>
    public const int MaxLength = sizeof(ulong);

    /// <summary>The words; 0 where there is none.</summary>
    private readonly ulong[] _words;
    private readonly T?[] _values;
    private readonly int _shift;

    /// <param name="table">What is said of each word; words that are longer or have other letters are left out.</param>
    public ShortWords(IReadOnlyDictionary<string, T> table)
    {
        var bits = 2;
        while (1 << bits < table.Count * 2)
            bits++;
        (_words, _values, _shift) = (new ulong[1 << bits], new T[1 << bits], 64 - bits);
        foreach (var (word, value) in table)
        {
            if (word.Length is 0 or > MaxLength || !word.All(char.IsAsciiLetterLower))
                continue;
            var letters = word.Aggregate(0UL, With);
            var at = Slot(letters);
            while (_words[at] != 0)
                at = (at + 1) & (_words.Length - 1);
            (_words[at], _values[at]) = (letters, value);
        }
    }

    /// <summary>The letters of a word and one more, a to z in either case, as a number; it begins with 0.</summary>
    public static ulong With(ulong letters, char next) => (letters << 8) | (byte)(next | 0x20);

    /// <summary>What is said of a word, or the default.</summary>
    public T? Find(ulong letters)
    {
        for (var at = Slot(letters); _words[at] is var word and not 0; at = (at + 1) & (_words.Length - 1))
        {
            if (word == letters)
                return _values[at];
        }
        return default;
    }

    private int Slot(ulong letters) => (int)((letters * 0x9E3779B97F4A7C15) >> _shift);
}
