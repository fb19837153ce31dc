using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Dates in digits alone.</summary>
internal ref partial struct DateParser
{
    /// <summary>"2007-10-15", "2007/10/15", "10/15/2007", "15.10.2007", "15-10-2007".</summary>
    private readonly bool TryNumeric(int at, out DateNode node, out int end)
    {
        if (TryDotted(at, out node, out end))
            return true;
        ref readonly var mark = ref _terms[at + 1];
        var isDivided = mark.Is('/') || mark.Is('-');
        if (!isDivided || !_terms.IsGlued(at) || !_terms.IsGlued(at + 1) || !_terms[at + 3].Is(mark.Norm[0]) || !_terms.IsGlued(at + 2)
            || !_terms.IsGlued(at + 3) || IsLonger(at + 4) || IsContinued(at))
            return None(at, out node, out end);
        end = at + 5;
        if (Numbers.Year(_terms, at) is > 0 and var year)
            return Iso(year, Numbers.Digits(_terms, at + 2, 2), IsoDay(at + 4), out node);
        var (first, second) = (Numbers.Digits(_terms, at, 2), Numbers.Digits(_terms, at + 2, 2));
        var last = Numbers.Digits(_terms, at + 4, 4);
        return Numeric(first, second, last, _terms[at + 4].Length, mark.Norm[0], out node);
    }

    /// <summary>"20161016", "20161016T1030": eight digits that stand alone and are a day.</summary>
    private readonly bool TryCompact(int at, out DateNode node, out int end)
    {
        var norm = _terms[at].Norm.AsSpan();
        end = at + 1;
        node = VagueNode.Instance;
        if (norm.Length > 8 && norm[8] == 't')
            norm = norm[..8];
        if (norm.Length != 8 || (_terms.IsGlued(at - 1) && !(_terms[at - 1].Is('-') && _terms[at - 2].Kind != TokenKind.Number)) || Numbers.Digits(norm[..4], 4) is not (>= 1900 and < 2100))
            return false;
        return Iso(Numbers.Digits(norm[..4], 4), Numbers.Digits(norm[4..6], 2), Numbers.Digits(norm[6..], 2), out node);
    }

    /// <summary>"2019-Aug-01", "2019/aug", "2016 June": the month after the year, in letters.</summary>
    private readonly bool TryMonthAfterYear(int at, int year, out DateNode node, out int end)
    {
        var isGlued = (_terms[at + 1].Is('-') || _terms[at + 1].Is('/')) && _terms.IsGlued(at) && _terms.IsGlued(at + 1);
        var next = isGlued || IsShortMonthBehindComma(at) ? at + 2 : at + 1;
        if (_terms[next].Lexeme is not { Month: > 0 } month || !(isGlued || IsMonthOfYearBefore(next, month)))
            return None(at, out node, out end);
        var isDay = isGlued && _terms[next + 1].Is(_terms[at + 1].Norm[0]) && _terms.IsGlued(next) && _terms.IsGlued(next + 1);
        var number = isDay ? next + 2 : next + 1;
        var day = isDay || !isGlued ? Numbers.Day(_terms, number) : 0;
        return Found(new CalendarNode(YearRef.Of(year), month.Month, day), day > 0 ? number + 1 : next + 1, out node, out end);
    }

    /// <summary>"2016-W35": a week of ISO 8601.</summary>
    private readonly bool TryWeekAfterYear(int at, int year, out DateNode node, out int end)
    {
        var norm = _terms[at + 2].Norm.AsSpan();
        var week = norm.Length == 3 && norm[0] == 'w' ? Numbers.Digits(norm[1..], 2) : 0;
        return Found(new WeekOfNode(week, new CalendarNode(YearRef.Of(year))), at + 3, out node, out end)
            && week is > 0 and < 54 && _terms[at + 1].Is('-') && _terms.IsGlued(at) && _terms.IsGlued(at + 1);
    }

    /// <summary>"2016, Nov": an abbreviated month that ends its clause.</summary>
    private readonly bool IsShortMonthBehindComma(int at) => _terms[at + 1].Is(',') && _terms[at + 2].Lexeme is { Month: > 0, IsShort: true } && IsClosedNumber(at + 3);

    /// <summary>True for a month after a year and a space, where it is no name ("In 2003 April Glaspie") and begins no other date ("in 2003 June 2004").</summary>
    private readonly bool IsMonthOfYearBefore(int at, Lexeme month) =>
        (!month.IsShort || IsClosedNumber(at + 1)) && (_terms[at].IsCapitalised ? !_terms[at + 1].IsCapitalised : !IsOrdinaryWord(month)) && Numbers.Year(_terms, at + 1) == 0;

    /// <summary>"2015-3", "12-2015", "(3/2015)": a month and a year.</summary>
    private readonly bool TryMonthYearDigits(int at, out DateNode node, out int end)
    {
        end = at + 3;
        node = VagueNode.Instance;
        var isSlash = _terms[at + 1].Is('/') && (at == 0 || _terms[at - 1].Lexeme is { IntroducesDate: true } || _terms[at - 1].Is('(') || _terms[at - 1].Is(':')
            || (IsBehindWord(at) && _terms[end].Kind == TokenKind.Punctuation));
        if (!(_terms[at + 1].Is('-') || isSlash) || !_terms.IsGlued(at) || !_terms.IsGlued(at + 1) || (_terms.IsGlued(at - 1) && !_terms[at - 1].Is('('))
            || (_terms.IsGlued(at + 2) && _terms[end].Kind != TokenKind.Punctuation) || _terms[end].Is('-') || _terms[end].Is('/'))
            return false;
        var (first, second) = (Numbers.Digits(_terms, at, 4), Numbers.Digits(_terms, at + 2, 4));
        var (year, month) = Numbers.Year(_terms, at) > 0 && _terms[at + 2].Length == 1 ? (first, second) : (Numbers.Year(_terms, at + 2), first);
        node = new CalendarNode(YearRef.Of(year), month, Rule: "numeric-month");
        return year is >= 1800 and < 2100 && month is >= 1 and <= 12;
    }

    /// <summary>"by 7/15": only after a preposition of time, as it may be a fraction; "9/11" is a name.</summary>
    private readonly bool TryMonthDayDigits(int at, out DateNode node, out int end)
    {
        if (!_terms[at + 1].Is('/') || IsMixedFraction(at) || !_terms.IsGlued(at) || !_terms.IsGlued(at + 1)
            || (_terms.IsGlued(at + 2) && (_terms[at + 3].Is('/') || _terms[at + 3].Kind != TokenKind.Punctuation)))
            return None(at, out node, out end);
        var (first, second) = (Numbers.Digits(_terms, at, 2), Numbers.Digits(_terms, at + 2, 2));
        var fits = (first is >= 1 and <= 12 && second is >= 1 and <= 31) || (first is >= 1 and <= 31 && second is >= 1 and <= 12);
        end = at + 3;
        var year = YearAfter(end, ref end, true);
        return Found(new NumericNode(first, second, year.Value, '/'), end, out node, out end) && fits && (first, second) != (9, 11)
            && (IsBesideMonthDay(at) || !year.IsNone || IsNoFraction(at, first, second)) && _terms[at + 3].Lexeme is not { Month: > 0 } && _terms[at + 3].Norm is not ("of" or "th" or "point" or "points")
            && !_units.IsUnit(_terms, at + 3);
    }

    /// <summary>"[9-]7/8": the fraction behind a whole number, not the end of "9/5-9/7".</summary>
    private readonly bool IsMixedFraction(int at) =>
        _terms[at - 1].Is('-') && _terms.IsGlued(at - 1) && _terms.IsGlued(at - 2) && _terms[at - 2].Kind == TokenKind.Number && !_terms[at - 3].Is('/');

    /// <summary>True where what stands before a month and a day in digits, or a full date in digits behind them, makes them a date.</summary>
    private readonly bool IsBesideMonthDay(int at) =>
        _terms[at - 1].Norm is "on" or "by" or "until" or "till" or "since" or "from" or "through" or "before" or "after" or "between" or "to" or "and" or "or" or "-" or ","
        || _terms[at - 1].Lexeme is { Weekday: > 0 } or { Deixis: Deixis.This or Deixis.Next } || (_terms[at + 3].Is('-') && (TryNumeric(at + 4, out _, out _) || (_terms[at + 5].Is('/') && _terms.IsGlued(at + 4)))) || IsPadded(at) || (at == 0 && (at + 3 >= _terms.Count || _terms[at + 3].Is("at")));

    /// <summary>"back 23/12", where the clause ends or goes on with a preposition: greater than one; "24/7" is a saying.</summary>
    private readonly bool IsNoFraction(int at, int first, int second) => first > 12 && second <= 12 && second > 1 && (first, second) != (24, 7)
        && IsBehindWord(at) && (_terms[at + 3].Kind == TokenKind.Punctuation || _terms[at + 3].Lexeme is { IntroducesDate: true } and not { Text: "of" });

    /// <summary>True behind a word that neither is a name nor begins one ("resolution 11/2016", "Decree 11/2016").</summary>
    private readonly bool IsBehindWord(int at) => !_terms.IsGlued(at - 1) && _terms[at - 1].Shape == WordShape.Lower
        && _terms[at - 1].Lexeme is not { IntroducesIdentifier: true } && _terms[at - 1].Norm is not ("case" or "regulation" or "directive" or "decision" or "act" or "bill");

    /// <summary>"05/12", "28/02": a fraction has no such zero.</summary>
    private readonly bool IsPadded(int at) => _terms[at].Length == 2 && _terms[at + 2].Length == 2 && (_terms[at].Norm[0] == '0' || _terms[at + 2].Norm[0] == '0')
        && IsBehindWord(at) && (_terms[at + 3].Kind == TokenKind.Punctuation || _terms[at + 3].Lexeme is { IntroducesDate: true });

    /// <summary>True when digits go on after it ("86-10-6832-6688").</summary>
    private readonly bool IsLonger(int last) => _terms.IsGlued(last) && _terms[last + 1].Is(_terms[last - 1].Norm[0])
        && _terms.IsGlued(last + 1) && _terms[last + 2].Kind == TokenKind.Number;

    /// <summary>True when digits go before it ("133-03-03-2020").</summary>
    private readonly bool IsContinued(int first) => _terms[first - 1].Is(_terms[first + 1].Norm[0]) && _terms.IsGlued(first - 1)
        && _terms.IsGlued(first - 2) && _terms[first - 2].Kind == TokenKind.Number;

    /// <summary>The day of an ISO date; a time may follow ("15T08").</summary>
    private readonly int IsoDay(int at)
    {
        var norm = _terms[at].Norm.AsSpan();
        return _terms[at].Kind != TokenKind.Number ? -1 : Numbers.Digits(norm.Length > 2 && norm[2] == 't' ? norm[..2] : norm, 2);
    }

    private readonly bool TryDotted(int at, out DateNode node, out int end)
    {
        var norm = _terms[at].Norm.AsSpan();
        var first = norm.IndexOf('.');
        var second = first < 0 ? -1 : norm[(first + 1)..].IndexOf('.') + first + 1;
        if (first is not (1 or 2 or 4) || second <= first + 1 || second > first + 3)
            return None(at, out node, out end);
        end = at + 1;
        if (first == 4)
            return Iso(Numbers.Digits(norm[..4], 4), Numbers.Digits(norm[5..second], 2), Numbers.Digits(norm[(second + 1)..], 2), out node)
                && node is CalendarNode { Year.Value: >= 1800 and < 2200 };
        var year = norm[(second + 1)..];
        if (year.Length == 2 && !(norm.Length == 8 && _terms[at - 1].Norm is "on" or "since" or "until" or "till" or "by" or "dated" or "from"))
            return None(at, out node, out end);
        return Numeric(Numbers.Digits(norm[..first], 2), Numbers.Digits(norm[(first + 1)..second], 2), Numbers.Digits(year, 4), year.Length, '.', out node);
    }

    private static bool Iso(int year, int month, int day, out DateNode node)
    {
        node = new CalendarNode(YearRef.Of(year), month, day, Rule: "iso");
        return month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private static bool Numeric(int first, int second, int year, int yearLength, char separator, out DateNode node)
    {
        var full = yearLength == 4 ? year : yearLength == 2 ? FullYear(year) : -1;
        node = new NumericNode(first, second, full, separator);
        var fits = (first is >= 1 and <= 12 && second is >= 1 and <= 31) || (first is >= 1 and <= 31 && second is >= 1 and <= 12);
        return fits && full is >= 1000 and < 2200;
    }
}
