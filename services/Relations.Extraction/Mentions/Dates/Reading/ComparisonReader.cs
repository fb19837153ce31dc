using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>What statistics compare: "the same month last year", "the same period of 2008", "the 12 months to June 2009", "the year ended March 2010".</summary>
internal static class ComparisonReader
{
    private const int LastDaysOfMonth = 28;

    /// <summary>"the same month last year", "the same quarter of 2005": the month or quarter spoken of, in that year.</summary>
    public static DateReading? ReadSameOfYear(this in SentenceTerms terms, DateUnit unit, int at)
    {
        if (unit is not (DateUnit.Week or DateUnit.Month or DateUnit.Quarter or DateUnit.Half))
            return null;
        var (year, end) = YearCompared(terms, at);
        return year.IsNone ? null : new(new SameOfYearNode(unit, year), end);
    }

    /// <summary>"the same period last year", "the same period of 2005": the period spoken of, in that year.</summary>
    public static DateReading? ReadSamePeriod(this in SentenceTerms terms, int at)
    {
        var (year, end) = YearCompared(terms, at);
        return year.IsNone ? null : new(new SamePeriodNode(year), end);
    }

    /// <summary>The year of "[the same month] last year", "[the same period] of 2005", "[the same quarter] a year earlier".</summary>
    private static (YearRef Year, int End) YearCompared(in SentenceTerms terms, int at)
    {
        if (terms[at].Norm is "a" or "one" or "the" && terms[at + 1].Is("year") && terms[at + 2].Norm is "earlier" or "before" or "ago" && !(terms[at].Is("the") && !terms[at + 2].Is("before")))
            return (new YearRef(terms[at + 2].Is("ago") ? YearRefKind.FromNow : YearRefKind.FromStory, -1), at + 3);
        return terms.YearAfter(terms[at].Norm is "of" or "in" ? at + 1 : at, false);
    }

    /// <summary>"[the 12 months] to June 2009", "[the year] ended 31 March 2010", "[the week] to May 3", "[the decade] to 2005": so many units, of which that one is the last.</summary>
    public static DateReading? ReadUnitsUpTo(this in SentenceTerms terms, double count, DateUnit unit, int at)
    {
        if (count < 1 || terms[at].Norm is not ("to" or "ended" or "ending" or "through" or "until" or "till"))
            return null;
        var next = terms[at + 1].Is("in") || terms[at + 1].Is("on") ? at + 2 : at + 1;
        if (unit is DateUnit.Week or DateUnit.Fortnight)
            return terms.ReadPlainDate(next, false) is { Node: CalendarNode { Day: > 0 }, End: var afterDay } day ? new(new FirstOfNode((int)count * (unit == DateUnit.Week ? 7 : 14), DateUnit.Day, true, day.Node), afterDay) : null;
        if (unit == DateUnit.Decade)
            return terms.YearAt(next) is > 0 and var last && count == 1 ? new(YearPairReader.Years(last - 9, last), next + 1) : null;
        var months = unit switch { DateUnit.Month => (int)count, DateUnit.Quarter => 3 * (int)count, DateUnit.Half => 6 * (int)count, DateUnit.Year => 12 * (int)count, _ => 0 };
        return months > 0 && terms.ReadPlainDate(AfterEndOf(terms, next), false) is { Node: CalendarNode { Month: > 0, Weekday: 0, Day: 0 or >= LastDaysOfMonth } month, End: var end }
            ? new(new FirstOfNode(months, DateUnit.Month, true, month), end)
            : null;
    }

    /// <summary>The term behind "end-", "end", "the end of".</summary>
    private static int AfterEndOf(in SentenceTerms terms, int at)
    {
        var end = terms[at].Is("the") ? at + 1 : at;
        return !terms[end].Is("end") ? at : terms[end + 1].Is('-') || terms[end + 1].Is("of") ? end + 2 : end + 1;
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
