using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Years that do not begin in January, and their parts.</summary>
internal ref partial struct DateParser
{
    /// <summary>"fiscal 2006", "financial year 2006-07", "school year 2008", "FY2006", "FY06", "CY18".</summary>
    private readonly bool TryFiscal(int at, out DateNode node, out int end)
    {
        var isLettered = _terms[at].Norm is "fy" or "cy" or "sy";
        var isNamed = _terms[at].Norm is "fiscal" or "financial" || (_terms[at].Is("calendar") && Numbers.Year(_terms, at + 1) > 0) || (_terms[at].Norm is "school" or "calendar" && _terms[at + 1].Is("year"));
        if (!isLettered && !isNamed)
            return None(at, out node, out end);
        var next = _terms[at + 1].Is("year") ? at + 2 : at + 1;
        if (_terms[next].Is("of"))
            next++;
        if (isLettered && _terms[next].Is('\'') && _terms.IsGlued(next))
            next++;
        var year = Numbers.Year(_terms, next);
        if (year == 0 && isLettered && _terms[next].Length == 2 && Numbers.Digits(_terms, next, 2) is >= 0 and var twoDigits)
            year = FullYear(twoDigits);
        if (year == 0)
            return None(at, out node, out end);
        if (_terms[next + 1].Norm is "ended" or "ending" && TryMonthsUpTo(1, DateUnit.Year, next + 1, out node, out end) && node is FirstOfNode { Of: CalendarNode last } months)
            return Found(last.Year.IsNone ? months with { Of = last with { Year = YearRef.Of(year) } } : months, end, out node, out end);
        return TryYearPair(next, year, true, out node, out end)
            || Found(new CalendarNode(YearRef.Of(year), Rule: _terms[at].Norm is "cy" or "calendar" ? null : "fiscal-year"), next + 1, out node, out end);
    }

    /// <summary>
    /// "[the first quarter] of fiscal 2018-19", "[the first half] of the 2018-19 financial year": in which month such a year begins the words do not say, so that a
    /// part of it is no finer than the two years.
    /// </summary>
    private readonly bool TryPartOfYearPair(int at, out DateNode node, out int end)
    {
        var next = _terms[at].Norm is "of" or "in" ? at + 1 : at;
        if (_terms[next].Is("the"))
            next++;
        if (!TryYearPairIn(next, out var first, out end))
            return None(at, out node, out end);
        if (_terms[end].Norm is "fiscal" or "financial" && _terms[end + 1].Is("year"))
            end += 2;
        return Found(new RangeNode(new CalendarNode(YearRef.Of(first)), new CalendarNode(YearRef.Of(first + 1))), end, out node, out end);
    }

    /// <summary>"[the fourth quarter] ended June 30": where that is not the end of such a quarter of a calendar year.</summary>
    private readonly bool TryFiscalQuarter(int number, int at, out DateNode node, out int end)
    {
        if (_terms[at].Norm is not ("ended" or "ending") || !TryMonthsUpTo(1, DateUnit.Quarter, at, out node, out end))
            return None(at, out node, out end);
        return node is FirstOfNode { Of: CalendarNode { Month: var last } } && last != 3 * number;
    }

    /// <summary>"[July to March] 2017-18", "[July-March] of fiscal 2017-18", "[July-March] period of 2017-18": months that pass from the one year to the other.</summary>
    private readonly bool TryMonthsOfYearPair(CalendarNode opening, int at, out DateNode node, out int end)
    {
        var last = _terms[at].Lexeme?.Month ?? 0;
        var next = _terms[at + 1].Is('.') ? at + 2 : at + 1;
        if (_terms[next].Is("period"))
            next++;
        if (_terms[next].Norm is "of" or "in")
            next++;
        if (last == 0 || last >= opening.Month || opening is not { Day: 0, Year.IsNone: true } || !TryYearPairIn(next, out var year, out end))
            return None(at, out node, out end);
        return Found(new RangeNode(opening with { Year = YearRef.Of(year) }, new CalendarNode(YearRef.Of(year + 1), last)), end, out node, out end);
    }

    /// <summary>"2018-19", "fiscal 2018/19", "fiscal year 2018-2019", "FY 2018-19": two years in a row.</summary>
    private readonly bool TryYearPairIn(int at, out int first, out int end)
    {
        var next = _terms[at].Norm is "fiscal" or "financial" or "fy" ? at + 1 : at;
        if (next > at && _terms[next].Is("year"))
            next++;
        first = Numbers.Year(_terms, next);
        end = next;
        return first > 0 && (_terms[next + 1].Is('-') || _terms[next + 1].Is('/')) && TryYearPair(next, first, true, out var node, out end)
            && node is RangeNode { To: CalendarNode { Month: 0 } last } && last.Year.Value == first + 1;
    }
}
