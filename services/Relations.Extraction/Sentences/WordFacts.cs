namespace Relations.Extraction.Sentences;

/// <summary>What a table says of words: of known ones by their number, asked once; of others by asking the table.</summary>
internal sealed class WordFacts<T>
{
    private readonly T[] _known;
    private readonly Func<string, T> _ask;
    private readonly T _nothing;

    /// <param name="known">Holds all words of the table, or none at all.</param>
    /// <param name="ask">What the table says of a norm.</param>
    /// <param name="nothing">What it says of words it does not have.</param>
    public WordFacts(KnownWords known, Func<string, T> ask, T nothing)
    {
        _known = [.. known.All.Select(ask)];
        (_ask, _nothing) = (ask, nothing);
    }

    /// <summary>What the table says of a token's word.</summary>
    public T Of(in Token token)
    {
        if ((uint)token.Word < (uint)_known.Length)
            return _known[token.Word];
        return token.Word == KnownWords.Unknown ? _nothing : _ask(token.Norm);
    }
}
