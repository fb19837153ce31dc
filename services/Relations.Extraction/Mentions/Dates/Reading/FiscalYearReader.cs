using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Years that do not begin in January, and their parts.</summary>
internal static class FiscalYearReader
{
    /// <summary>"fiscal 2006", "financial year 2006-07", "school year 2008", "FY2006", "FY06", "CY18".</summary>
    public static DateReading? ReadFiscalYear(this in SentenceTerms terms, int at)
    {
        var isLettered = terms[at].Norm is "fy" or "cy" or "sy";
        var isNamed = terms[at].Norm is "fiscal" or "financial" || (terms[at].Is("calendar") && terms.YearAt(at + 1) > 0) || (terms[at].Norm is "school" or "calendar" && terms[at + 1].Is("year"));
        if (!isLettered && !isNamed)
            return null;
        var next = terms[at + 1].Is("year") ? at + 2 : at + 1;
        if (terms[next].Is("of"))
            next++;
        if (isLettered && terms[next].Is('\'') && terms.IsGlued(next))
            next++;
        var year = terms.YearAt(next);
        if (year == 0 && isLettered && terms[next].Length == 2 && terms.DigitsAt(next, 2) is >= 0 and var twoDigits)
            year = YearBehind.FullYear(twoDigits);
        if (year == 0)
            return null;
        if (terms[next + 1].Norm is "ended" or "ending" && terms.ReadUnitsUpTo(1, DateUnit.Year, next + 1) is { Node: FirstOfNode { Of: CalendarNode last } months, End: var end })
            return new(last.Year.IsNone ? months with { Of = last with { Year = YearRef.Of(year) } } : months, end);
        return terms.ReadYearPair(next, year, true)
            ?? new(new CalendarNode(YearRef.Of(year), Rule: terms[at].Norm is "cy" or "calendar" ? null : "fiscal-year"), next + 1);
    }

    /// <summary>
    /// "[the first quarter] of fiscal 2018-19", "[the first half] of the 2018-19 financial year": in which month such a year begins the words do not say, so that a
    /// part of it is no finer than the two years.
    /// </summary>
    public static DateReading? ReadPartOfYearPair(this in SentenceTerms terms, int at)
    {
        var next = terms[at].Norm is "of" or "in" ? at + 1 : at;
        if (terms[next].Is("the"))
            next++;
        var first = YearsInRow(terms, next, out var end);
        if (first == 0)
            return null;
        if (terms[end].Norm is "fiscal" or "financial" && terms[end + 1].Is("year"))
            end += 2;
        return new(YearPairReader.Years(first, first + 1), end);
    }

    /// <summary>"[the fourth quarter] ended June 30": where that is not the end of such a quarter of a calendar year.</summary>
    public static DateReading? ReadFiscalQuarter(this in SentenceTerms terms, int number, int at) =>
        terms[at].Norm is "ended" or "ending" && terms.ReadUnitsUpTo(1, DateUnit.Quarter, at) is { Node: FirstOfNode { Of: CalendarNode { Month: var last } } } quarter && last != 3 * number ? quarter : null;

    /// <summary>"[July to March] 2017-18", "[July-March] of fiscal 2017-18", "[July-March] period of 2017-18": months that pass from the one year to the other.</summary>
    public static DateReading? ReadMonthsOfYearPair(this in SentenceTerms terms, CalendarNode opening, int at)
    {
        var last = terms[at].Lexeme?.Month ?? 0;
        if (last == 0 || last >= opening.Month || opening is not { Day: 0, Year.IsNone: true })
            return null;
        var next = terms[at + 1].Is('.') ? at + 2 : at + 1;
        if (terms[next].Is("period"))
            next++;
        if (terms[next].Norm is "of" or "in")
            next++;
        return YearsInRow(terms, next, out var end) is > 0 and var year
            ? new(new RangeNode(opening with { Year = YearRef.Of(year) }, new CalendarNode(YearRef.Of(year + 1), last)), end)
            : null;
    }

    /// <summary>The first year of "2018-19", "fiscal 2018/19", "fiscal year 2018-2019", "FY 2018-19", two years in a row; 0 where no such stand there.</summary>
    private static int YearsInRow(in SentenceTerms terms, int at, out int end)
    {
        var next = terms[at].Norm is "fiscal" or "financial" or "fy" ? at + 1 : at;
        if (next > at && terms[next].Is("year"))
            next++;
        var first = terms.YearAt(next);
        end = next;
        if (first == 0 || !(terms[next + 1].Is('-') || terms[next + 1].Is('/'))
            || terms.ReadYearPair(next, first, true) is not { Node: RangeNode { To: CalendarNode { Month: 0 } last } } pair || last.Year.Value != first + 1)
            return 0;
        end = pair.End;
        return first;
    }
}
