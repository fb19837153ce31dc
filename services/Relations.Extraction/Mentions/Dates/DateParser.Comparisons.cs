using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>What statistics compare: "the same month last year", "the same period of 2008", "the 12 months to June 2009", "the year ended March 2010".</summary>
internal ref partial struct DateParser
{
    private const int LastDaysOfMonth = 28;

    /// <summary>"the same month last year", "the same quarter of 2005": the month or quarter spoken of, in that year.</summary>
    private readonly bool TrySameOfYear(DateUnit unit, int at, out DateNode node, out int end)
    {
        end = at;
        var next = _terms[at].Norm is "of" or "in" ? at + 1 : at;
        var year = unit is DateUnit.Month or DateUnit.Quarter ? YearAfter(next, ref end, false) : YearRef.None;
        node = new SameOfYearNode(unit, year);
        return !year.IsNone;
    }

    /// <summary>"the same period last year", "the same period of 2005": the period spoken of, in that year.</summary>
    private readonly bool TrySamePeriod(int at, out DateNode node, out int end)
    {
        end = at;
        var year = YearAfter(_terms[at].Norm is "of" or "in" ? at + 1 : at, ref end, false);
        node = new SamePeriodNode(year);
        return !year.IsNone;
    }

    /// <summary>"[the 12 months] to June 2009", "[the year] ended 31 March 2010": so many months, of which that one is the last.</summary>
    private readonly bool TryMonthsUpTo(double count, DateUnit unit, int at, out DateNode node, out int end)
    {
        var months = unit switch { DateUnit.Month => (int)count, DateUnit.Quarter => 3 * (int)count, DateUnit.Year => 12 * (int)count, _ => 0 };
        var next = _terms[at + 1].Is("in") || _terms[at + 1].Is("on") ? at + 2 : at + 1;
        if (months <= 0 || _terms[at].Norm is not ("to" or "ended" or "ending" or "through" or "until" or "till") || !TryPlainDate(next, false, out var last, out end)
            || last is not CalendarNode { Month: > 0, Weekday: 0, Day: 0 or >= LastDaysOfMonth } month)
            return None(at, out node, out end);
        return Found(new FirstOfNode(months, DateUnit.Month, true, month), end, out node, out end);
    }
}
