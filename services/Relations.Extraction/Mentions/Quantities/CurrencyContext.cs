using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>Which of several currencies of one name ("pesos") a text means: that of the state it names most. Counted once, when first asked.</summary>
internal sealed class CurrencyContext(TermText text, CurrencyCatalog currencies)
{
    private Dictionary<string, int>? _mentions;

    /// <summary>The code.</summary>
    public string Choose(CurrencyCatalog.Noun noun)
    {
        if (noun.Codes.Count == 1)
            return noun.Default;
        _mentions ??= Count();
        var (best, count) = (noun.Default, _mentions.GetValueOrDefault(noun.Default));
        foreach (var code in noun.Codes)
        {
            if (_mentions.GetValueOrDefault(code) > count)
                (best, count) = (code, _mentions[code]);
        }
        return best;
    }

    /// <summary>True when the text names a state whose currency the noun may be.</summary>
    public bool Names(CurrencyCatalog.Noun noun)
    {
        _mentions ??= Count();
        return noun.Codes.Exists(_mentions.ContainsKey);
    }

    private Dictionary<string, int> Count()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in text.Segmented.TokenSpan)
        {
            if (token.Kind != TokenKind.Word || !token.IsCapitalised)
                continue;
            foreach (var code in currencies.CodesOf(token.Norm))
                counts[code] = counts.GetValueOrDefault(code) + 1;
        }
        return counts;
    }
}
