using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>
/// Which of several currencies of one name ("pesos") a text means: the one it calls by its full name ("Chilean pesos"), else that of the
/// state it names most. Counted once, when first asked.
/// </summary>
internal sealed class CurrencyContext(TermText text, CurrencyCatalog currencies)
{
    /// <summary>Where each currency is called by its full name, in text order.</summary>
    private readonly Dictionary<string, List<int>> _full = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _mentions;

    /// <summary>The code; where the text does not tell, that which such a sign stands for most.</summary>
    public string Choose(CurrencyCatalog.Noun noun) => noun.Codes.Count == 1 ? noun.Default : Most(noun).Code ?? noun.Default;

    /// <summary>The code of a name, or null where the text names two such states alike, or none, and the name is not known for that of one.</summary>
    /// <param name="noun">The name.</param>
    /// <param name="token">Where it stands.</param>
    public string? Settle(CurrencyCatalog.Noun noun, int token)
    {
        if (noun.Codes.Count == 1)
            return noun.Default;
        var (code, rival) = Most(noun);
        if (LastFull(noun, token) is { } full)
            return full;
        return code is not null && rival is null ? code : noun.HasDefault && (code is null || code == noun.Default || rival == noun.Default) ? noun.Default : null;
    }

    /// <summary>The currency of the name that the text last called in full before a token, or null.</summary>
    private string? LastFull(CurrencyCatalog.Noun noun, int token)
    {
        var (last, at) = ((string?)null, -1);
        foreach (var code in noun.Codes)
        {
            if (!_full.TryGetValue(code, out var places))
                continue;
            var before = places.BinarySearch(token);
            before = before < 0 ? ~before - 1 : before - 1;
            if (before >= 0 && places[before] > at)
                (last, at) = (code, places[before]);
        }
        return last;
    }

    /// <summary>True when the text names a state whose currency the noun may be.</summary>
    public bool Names(CurrencyCatalog.Noun noun)
    {
        _mentions ??= Count();
        return noun.Codes.Exists(_mentions.ContainsKey);
    }

    /// <summary>The currency whose state is named most, and that of another state named as often; null where there is none.</summary>
    private (string? Code, string? Rival) Most(CurrencyCatalog.Noun noun)
    {
        _mentions ??= Count();
        string? best = null, rival = null;
        var count = 0;
        foreach (var code in noun.Codes)
        {
            var its = _mentions.GetValueOrDefault(code);
            if (its > count || (its == count && its > 0 && code == noun.Default && currencies.AreOfOneState(code, best!)))
                (best, rival, count) = (code, its == count ? rival : null, its);
            else if (its == count && its > 0 && !currencies.AreOfOneState(code, best!))
                rival = code;
        }
        return (best, rival);
    }

    private Dictionary<string, int> Count()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = text.Segmented.TokenSpan;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || !tokens[i].IsCapitalised)
                continue;
            var next = i + 1 < tokens.Length ? tokens[i + 1].Norm : "";
            foreach (var part in WordParts.Of(tokens[i]))
            {
                foreach (var code in currencies.CodesOf(WordParts.Norm(tokens[i], part)))
                {
                    counts[code] = counts.GetValueOrDefault(code) + 1;
                    if (currencies.IsNamed(next, code))
                        Add(code, i);
                }
            }
        }
        return counts;
    }

    private void Add(string code, int token)
    {
        if (!_full.TryGetValue(code, out var places))
            _full[code] = places = [];
        places.Add(token);
    }
}
