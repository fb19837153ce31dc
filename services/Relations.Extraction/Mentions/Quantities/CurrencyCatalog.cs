using System.Collections.Frozen;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>The currencies of <c>currencies.tsv</c>, found by sign or code before or after a number, or by name after it.</summary>
internal sealed class CurrencyCatalog
{
    private const int LongestAdjective = 3;
    private readonly FrozenDictionary<string, Sign> _signs;
    private readonly FrozenDictionary<string, Noun[]> _nounsByFirstWord;
    private readonly FrozenDictionary<string, string[]> _codesByAdjective;

    private CurrencyCatalog(IReadOnlyList<string[]> rows)
    {
        var signs = new Dictionary<string, Sign>(StringComparer.Ordinal);
        var nouns = new Dictionary<string, Noun>(StringComparer.Ordinal);
        var adjectives = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var sign in Forms(row, 3))
                AddSign(signs, sign, row[0]);
            foreach (var words in Forms(row, 1))
            {
                if (!nouns.TryGetValue(words, out var noun))
                    nouns[words] = noun = new Noun(words.Split(' '));
                noun.Add(row[0], row.Length > 4 && row[4] == "default");
            }
            foreach (var adjective in Forms(row, 2))
            {
                if (!adjectives.TryGetValue(adjective, out var codes))
                    adjectives[adjective] = codes = [];
                codes.Add(row[0]);
            }
        }
        _signs = signs.ToFrozenDictionary(StringComparer.Ordinal);
        _codesByAdjective = adjectives.ToFrozenDictionary(a => a.Key, a => a.Value.ToArray(), StringComparer.Ordinal);
        _nounsByFirstWord = nouns.Values.GroupBy(noun => noun.Words[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(noun => noun.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    private static void AddSign(Dictionary<string, Sign> signs, string sign, string code)
    {
        var plain = sign.TrimEnd('*', '!', '^');
        if (!signs.TryGetValue(plain, out var known))
            signs[plain] = known = new Sign(new Noun([plain]), sign.EndsWith('*'), sign.EndsWith('!'), sign.EndsWith('^'));
        known.Noun.Add(code, false);
    }

    /// <summary>The built-in currencies.</summary>
    public static CurrencyCatalog Load() => new(ResourceTable.Read("currencies.tsv"));

    /// <summary>Words of names, so that "billion-dollar" is divided.</summary>
    public IEnumerable<string> Words => _nounsByFirstWord.Values.SelectMany(nouns => nouns).SelectMany(noun => noun.Words).Distinct();

    /// <summary>"$", "US$", "HK$", "$US", "RMB", "Rs." before a number.</summary>
    public bool TryPrefix(SentenceTerms terms, int at, CurrencyContext context, out string code, out int end)
    {
        ref readonly var term = ref terms[at];
        end = at + 1;
        code = "";
        if (term.Kind == TokenKind.Word)
            return terms[end].Is("$") && TryDollar(terms, at, context, out code, ref end) || TryCode(terms, at, context, out code, ref end);
        if (term.Kind != TokenKind.Sign || !_signs.TryGetValue(term.Norm, out var sign))
            return false;
        code = context.Choose(sign.Noun);
        if (term.Is("$") && terms.IsGlued(at) && terms[end].Kind == TokenKind.Word && terms[end].IsCapitalised
            && _signs.TryGetValue(DollarOf(terms[end].Norm), out var other))
            (code, end) = (context.Choose(other.Noun), end + 1);
        return true;
    }

    /// <summary>"US$", "HK $", "mxn$".</summary>
    private bool TryDollar(SentenceTerms terms, int at, CurrencyContext context, out string code, ref int end)
    {
        var norm = terms[at].Norm;
        code = "";
        if (!_signs.TryGetValue(DollarOf(norm), out var sign) && !(norm.Length == 3 && _signs.TryGetValue(norm, out sign)))
            return false;
        if (!terms.IsGlued(at) && norm is not ("us" or "u.s." or "u.s" or "hk" or "nt" or "nz" or "c"))
            return false;
        (code, end) = (context.Choose(sign.Noun), end + 1);
        return true;
    }

    /// <summary>"USD", "Rs.", "RMB" before digits.</summary>
    private bool TryCode(SentenceTerms terms, int at, CurrencyContext context, out string code, ref int end)
    {
        code = "";
        if (!_signs.TryGetValue(terms[at].Norm, out var sign) || !(IsCode(terms[at]) || sign.AnyCase))
            return false;
        code = context.Choose(sign.Noun);
        if (terms[end].Is('.') && terms.IsGlued(at) && terms[at].Length < 4)
            end++;
        if (terms[end].Kind == TokenKind.Sign && terms[end].Norm is "$" or "¥")
            end++;
        return terms[end].Kind == TokenKind.Number && (!sign.IsWord || terms[terms[end + 1].Is('-') ? end + 2 : end + 1].Lexeme is { Multiplier: > 0 } || char.IsAsciiLetter(terms[end].Norm[^1]));
    }

    /// <summary>"Rupees 500 crore", "Euro 2,500", "US dollars 22.5 million": the name before a number that is no year.</summary>
    public bool TryName(SentenceTerms terms, int at, CurrencyContext context, out string code, out int end)
    {
        (code, end) = ("", at + 1);
        if (terms[at].Kind != TokenKind.Word || (terms[end].Kind != TokenKind.Number && terms[end + 1].Kind != TokenKind.Number)
            || terms[at - 1].Kind == TokenKind.Number || terms[at - 1].Lexeme is { Multiplier: > 0 } or { Cardinal: not null })
            return false;
        return TrySuffix(terms, at, context, out code, out end) && (code is "USD" or "EUR" or "CNY" or "RUB" || (at > 0 && terms[at].IsCapitalised))
            && terms[end].Kind == TokenKind.Number && (terms[end + 1].Lexeme is { Multiplier: > 0 } || terms[end].Norm.Contains(',', StringComparison.Ordinal));
    }

    /// <summary>The currency of letters glued to digits ("115USD"), or null.</summary>
    public string? CodeOf(string letters) => letters.Length == 3 && _signs.TryGetValue(letters, out var sign) && !sign.IsWord ? sign.Noun.Default : null;

    /// <summary>The currency of letters between digits and a dollar sign ("3.14US$"), or null.</summary>
    public string? DollarCodeOf(string letters) => _signs.TryGetValue(DollarOf(letters), out var sign) ? sign.Noun.Default : null;

    /// <summary>"dollars", "Kazakh tenge", "US dollars", "EUR", "€" after a number.</summary>
    public bool TrySuffix(SentenceTerms terms, int at, CurrencyContext context, out string code, out int end)
    {
        end = at + 1;
        code = "";
        ref readonly var term = ref terms[at];
        if (term.Kind == TokenKind.Word && term.IsCapitalised && terms[end].Is("$") && terms.IsGlued(at) && terms[end + 1].Kind != TokenKind.Number
            && _signs.TryGetValue(DollarOf(term.Norm), out var dollar))
        {
            (code, end) = (context.Choose(dollar.Noun), end + 1);
            return true;
        }
        if (_signs.TryGetValue(term.Norm, out var sign) && NounAt(terms, at) is null
            && (term.Kind == TokenKind.Sign || sign.AnyCase || (IsCode(term) && term.Length >= 3) || (sign.IsAbbreviation && term.Shape == WordShape.AllCapitals && terms[at - 1].Kind == TokenKind.Number)))
        {
            code = context.Choose(sign.Noun);
            return terms[end].Kind != TokenKind.Number || (terms[at].Kind == TokenKind.Word && !terms.IsGlued(at));
        }
        for (var length = 0; length <= LongestAdjective; length++)
        {
            if (length > 0 && terms[at + length - 1].Kind != TokenKind.Word)
                return false;
            if (NounAt(terms, at + length) is not { } noun)
                continue;
            end = at + length + noun.Words.Length;
            if (length == 0)
            {
                if (noun.Words[0] is "pound" or "pounds" && noun.Words.Length == 1 && terms[at - 1].Lexeme is not { Multiplier: > 0 }
                    && !context.Names(noun))
                    return false;
                code = noun.IsSettled ? noun.Default : context.Settle(noun, terms[at].Token) ?? "";
                return code.Length > 0;
            }
            return TryAdjective(terms, at, length, noun, out code);
        }
        return false;
    }

    /// <summary>Whether a currency is called by a single word.</summary>
    public bool IsNamed(string word, string code) => _nounsByFirstWord.TryGetValue(word, out var nouns) && Array.Exists(nouns, noun => noun.Words.Length == 1 && noun.Codes.Contains(code));

    /// <summary>Whether two currencies are of the same state, one after the other or side by side.</summary>
    public bool AreOfOneState(string code, string other)
    {
        foreach (var codes in _codesByAdjective.Values)
        {
            if (codes.Contains(code) && codes.Contains(other))
                return true;
        }
        return false;
    }

    /// <summary>Currencies that words of the text may stand for.</summary>
    public ReadOnlySpan<string> CodesOf(string word) => _codesByAdjective.TryGetValue(word, out var codes) ? codes : [];

    private bool TryAdjective(SentenceTerms terms, int at, int length, Noun noun, out string code)
    {
        code = "";
        Span<string> words = [terms[at].Norm, length > 1 ? terms[at + 1].Norm : "", length > 2 ? terms[at + 2].Norm : ""];
        var adjective = length == 1 ? words[0] : string.Join(' ', words[..length].ToArray());
        if (!_codesByAdjective.TryGetValue(adjective, out var codes))
            return false;
        foreach (var candidate in codes)
        {
            if (noun.Codes.Contains(candidate) && (code.Length == 0 || candidate == noun.Default))
                code = candidate;
        }
        return code.Length > 0;
    }

    private Noun? NounAt(SentenceTerms terms, int at)
    {
        if (terms[at].Kind != TokenKind.Word || !_nounsByFirstWord.TryGetValue(terms[at].Norm, out var nouns))
            return null;
        foreach (var noun in nouns)
        {
            var matches = true;
            for (var i = 1; i < noun.Words.Length && matches; i++)
                matches = terms[at + i].Is(noun.Words[i]);
            if (matches)
                return noun;
        }
        return null;
    }

    private static string DollarOf(string norm) => norm is "us" or "u.s." or "u.s" or "usd" ? "us$" : norm.Length <= 3 ? norm + "$" : "";

    /// <summary>Codes stand in capitals ("USD"), signs of two letters begin with one ("Rs", "Tk").</summary>
    private static bool IsCode(in Term term) =>
        term.Kind == TokenKind.Word
        && ((term.Length == 1 && term.IsCapitalised) || term.Shape == WordShape.AllCapitals || (term.IsCapitalised && term.Length == 2));

    private static string[] Forms(string[] row, int column) => row.Length > column && row[column].Length > 0 ? row[column].Split('|') : [];

    /// <summary>A sign or code; one that several currencies share ("Rs") means that of the state which the text names most.</summary>
    private readonly record struct Sign(Noun Noun, bool AnyCase, bool IsWord, bool IsAbbreviation);

    /// <summary>The noun of one or several currencies.</summary>
    internal sealed class Noun(string[] words)
    {
        public string[] Words { get; } = words;

        public List<string> Codes { get; } = [];

        public string Default { get; private set; } = "";

        /// <summary>True where no other currency is meant unless an adjective says so.</summary>
        public bool IsSettled => Default is "USD" or "EUR" or "JPY" or "CNY" or "RUB";

        /// <summary>Whether one of the currencies is meant where the text tells nothing.</summary>
        public bool HasDefault { get; private set; }

        public void Add(string code, bool isDefault)
        {
            Codes.Add(code);
            HasDefault |= isDefault;
            if (isDefault || Default.Length == 0)
                Default = code;
        }
    }
}
