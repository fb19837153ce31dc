using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>What statistics compare: "the same month last year", "the same period of 2008", "the 12 months to June 2009", "the year ended March 2010".</summary>
internal static class ComparisonReader
{
    private const int LastDaysOfMonth = 28;

    /// <summary>"the same month last year", "the same quarter of 2005": the month or quarter spoken of, in that year.</summary>
    public static DateReading? ReadSameOfYear(this in SentenceTerms terms, DateUnit unit, int at)
    {
        if (unit is not (DateUnit.Month or DateUnit.Quarter))
            return null;
        var (year, end) = terms.YearAfter(terms[at].Norm is "of" or "in" ? at + 1 : at, false);
        return year.IsNone ? null : new(new SameOfYearNode(unit, year), end);
    }

    /// <summary>"the same period last year", "the same period of 2005": the period spoken of, in that year.</summary>
    public static DateReading? ReadSamePeriod(this in SentenceTerms terms, int at)
    {
        var (year, end) = terms.YearAfter(terms[at].Norm is "of" or "in" ? at + 1 : at, false);
        return year.IsNone ? null : new(new SamePeriodNode(year), end);
    }

    /// <summary>"[the 12 months] to June 2009", "[the year] ended 31 March 2010": so many months, of which that one is the last.</summary>
    public static DateReading? ReadMonthsUpTo(this in SentenceTerms terms, double count, DateUnit unit, int at)
    {
        var months = unit switch { DateUnit.Month => (int)count, DateUnit.Quarter => 3 * (int)count, DateUnit.Year => 12 * (int)count, _ => 0 };
        if (months <= 0 || terms[at].Norm is not ("to" or "ended" or "ending" or "through" or "until" or "till"))
            return null;
        var next = terms[at + 1].Is("in") || terms[at + 1].Is("on") ? at + 2 : at + 1;
        return terms.ReadPlainDate(next, false) is { Node: CalendarNode { Month: > 0, Weekday: 0, Day: 0 or >= LastDaysOfMonth } month, End: var end }
            ? new(new FirstOfNode(months, DateUnit.Month, true, month), end)
            : null;
    }

    /// <summary>"the year-ago quarter", "the year-earlier third quarter", "year-earlier profit": the period spoken of, a year before.</summary>
    public static DateReading? ReadYearAgoPeriod(this in SentenceTerms terms, int at)
    {
        if (!terms[at].Is("year") || !terms[at + 1].Is('-') || terms[at + 2].Norm is not ("ago" or "earlier"))
            return null;
        var year = new YearRef(YearRefKind.FromStory, -1);
        var next = at + 3;
        if (terms.OrdinalAt(next) is > 0 and < 5 and var number && terms[next + 1].Lexeme is { Unit: DateUnit.Quarter or DateUnit.Half } named)
            return new(new PeriodNode(named.Unit, number, year), next + 2);
        if (terms[next].Lexeme is { Unit: DateUnit.Month or DateUnit.Quarter or DateUnit.Half } part)
            return new(new SameOfYearNode(part.Unit, year), next + 1);
        return terms[next].Is("period") ? new(new SamePeriodNode(year), next + 1) : new(new SamePeriodNode(year) { IsBare = true }, next);
    }
}
