using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>
/// Reads the quantities of one sentence, left to right: a number or a range, with a currency before it or a unit after it.
/// The look ahead is bounded, so the time is linear in the number of terms.
/// </summary>
internal readonly ref partial struct QuantityParser
{
    private readonly SentenceTerms _terms;
    private readonly UnitCatalog _units;
    private readonly CurrencyCatalog _currencies;
    private readonly CurrencyContext _context;

    public QuantityParser(SentenceTerms terms, UnitCatalog units, CurrencyCatalog currencies, CurrencyContext context)
    {
        _terms = terms;
        _units = units;
        _currencies = currencies;
        _context = context;
    }

    /// <summary>The quantity that begins at a term; false when none does.</summary>
    public bool TryRead(int at, out ReadQuantity quantity)
    {
        quantity = default;
        ref readonly var term = ref _terms[at];
        if (term.Kind == TokenKind.Word && _terms[at + 1].Is("$") && term.Length <= 4)
            return _currencies.TryPrefix(_terms, at, _context, out var dollar, out var amount) && TryMoney(at, dollar, amount, out quantity);
        var mayBeNumber = term.Kind == TokenKind.Number || term.Lexeme is { Cardinal: not null } or { Fraction: > 0 } or { Ordinal: > 0 }
            || term.Norm is "a" or "an";
        if (term.Kind == TokenKind.Sign || (!mayBeNumber && MayBeCode(at)))
        {
            if (_currencies.TryPrefix(_terms, at, _context, out var code, out var number) && TryMoney(at, code, number, out quantity))
                return true;
        }
        if (term.Kind == TokenKind.Punctuation)
            return !_terms.IsGlued(at - 1) && NumberReader.TryRead(_terms, at, out var fraction) && TryMeasured(at, fraction, out quantity) && quantity.Unit != "1";
        if (!mayBeNumber)
            return _currencies.TryName(_terms, at, _context, out var named, out var sum) && TryMoney(at, named, sum, out quantity);
        if (TryPartOfUnit(at, out quantity) || TryFraction(at, out quantity) || TryRank(at, out quantity))
            return true;
        return NumberReader.TryRead(_terms, at, out var read) && TryMeasured(at, read, out quantity);
    }

    private bool MayBeCode(int at)
    {
        ref readonly var after = ref _terms[at + 1];
        return _terms[at].Kind == TokenKind.Word && _terms[at].Length <= 4
            && (after.Kind is TokenKind.Number or TokenKind.Sign || after.Is('.'));
    }

    /// <summary>An amount after a sign or code: "$8.3 billion", "€20m", "$3-4 billion", "RMB 5 bn".</summary>
    private bool TryMoney(int at, string code, int number, out ReadQuantity quantity)
    {
        quantity = default;
        var isSigned = _terms[number].Is('-') && _terms.IsGlued(number - 1) && _terms.IsGlued(number);
        if (!NumberReader.TryRead(_terms, isSigned ? number + 1 : number, out var read) || read.InWords)
            return false;
        var isNegative = isSigned || (at > 1 && IsNegative(at) && _terms[at - 1].Is('-'));
        var factor = read.Suffix == "mm" ? 1e6 : SuffixFactor(read.Suffix, true);
        if (factor == 0)
            return false;
        if (!read.Multiplied && read.Suffix.Length == 0)
            read = WithLetter(read);
        var (value, end) = (read.Value * factor, read.End);
        double? low = null;
        if (TryConnector(end, out var next) && (_terms[end].Is('-') || !read.Multiplied && read.Suffix.Length == 0))
        {
            var second = _currencies.TryPrefix(_terms, next, _context, out var again, out var afterSign) && again == code ? afterSign : next;
            if (NumberReader.TryRead(_terms, second, out var upper) && SuffixFactor(upper.Suffix, true) is > 0 and var upperFactor
                && (second > next || upper.Multiplied || upperFactor > 1 || _terms[end].Is('-')))
            {
                var top = upper.Value * upperFactor;
                var scale = read.Multiplied || factor > 1 ? 1 : Scale(upper, upperFactor);
                (low, value, end) = (value * scale, top, upper.End);
            }
        }
        if (_currencies.TrySuffix(_terms, end, _context, out var suffix, out var afterSuffix) && suffix == code)
            end = afterSuffix;
        else if (_terms[end].Is('-') && _currencies.TrySuffix(_terms, end + 1, _context, out suffix, out afterSuffix) && suffix == code)
            end = afterSuffix;
        AddCents(code, ref value, ref end);
        if (isNegative)
            value = -value;
        quantity = new ReadQuantity(isNegative && !isSigned ? at - 1 : at, end, Exact(value), low is { } start ? Exact(start) : null, code);
        return true;
    }

    /// <summary>"$3 M", "$5 B": a capital letter alone after the digits; "(EUR 1.7 b)": a small one before a mark.</summary>
    private ReadNumber WithLetter(ReadNumber read)
    {
        ref readonly var letter = ref _terms[read.End];
        var isLetter = letter.Length == 1 && letter.Norm is "m" or "b" && (letter.IsCapitalised ? !_terms[read.End + 1].IsCapitalised : _terms[read.End + 1].Norm is ")" or "," or "." or ";")
            && !(_terms.IsGlued(read.End) && _terms[read.End + 1].Kind != TokenKind.Punctuation);
        return isLetter ? read with { Value = read.Value * (letter.Is("m") ? 1e6 : 1e9), End = read.End + 1, Multiplied = true } : read;
    }

    /// <summary>"3 dollars 50 cents", "thirteen dollars and forty-five cents", "20 ringgit and 43 sen", "$20 43c", after the larger coin.</summary>
    private void AddCents(string code, ref double value, ref int end)
    {
        var next = _terms[end].Is("and") ? end + 1 : end;
        if (!NumberReader.TryRead(_terms, next, out var cents) || cents.Value is <= 0 or >= 100)
            return;
        if (cents.Suffix == "c")
            (value, end) = (value + (cents.Value / 100), cents.End);
        else if (_units.TryFind(_terms, cents.End, out var coin, out var after) && coin.Factor == 0.01
            && (coin.Base == code || _terms[cents.End].Norm is "cent" or "cents" or "pence"))
            (value, end) = (value + (cents.Value / 100), after);
    }

    /// <summary>"15 dollars 50", "15 dollars and 50.": two digits that end the phrase.</summary>
    private void AddUnnamedCents(ref double value, ref int end)
    {
        var next = _terms[end].Is("and") ? end + 1 : end;
        if (TryCentsInWords(next, out var words, out var afterWords))
            (value, end) = (value + (words / 100), afterWords);
        else if (_terms[next].Kind == TokenKind.Number && _terms[next].Length == 2 && value == Math.Floor(value) && NumberReader.TryRead(_terms, next, out var cents)
            && cents.End == next + 1 && cents.Suffix.Length == 0 && (_terms[cents.End].Kind == TokenKind.Punctuation && !_terms[cents.End].Is('-')))
            (value, end) = (value + (cents.Value / 100), cents.End);
    }

    /// <summary>"thirteen dollars forty-five": two digits in words that end the phrase.</summary>
    private bool TryCentsInWords(int at, out double cents, out int end)
    {
        (cents, end) = (0, at);
        if (_terms[at - 1].Is("and") || !NumberReader.TryRead(_terms, at, out var read) || !read.InWords || read.Value is < 10 or >= 100 || read.Value != Math.Floor(read.Value))
            return false;
        (cents, end) = (read.Value, read.End);
        return _terms[end].Kind == TokenKind.Punctuation && !_terms[end].Is('-');
    }

    /// <summary>What a number is multiplied by: how the upper end of a range scales the lower one.</summary>
    private static double Scale(in ReadNumber upper, double suffixFactor)
    {
        if (suffixFactor > 1)
            return suffixFactor;
        if (!upper.Multiplied)
            return 1;
        var scale = 1.0;
        foreach (var step in (ReadOnlySpan<double>)[1e12, 1e9, 1e6, 1e3])
        {
            if (upper.Value >= step)
            {
                scale = step;
                break;
            }
        }
        return scale;
    }

    /// <summary>Letters glued to digits: "bn", "m", "k"; 1 for none, 0 for what is no multiplier.</summary>
    private static double SuffixFactor(string suffix, bool money) => suffix switch
    {
        "" => 1,
        "bn" or "bln" or "bil" or "billion" => 1e9,
        "mn" or "mln" or "mil" or "million" => 1e6,
        "tn" or "trn" or "trln" or "trillion" => 1e12,
        "k" => 1e3,
        "m" when money => 1e6,
        "b" when money => 1e9,
        "t" when money => 1e12,
        "cr" or "crore" => 1e7,
        _ => 0,
    };

    private bool TryConnector(int at, out int next)
    {
        next = at + 1;
        return (_terms[at].Is('-') && (_terms.IsGlued(at - 1) || _terms[at + 1].Kind == TokenKind.Number)) || _terms[at].Norm is "to";
    }
}

/// <summary>A quantity of a sentence.</summary>
/// <param name="First">Its first term.</param>
/// <param name="End">One past its last.</param>
/// <param name="Value">In the base unit; of a range, its end.</param>
/// <param name="Low">Start of a range, or null.</param>
/// <param name="Unit">The base unit.</param>
internal readonly record struct ReadQuantity(int First, int End, double Value, double? Low, string Unit);
