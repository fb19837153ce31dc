using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Numbers: days before months, numeric dates, years, decades, centuries.</summary>
internal ref partial struct DateParser
{
    private readonly bool TryNumber(int at, bool introduced, PeriodPart part, out DateNode node, out int end)
    {
        if (IsInsideNumber(at))
            return None(at, out node, out end);
        if (TryNumeric(at, out node, out end) || TryCompact(at, out node, out end) || TryMonthYearDigits(at, out node, out end)
            || TryMonthDayDigits(at, out node, out end) || TryDayAlone(at, out node, out end) || TryDayMonth(at, out node, out end)
            || TryDaysOfMonth(at, out node, out end) || TryNumbered(at, out node, out end))
            return true;
        if (TryDecadeDigits(at, introduced, part, out node, out end))
            return true;
        if (Numbers.Ordinal(_terms, at) is > 0 and var ordinal)
            return TryFromLast(at, ordinal, out node, out end) || TryOrdinal(at, ordinal, introduced, out node, out end);
        if (TryOffset(at, out node, out end))
            return true;
        return TryYear(at, introduced || part != PeriodPart.None, out node, out end);
    }

    /// <summary>True for digits glued to something before them: "$2000", "+1992", "1:1992", "T-1992".</summary>
    private readonly bool IsInsideNumber(int at)
    {
        if (!_terms.IsGlued(at - 1))
            return false;
        ref readonly var before = ref _terms[at - 1];
        if (before.Is(':'))
            return _terms[at - 2].Kind == TokenKind.Number;
        if (before.Is("=") && (!_terms.IsGlued(at - 2) || _terms[at - 2].Norm is "<" or ">"))
            return false;
        return before.Kind == TokenKind.Sign || before.Norm is "+" or "#" or "@" or "=" or "&" or "." or "*";
    }

    /// <summary>"13-16 June 2006", "19 to 22 December", "the night of 3/4 June".</summary>
    private readonly bool TryDaysOfMonth(int at, out DateNode node, out int end)
    {
        var first = Numbers.Day(_terms, at);
        if (first == 0 || !(TryConnector(at + 1, out var next) || (_terms[at + 1].Is('/') && _terms.IsGlued(at) && _terms.IsGlued(at + 1))))
            return None(at, out node, out end);
        if (_terms[next].Is("the"))
            next++;
        return TryDayInMonth(next, out var last, out end) && TryOpening(first, last, out node) || None(at, out node, out end);
    }

    /// <summary>"1990s", "the 90s".</summary>
    private readonly bool TryDecadeDigits(int at, bool introduced, PeriodPart part, out DateNode node, out int end)
    {
        var norm = _terms[at].Norm.AsSpan();
        end = at + 1;
        if (norm.Length is 5 or 3 && norm[^1] == 's')
            norm = norm[..^1];
        else if (!(_terms[end].Is("'s") && introduced && norm[^1] == '0' && (norm.Length == 4 ? _terms[end + 1].Lexeme is not null || _terms[end + 1].Kind == TokenKind.Punctuation : norm.Length == 2)))
            return None(at, out node, out end);
        else
            end++;
        var value = Numbers.Digits(norm, 4);
        if (value < 0 || value % 10 != 0 || (norm.Length == 4 && value is < 1000 or > 2190)
            || (norm.Length == 2 && !introduced && !_terms[at - 1].Is('\'')))
            return None(at, out node, out end);
        return Found(new DecadeNode(value, part), end, out node, out end);
    }

    /// <summary>A bare year, or "2003-2008", "2006-07", "2005/06".</summary>
    private readonly bool TryYear(int at, bool introduced, out DateNode node, out int end)
    {
        var year = Numbers.Year(_terms, at);
        if (year == 0)
            return TryShortYear(at, out node, out end) || TryEraAfter(at, out node, out end);
        if (_terms[at + 1].Lexeme is { Era: not Era.None })
            return TryEraAfter(at, out node, out end);
        if (TryYearPair(at, year, introduced, out node, out end) || TryPeriodAfterYear(at, year, out node, out end)
            || TryMonthAfterYear(at, year, out node, out end) || TryWeekAfterYear(at, year, out node, out end))
            return true;
        end = at + 1;
        node = new CalendarNode(YearRef.Of(year));
        return !IsPartOfCode(at) && YearContext.IsYear(_terms, at, year, introduced, _units);
    }

    /// <summary>"2015-1-32", "2017-13-12": digits in three parts that are no day.</summary>
    private readonly bool IsPartOfCode(int at) => _terms[at + 1].Is('-') && _terms.IsGlued(at) && _terms.IsGlued(at + 1)
        && _terms[at + 2].Kind == TokenKind.Number && _terms[at + 3].Is('-') && _terms.IsGlued(at + 2) && _terms.IsGlued(at + 3)
        && _terms[at + 4].Kind == TokenKind.Number;

    /// <summary>"since '98": two digits after an apostrophe.</summary>
    private readonly bool TryShortYear(int at, out DateNode node, out int end)
    {
        var value = _terms[at].Length == 2 && _terms[at - 1].Is('\'') && _terms.IsGlued(at - 1)
            && _terms[at - 2].Lexeme is { IntroducesDate: true }
            ? Numbers.Digits(_terms, at, 2)
            : -1;
        return value < 0 ? None(at, out node, out end)
            : Found(new CalendarNode(YearRef.Of(FullYear(value))), at + 1, out node, out end);
    }

    private readonly bool TryYearPair(int at, int year, bool introduced, out DateNode node, out int end)
    {
        var next = at + 2;
        if (_terms[at + 1].Norm is "to" or "until" or "till" or "through" or "thru" && Numbers.Year(_terms, next) is var until && until > year && year >= 1800 && until - year < 120
            && !_units.IsUnit(_terms, next + 1) && _terms[next + 1].Lexeme is not { Multiplier: > 0 }
            && _terms[at - 1].Kind != TokenKind.Sign)
            return Found(new RangeNode(new CalendarNode(YearRef.Of(year)), new CalendarNode(YearRef.Of(until))), next + 1, out node, out end);
        var isPair = IsSpacedPair(at) || ((_terms[at + 1].Is('-') || _terms[at + 1].Is('/') || _terms[at + 1].Is('~')) && _terms.IsGlued(at) && _terms.IsGlued(at + 1));
        var second = isPair ? _terms[next].Norm.Length == 2 ? Numbers.Digits(_terms, next, 2) : Numbers.Year(_terms, next) : -1;
        if (second < 0 || (_terms[next + 1].Is('-') && _terms.IsGlued(next)))
            return None(at, out node, out end);
        if (second < 100)
        {
            var isMonth = second <= year % 100 || (_terms[at + 1].Is('/') && second != (year + 1) % 100);
            if (isMonth && second is >= 1 and <= 12 && !_terms[at + 1].Is('~'))
                return Found(new CalendarNode(YearRef.Of(year), second, Rule: "iso-month"), next + 1, out node, out end);
            second += year / 100 * 100;
            if (_terms[at + 1].Is('/') && second != year + 1)
                return None(at, out node, out end);
        }
        if (second <= year || second - year > 200 || !YearContext.MayBeYears(_terms, at, next, introduced, _units))
            return None(at, out node, out end);
        return Found(new RangeNode(new CalendarNode(YearRef.Of(year)), new CalendarNode(YearRef.Of(second))), next + 1, out node, out end);
    }

    /// <summary>"2003 – 2008": both years in full, a dash that does not divide clauses between spaces.</summary>
    private readonly bool IsSpacedPair(int at) =>
        _terms[at + 1].Is('-') && !_terms.IsGlued(at) && !_terms.IsGlued(at + 1) && _terms[at + 2].Norm.Length == 4 && TryConnector(at + 1, out _);

    /// <summary>A year in "from 1992 to 1998", where the words around it make it one.</summary>
    private readonly bool TryBareYear(int at, out DateNode node, out int end)
    {
        var year = Numbers.Year(_terms, at);
        end = at + 1;
        node = new CalendarNode(YearRef.Of(year));
        return year is >= 1500 and < 2150 && !_units.IsUnit(_terms, end);
    }

    /// <summary>"206 BC", "751 AD".</summary>
    private readonly bool TryEraAfter(int at, out DateNode node, out int end)
    {
        var value = Numbers.Digits(_terms, at, 4);
        if (value <= 0 || _terms[at + 1].Lexeme is not { Era: var era and not Era.None } || !_terms[at + 1].IsCapitalised)
            return None(at, out node, out end);
        return Found(new CalendarNode(YearRef.Of(era == Era.BeforeChrist ? -value : value), Rule: "era-year"), at + 2, out node, out end);
    }

    /// <summary>"AD 751".</summary>
    private readonly bool TryEraBefore(int at, out DateNode node, out int end)
    {
        var value = Numbers.Digits(_terms, at + 1, 4);
        if (value <= 0 || !_terms[at].IsCapitalised)
            return None(at, out node, out end);
        return Found(new CalendarNode(YearRef.Of(value), Rule: "era-year"), at + 2, out node, out end);
    }

    /// <summary>"year 2000", "year of 2008".</summary>
    private readonly bool TryNamedYear(int at, out DateNode node, out int end)
    {
        var next = _terms[at + 1].Is("of") || _terms[at + 1].Is("ending") ? at + 2 : at + 1;
        var year = Numbers.Year(_terms, next);
        if (_terms[at - 1].Is("base"))
            return None(at, out node, out end);
        if (year > 0)
            return Found(new CalendarNode(YearRef.Of(year)), next + 1, out node, out end);
        year = Numbers.SpelledYear(_terms, next, out end);
        return year > 0 ? Found(new CalendarNode(YearRef.Of(year)), end, out node, out end) : None(at, out node, out end);
    }

    /// <summary>"nineteen eighties", "eighteen-forties", "the twenty-tens", "the two thousands".</summary>
    private readonly bool TrySpelledDecade(int at, PeriodPart part, out DateNode node, out int end)
    {
        var next = _terms[at + 1].Is('-') ? at + 2 : at + 1;
        var hundreds = _terms[at].Lexeme is { Cardinal: { } value and >= 14 and <= 20 } ? 100 * value : 0;
        var decade = _terms[next].Is("tens") && (next > at + 1 || _terms[at - 1].Is("the")) ? 10 : _terms[next].Lexeme?.Decade ?? 0;
        if (_terms[at].Is("noughties"))
            return Found(new DecadeNode(2000, part), at + 1, out node, out end);
        if (_terms[next].Is("hundreds") && _terms[at - 1].Is("the") && hundreds > 0)
            return Found(new DecadeNode(hundreds), next + 1, out node, out end);
        if (_terms[at].Is("two") && _terms[at + 1].Is("thousands") && _terms[at - 1].Is("the"))
            (hundreds, decade) = (2000, 0);
        else if (hundreds == 0 || decade == 0)
            return None(at, out node, out end);
        return Found(new DecadeNode(hundreds + decade, part, IsCalledDecade: true), next + 1, out node, out end);
    }

    private readonly bool TrySpelledYear(int at, PeriodPart part, out DateNode node, out int end)
    {
        var year = Numbers.SpelledYear(_terms, at, out end);
        if (TrySpelledDecade(at, part, out node, out var afterDecade))
            return Found(node, afterDecade, out node, out end);
        var isYear = year is > 1600 and < 2100 && year != 2000 && !_units.IsUnit(_terms, end) && _terms[end].Lexeme is not { Multiplier: > 0 };
        return isYear && (_terms[at - 1].Lexeme is { IntroducesDate: true } || (at == 0 && end >= _terms.Count)) && _terms[end].Lexeme is not { Unit: not DateUnit.None }
            ? Found(new CalendarNode(YearRef.Of(year)), end, out node, out end)
            : None(at, out node, out end);
    }
}
