using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Reading;

/// <summary>Mentions of one kind, found by where they stand.</summary>
internal sealed class MentionIndex<T>(IReadOnlyList<T> mentions)
    where T : Mention
{
    private readonly T[] _mentions = mentions as T[] ?? [.. mentions];
    private readonly int[] _firsts = FirstsOf(mentions);

    /// <summary>All of them, in text order.</summary>
    public ReadOnlySpan<T> All => _mentions;

    /// <summary>Those whose first token lies in the range, in text order.</summary>
    public ReadOnlySpan<T> In(TokenRange range)
    {
        var first = FirstAt(range.First);
        var end = first;
        while (end < _mentions.Length && _firsts[end] < range.End)
            end++;
        return _mentions.AsSpan(first, end - first);
    }

    /// <summary>The last one that starts at or before the token and covers it, or null.</summary>
    public T? Covering(int token)
    {
        var last = FirstAt(token + 1) - 1;
        for (var i = last; i >= 0 && i > last - 3; i--)
        {
            if (_mentions[i].EndToken > token)
                return _mentions[i];
        }
        return null;
    }

    private static int[] FirstsOf(IReadOnlyList<T> mentions)
    {
        if (mentions.Count == 0)
            return [];
        var firsts = new int[mentions.Count];
        for (var i = 0; i < firsts.Length; i++)
            firsts[i] = mentions[i].FirstToken;
        return firsts;
    }

    private int FirstAt(int token)
    {
        var (low, high) = (0, _firsts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_firsts[middle] < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
