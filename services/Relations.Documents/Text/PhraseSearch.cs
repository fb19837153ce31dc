using System.Buffers;

namespace Relations.Documents.Text;

/// <summary>Searches a text for many phrases at once, in any case; immutable.</summary>
internal sealed class PhraseSearch
{
    /// <summary>The runtime looks for so many phrases at once with vectors; more of them raise false alarms, and of many more it makes an automaton.</summary>
    private const int PhrasesAtOnce = 30;

    private readonly SearchValues<string>[] _groups;

    /// <summary>A search for these phrases. Those that begin alike are looked for together: then fewer places look like a phrase and are none.</summary>
    public PhraseSearch(IEnumerable<string> phrases) =>
        _groups = [.. phrases.Order(StringComparer.Ordinal).Chunk(PhrasesAtOnce).Select(group => SearchValues.Create(group, StringComparison.OrdinalIgnoreCase))];

    /// <summary>True when the text holds one of them.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var group in _groups)
        {
            if (text.ContainsAny(group))
                return true;
        }
        return false;
    }

    /// <summary>Where the first of them begins, or -1.</summary>
    public int FirstIn(ReadOnlySpan<char> text)
    {
        var first = -1;
        foreach (var group in _groups)
        {
            if (text.IndexOfAny(group) is var at and >= 0 && (first < 0 || at < first))
                first = at;
        }
        return first;
    }
}
