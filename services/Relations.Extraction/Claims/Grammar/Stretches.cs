namespace Relations.Extraction.Claims.Grammar;

/// <summary>Tells whether anything ends a stretch of tokens. However often stretches are asked for, each token is looked at once or twice. Used by one thread.</summary>
/// <param name="words">The text.</param>
/// <param name="ends">Whether a token ends a stretch.</param>
internal sealed class Stretches(Words words, Func<int, bool> ends)
{
    /// <summary>For each token up to where it is known that nothing ends a stretch; 0 where nothing is known.</summary>
    private int[] _free = [];

    /// <summary>Whether nothing from <paramref name="first"/> up to <paramref name="end"/>, not including it, ends the stretch.</summary>
    public bool AreFree(int first, int end)
    {
        if (_free.Length == 0)
            _free = new int[words.Count];
        var from = first;
        while (from < end && _free[from] > from)
            from = _free[from];
        var at = from;
        while (at < end && !ends(at))
            at++;
        if (at > from)
            _free.AsSpan(from, at - from).Fill(at);
        if (at > first)
            _free[first] = at;
        return at >= end;
    }
}
