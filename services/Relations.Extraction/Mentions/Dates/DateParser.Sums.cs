using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Lengths of time told in several units: "two years and three months", "1 year, 2 months and 5 days".</summary>
internal ref partial struct DateParser
{
    /// <summary>
    /// Adds the smaller units that follow, where the greater is a multiple of them ("2 weeks and 2 days" are 16 days). Years and months before
    /// weeks or days have no fixed length: they are returned, in months.
    /// </summary>
    private readonly int AddParts(ref double count, ref DateUnit unit, ref int next)
    {
        var months = 0;
        while (count > 0 && TryPart(next, unit, out var rest, out var smaller, out var after))
        {
            var factor = Factor(unit, smaller);
            if (factor == 0 && !(unit is DateUnit.Year or DateUnit.Month && smaller is DateUnit.Week or DateUnit.Day))
                break;
            if (factor == 0)
                months = (int)count * (unit == DateUnit.Year ? 12 : 1);
            (count, unit, next) = ((factor * count) + rest, smaller, after);
        }
        return months;
    }

    private readonly bool TryPart(int at, DateUnit unit, out double count, out DateUnit smaller, out int end)
    {
        var first = _terms[at].Is("and") || _terms[at].Is(',') ? at + 1 : at;
        if (first > at && _terms[first].Is("and"))
            first++;
        count = OffsetCount(first, out end);
        smaller = _terms[end].Lexeme?.Unit ?? DateUnit.None;
        end++;
        return count > 0 && smaller != DateUnit.None && smaller < unit;
    }

    /// <summary>The term after the hours and minutes of "1 day, 2 hours and 30 minutes", which are finer than a date.</summary>
    private readonly int AfterHours(int at)
    {
        for (var part = 0; part < 2; part++)
        {
            var count = _terms[at].Is("and") || _terms[at].Is(',') ? at + 1 : at;
            if (Numbers.Count(_terms, count) == 0 || _terms[count + 1].Norm is not ("hour" or "hours" or "hrs" or "minute" or "minutes" or "mins"))
                break;
            at = count + 2;
        }
        return at;
    }

    private static int Factor(DateUnit unit, DateUnit smaller) => (unit, smaller) switch
    {
        (DateUnit.Year, DateUnit.Month) => 12,
        (DateUnit.Week, DateUnit.Day) => 7,
        (DateUnit.Decade, DateUnit.Year) => 10,
        _ => 0,
    };

    private static bool TryAfterMonths(int months, ref DateNode node)
    {
        if (node is not OffsetNode offset)
            return false;
        node = offset with { Months = months };
        return true;
    }
}
