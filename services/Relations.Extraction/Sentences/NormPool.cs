namespace Relations.Extraction.Sentences;

/// <summary>
/// Gives equal words of one text the same string, and known ones their number. Probing and size are bounded, so that a text made to collide, or one
/// whose words are all different, costs a string a word and nothing more.
/// </summary>
internal sealed class NormPool
{
    private const int MaxProbes = 8;
    private const int MaxSlots = 1 << 16;
    private readonly KnownWords _known;
    private string?[] _slots;
    private int _count;

    /// <param name="known">Words that have their strings already.</param>
    /// <param name="textLength">Length of the text, for a first guess of how many words it has.</param>
    public NormPool(KnownWords known, int textLength)
    {
        _known = known;
        var wanted = 128;
        while (wanted < MaxSlots && wanted < textLength / 16)
            wanted <<= 1;
        _slots = new string?[wanted];
    }

    /// <summary>The words that have their strings already.</summary>
    public KnownWords Known => _known;

    /// <summary>The string of these characters.</summary>
    /// <param name="word">The characters.</param>
    /// <param name="hash">Their <see cref="NormHash"/>.</param>
    /// <param name="number">The number of the word, as of <see cref="KnownWords.Find"/>.</param>
    public string Get(ReadOnlySpan<char> word, int hash, out int number)
    {
        number = _known.Find(word, hash);
        if (number >= 0)
            return _known[number];
        var slot = hash & (_slots.Length - 1);
        for (var probe = 0; probe < MaxProbes; probe++)
        {
            var found = _slots[slot];
            if (found is null)
                return Add(slot, word.ToString());
            if (word.SequenceEqual(found))
                return found;
            slot = (slot + 1) & (_slots.Length - 1);
        }
        return word.ToString();
    }

    private string Add(int slot, string word)
    {
        _slots[slot] = word;
        if (++_count > _slots.Length / 2 && _slots.Length < MaxSlots)
            Grow();
        return word;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new string?[old.Length * 4];
        foreach (var word in old)
        {
            if (word is null)
                continue;
            var slot = NormHash.Of(word) & (_slots.Length - 1);
            for (var probe = 0; probe < MaxProbes; probe++, slot = (slot + 1) & (_slots.Length - 1))
            {
                if (_slots[slot] is null)
                {
                    _slots[slot] = word;
                    break;
                }
            }
        }
    }
}
