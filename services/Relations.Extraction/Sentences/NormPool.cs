namespace Relations.Extraction.Sentences;

/// <summary>
/// Gives equal words of one text the same string. Probing and size are bounded, so that a text made to collide, or one
/// whose words are all different, costs a string a word and nothing more.
/// </summary>
internal sealed class NormPool
{
    private const int MaxProbes = 8;
    private const int MaxSlots = 1 << 16;
    private string?[] _slots;
    private int _count;

    /// <param name="textLength">Length of the text, for a first guess of how many words it has.</param>
    public NormPool(int textLength)
    {
        var wanted = 256;
        while (wanted < MaxSlots && wanted < textLength / 6)
            wanted <<= 1;
        _slots = new string?[wanted];
    }

    /// <summary>The string of these characters.</summary>
    public string Get(ReadOnlySpan<char> word)
    {
        var slot = Hash(word) & (_slots.Length - 1);
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
            var slot = Hash(word) & (_slots.Length - 1);
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

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ (hash >> 15)) & int.MaxValue;
    }
}
