using System.Collections;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions;

/// <summary>The words that a text has in lower case somewhere.</summary>
internal sealed class LowerWords
{
    /// <summary>The known ones, by their numbers.</summary>
    private readonly BitArray _known;

    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public LowerWords(SegmentedText text)
    {
        _known = new BitArray(text.Known.All.Count);
        foreach (ref readonly var token in text.TokenSpan)
        {
            if (token.Shape != WordShape.Lower)
                continue;
            if (token.Word >= 0)
                _known[token.Word] = true;
            else
                _others.Add(token.Norm);
        }
    }

    /// <summary>Whether a token's word is one of them.</summary>
    public bool Contains(in Token token) => token.Word >= 0 ? _known[token.Word] : _others.Contains(token.Norm);
}
