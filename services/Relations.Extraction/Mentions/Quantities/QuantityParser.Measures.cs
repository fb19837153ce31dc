using Relations.Extraction.Mentions.Dates;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>Numbers with a unit after them, parts of a whole, ranks and plain counts.</summary>
internal readonly ref partial struct QuantityParser
{
    private const int LongestAdjectives = 3;
    private const double Foot = 0.0003048;

    /// <summary>A sentence this short is all a text says: no preposition that a broken line leaves at its end.</summary>
    private const int ShortText = 4;

    private bool TryMeasured(int at, ReadNumber read, out ReadQuantity quantity)
    {
        quantity = default;
        if (CountContext.IsInsideOther(_terms, at))
            return false;
        if (read.Suffix.Length > 0)
            return TryGlued(at, read, out quantity);
        if (TryFeetAndInches(at, read, out quantity))
            return true;
        double? low = null;
        var (value, end) = (read.Value, read.End);
        if (!TryUnit(at, end, out var unit, out var after))
        {
            if (_terms[end].Kind == TokenKind.Number)
                return TryCount(at, read, out quantity);
            if (TryUpper(at, read, out var upper) && TryUnit(at, upper.End, out unit, out after))
            {
                low = value * (read.Multiplied || read.Value >= upper.Value ? 1 : Scale(upper, SuffixFactor(upper.Suffix, false)));
                (value, end) = (upper.Value * Math.Max(1, SuffixFactor(upper.Suffix, false)), upper.End);
            }
            else if (TryGluedUpper(read, out var top, out unit, out after))
                (low, value, end) = (value, top, after);
            else if (IsInches(end))
                (unit, after) = (new Unit("km", Foot / 12), end + 1);
            else
                return TryCount(at, read, out quantity);
        }
        else if (_terms[at - 1].Is("between") && _terms[after].Is("and") && TryAgain(after + 1, unit, out var most, out var afterMost))
            (low, value, after) = (value, most, afterMost);
        if (unit.Factor == 1 && unit.Base.Length == 3)
        {
            AddCents(unit.Base, ref value, ref after);
            AddUnnamedCents(ref value, ref after);
            if (!read.Multiplied && _terms[after].Lexeme is { Multiplier: > 100 and var factor } && !_terms[after].Norm.EndsWith('s'))
                (value, after) = (value * factor, after + 1);
        }
        if (!read.Multiplied)
            AddSmallerUnit(unit, ref value, ref after);
        var first = IsNegative(at) || (IsTemperature(unit) && IsSpacedMinus(at - 1)) ? at - 1 : at;
        var sign = first < at ? -1 : 1;
        quantity = new ReadQuantity(first, after, Times(sign * value, unit.Factor), low is { } start ? Times(start, unit.Factor) : null, unit.Base);
        return true;
    }

    /// <summary>The product as the digits say it: 13.1 times a million is 13,100,000.</summary>
    private static double Times(double value, double factor) => factor == 1 ? Exact(value) : Exact(value * factor);

    /// <summary>Rounds what binary fractions add beyond fifteen digits.</summary>
    private static double Exact(double value) => Math.Abs(value) is > 1e-6 and < 1e15 ? (double)(decimal)value : value;

    /// <summary>"5'3"", as the height of people is written.</summary>
    private bool TryFeetAndInches(int at, ReadNumber read, out ReadQuantity quantity)
    {
        quantity = default;
        var mark = read.End;
        if (!_terms[mark].Is('\'') || !_terms.IsGlued(mark - 1) || _terms[at - 1].Norm is "°" or "º" || !NumberReader.TryRead(_terms, mark + 1, out var inches)
            || inches.Value >= 12 || !_terms[inches.End].Is('"') || !_terms.IsGlued(inches.End - 1))
            return false;
        quantity = new ReadQuantity(at, inches.End + 1, Times(read.Value + (inches.Value / 12), Foot), null, "km");
        return true;
    }

    /// <summary>"12 ft 2 inches", "five feet six inches", "10 km, 8 m and 6 cm": the rest in smaller units of the same dimension, twice at most.</summary>
    private void AddSmallerUnit(Unit unit, ref double value, ref int end)
    {
        var larger = unit;
        for (var part = 0; part < 2; part++)
        {
            var next = _terms[end].Is(',') ? end + 1 : end;
            next = _terms[next].Is("and") ? next + 1 : next;
            if (!NumberReader.TryRead(_terms, next, out var rest) || rest.Multiplied || !TrySmaller(rest, larger, out var smaller, out var after)
                || smaller.Base != larger.Base || (next > end ? rest.Value * smaller.Factor : smaller.Factor) >= larger.Factor
                || (_terms[end].Is(',') && _terms[after].Norm is "of" or "per" or "a" or "an"))
                return;
            (value, end, larger) = (value + (rest.Value * smaller.Factor / unit.Factor), after, smaller);
        }
    }

    /// <summary>The unit of the rest, glued to its digits or not; "in" are inches where they follow feet and go on as no preposition.</summary>
    private bool TrySmaller(ReadNumber rest, Unit larger, out Unit smaller, out int after)
    {
        after = rest.End + 1;
        var isInch = larger.Factor is Foot && (rest.Suffix == "in" || (rest.Suffix.Length == 0 && _terms[rest.End].Is("in")
            && _terms[after].Kind != TokenKind.Number && _terms[after].Lexeme is not { IntroducesDate: true } && !_terms[after].IsCapitalised));
        if (rest.Suffix.Length > 0)
            after = rest.End;
        smaller = new Unit(larger.Base, Foot / 12);
        return isInch || (rest.Suffix.Length > 0 ? _units.TryFind(rest.Suffix, _terms, rest.End, out smaller, out after) : _units.TryFind(_terms, rest.End, out smaller, out after));
    }

    private static bool IsTemperature(Unit unit) => unit.Base is "°C" or "°F";

    /// <summary>"to - 20 degrees": a minus sign with space after it, which stands between no two numbers.</summary>
    private bool IsSpacedMinus(int at) => _terms[at].Is('-') && _terms[at - 1].Kind != TokenKind.Number;

    private bool IsNegative(int at) => (_terms[at - 1].Is('-') && _terms.IsGlued(at - 1) && (!_terms.IsGlued(at - 2) || _terms[at - 2].Is("minus"))) || _terms[at - 1].Is("minus");

    /// <summary>The unit after a number: of measurement, a currency, or people by what stands around it.</summary>
    private bool TryUnit(int at, int end, out Unit unit, out int after)
    {
        if (Closing(_terms[end].Norm) is { } closing && TryUnitName(end + 1, out unit, out after) && _terms[after++].Is(closing))
            return true;
        var next = _terms[end].Is('-') && _terms.IsGlued(end) ? end + 1 : end;
        if (TryUnitName(next, out unit, out after) && !(next > end && unit.Base == "people"))
            return true;
        if (next == end && TryPeople(end, out after))
        {
            unit = new Unit("people", 1);
            return true;
        }
        after = end;
        unit = new Unit("people", 1);
        return CountContext.IsPopulation(_terms, at, end);
    }

    private static char? Closing(string opening) => opening switch { "(" => ')', "[" => ']', "{" => '}', "<" => '>', _ => null };

    /// <summary>A currency or a unit of measurement by its name.</summary>
    private bool TryUnitName(int at, out Unit unit, out int after)
    {
        if (_terms[at].Is("kgs") && !_terms[at].IsCapitalised)
            return _units.TryFind(_terms, at, out unit, out after);
        if (TryScale(at, out unit, out after))
            return true;
        if (!_currencies.TrySuffix(_terms, at, _context, out var code, out after))
            return _units.TryFind(_terms, at, out unit, out after);
        unit = new Unit(code, 1);
        return true;
    }

    /// <summary>"20 C", "70 F" where nothing around makes the letter a mark of something else ("section 20 C", "70 F Street").</summary>
    private bool TryScale(int at, out Unit unit, out int after)
    {
        ref readonly var term = ref _terms[at];
        (unit, after) = (new Unit(term.Is("c") ? "°C" : "°F", 1), at + 1);
        return term.Length == 1 && term.Norm is "c" or "f" && term.IsCapitalised && _terms[at - 1].Kind == TokenKind.Number
            && !_terms[after].IsCapitalised && (!_terms.IsGlued(at - 2) || _terms[at - 2].Is('-')) && !_terms[at - 2].IsCapitalised && _terms[at - 2].Lexeme is not { IntroducesIdentifier: true }
            && (_terms[after].Kind != TokenKind.Punctuation || !_terms.IsGlued(at) || _terms[after].Norm is "." or "," or ";" or "!" or "?");
    }

    /// <summary>"1.2 million Kazak people", "300 young workers": up to three words between the number and the people.</summary>
    private bool TryPeople(int at, out int after)
    {
        after = at;
        for (var length = 1; length <= LongestAdjectives; length++)
        {
            ref readonly var adjective = ref _terms[at + length - 1];
            if (adjective.Kind != TokenKind.Word || adjective.Lexeme is { IntroducesDate: true } or { Unit: not DateUnit.None }
                || adjective.Norm.EndsWith('s') || CountContext.IsFunctionWord(adjective))
                return false;
            if (_units.TryFind(_terms, at + length, out var unit, out after) && unit.Base == "people")
                return true;
        }
        return false;
    }

    /// <summary>The upper end of "2 to 5", "5-6", "between 5 and 10", "from 2 million to 5 million".</summary>
    private bool TryUpper(int at, ReadNumber read, out ReadNumber upper)
    {
        upper = default;
        var isBetween = _terms[at - 1].Is("between") && _terms[read.End].Is("and");
        if (!isBetween && !TryConnector(read.End, out _))
            return false;
        return NumberReader.TryRead(_terms, read.End + 1, out upper) && SuffixFactor(upper.Suffix, false) > 0 && (!read.InWords || upper.InWords)
            && !(IsMinus(read.End) && upper.Value <= read.Value);
    }

    /// <summary>"20km", "500MW", "8bn cubic metres", "21st".</summary>
    private bool TryGlued(int at, ReadNumber read, out ReadQuantity quantity)
    {
        quantity = default;
        var factor = SuffixFactor(read.Suffix, true);
        if (factor > 0 && TryUnit(at, read.End, out var unit, out var after))
        {
            quantity = new ReadQuantity(at, after, Times(read.Value * factor, unit.Factor), null, unit.Base);
            return true;
        }
        var isDollar = _terms[read.End].Is("$") && _terms.IsGlued(read.End - 1) && _terms[read.End + 1].Kind != TokenKind.Number;
        if ((isDollar ? _currencies.DollarCodeOf(read.Suffix) : _currencies.CodeOf(read.Suffix)) is { } code)
        {
            quantity = new ReadQuantity(at, isDollar ? read.End + 1 : read.End, Exact(read.Value), null, code);
            return true;
        }
        if (_units.TryFind(read.Suffix, _terms, read.End, out unit, out after))
        {
            var sum = read.Value;
            AddSmallerUnit(unit, ref sum, ref after);
            quantity = new ReadQuantity(at, after, Times(sum, unit.Factor), null, unit.Base);
            return true;
        }
        if (SuffixFactor(read.Suffix, false) is > 1 and var plain)
        {
            quantity = new ReadQuantity(at, read.End, Exact(read.Value * plain), null, "1");
            return true;
        }
        return false;
    }

    /// <summary>The sign in "50 -1.3": space before it and none behind.</summary>
    private bool IsMinus(int at) => _terms[at].Is('-') && !_terms.IsGlued(at - 1) && _terms.IsGlued(at);

    /// <summary>"5-10W", "8 to 16m": the unit is glued to the upper end.</summary>
    private bool TryGluedUpper(ReadNumber read, out double value, out Unit unit, out int after)
    {
        (value, unit, after) = (0, default, read.End);
        if (read.InWords || read.Multiplied || !TryConnector(read.End, out var next) || !NumberReader.TryRead(_terms, next, out var upper)
            || upper.Value <= read.Value || !_units.TryFind(upper.Suffix, _terms, upper.End, out unit, out after))
            return false;
        value = upper.Value;
        return true;
    }

    /// <summary>"[between 4 percent and] about 6 percent": the same unit again.</summary>
    private bool TryAgain(int at, Unit unit, out double value, out int after)
    {
        after = at;
        var number = _terms[at].Norm is "about" or "around" or "roughly" or "nearly" ? at + 1 : at;
        value = 0;
        if (!NumberReader.TryRead(_terms, number, out var read) || !(read.Suffix.Length > 0 ? _units.TryFind(read.Suffix, _terms, read.End, out var again, out after)
            : TryUnit(number, read.End, out again, out after)) || again != unit)
            return false;
        value = read.Value;
        return true;
    }

    /// <summary>"2 in." at the end, "2 1/2 in thick", "5" wide" with no other such mark in the sentence.</summary>
    private bool IsInches(int at)
    {
        if (!_terms[at].Is("in") && !_terms[at].Is('"'))
            return false;
        ref readonly var after = ref _terms[at + 1];
        var isMeasured = after.Norm is "thick" or "wide" or "long" or "deep" or "tall" or "high" or "across";
        if (_terms[at].Is("in"))
            return isMeasured || (at < ShortText && at + 1 >= _terms.Count) || (after.Is('.') && _terms.IsGlued(at) && at + 2 >= _terms.Count);
        if (!(isMeasured || (_terms.IsGlued(at - 1) && at + 1 >= _terms.Count)))
            return false;
        for (var other = 0; other < _terms.Count; other++)
        {
            if (other != at && _terms[other].Is('"'))
                return false;
        }
        return true;
    }

    private bool TryCount(int at, ReadNumber read, out ReadQuantity quantity)
    {
        quantity = new ReadQuantity(at, read.End, Exact(read.Value), null, "1");
        if (TryUpper(at, read, out var upper) && _terms[upper.End].Kind == TokenKind.Word && !CountContext.IsFunctionWord(_terms[upper.End])
            && CountContext.IsCount(_terms, read.End + 1, upper))
            quantity = new ReadQuantity(at, upper.End, Exact(upper.Value), Exact(read.Value * (read.Multiplied ? 1 : Scale(upper, 1))), "1");
        else if (!CountContext.IsCount(_terms, at, read))
            return false;
        return true;
    }

    /// <summary>"ranks 30th", "the third-largest".</summary>
    private bool TryRank(int at, out ReadQuantity quantity)
    {
        var ordinal = _terms.OrdinalAt(at);
        quantity = new ReadQuantity(at, at + 1, ordinal, null, "1");
        return ordinal > 0 && CountContext.IsRank(_terms, at);
    }
}
