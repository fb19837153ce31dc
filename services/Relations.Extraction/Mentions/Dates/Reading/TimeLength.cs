using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>A length of time: "two years and three months", "1 year, 2 months and 5 days".</summary>
/// <param name="Count">How many units; parts of one count too.</param>
/// <param name="Unit">The unit, of several the smallest.</param>
/// <param name="Months">Months that go before the count and have no fixed length in the unit.</param>
/// <param name="End">One past its last term.</param>
internal readonly record struct TimeLength(double Count, DateUnit Unit, int Months, int End);

/// <summary>Reads counts of units of time.</summary>
internal static class TimeLengthReader
{
    /// <summary>The count before a unit; -1 for "several", "a few"; 0 for none.</summary>
    public static double CountOfUnits(this in SentenceTerms terms, int at, out int end)
    {
        end = at + 1;
        if (terms[at].Norm is "several")
            return -1;
        if (terms[at].Is("half") && terms[end].Norm is "a" or "an")
        {
            end++;
            return 0.5;
        }
        if (terms[at].Kind == Sentences.TokenKind.Word && terms.YearsOfCenturyPart(terms[at].Is("a") ? end : at, out var century) is > 0 and var years)
        {
            end = century;
            return years / 100.0;
        }
        if (terms[at].Norm is "a" or "an")
        {
            if (terms[end].Norm is not ("few" or "couple"))
                return 1;
            var isTwo = terms[end].Is("couple");
            end += terms[end + 1].Is("of") ? 2 : 1;
            return isTwo ? 2 : -1;
        }
        double count = terms.CountAt(at);
        if (count == 0 || !terms.IsAndHalf(end))
            return count;
        end += 3;
        return count + 0.5;
    }

    /// <summary>The years of "half-century", "quarter of a century", or 0; the word "century" is at the end.</summary>
    public static int YearsOfCenturyPart(this in SentenceTerms terms, int at, out int century)
    {
        century = at;
        var years = terms[at].Norm switch { "half" => 50, "quarter" => 25, _ => 0 };
        if (years > 0)
            century = terms[at + 1].Is("of") && terms[at + 2].Is("a") ? at + 3 : terms[at + 1].Is('-') ? at + 2 : at + 1;
        return terms[century].Is("century") ? years : 0;
    }

    /// <summary>"[a year] and a half".</summary>
    public static bool IsAndHalf(this in SentenceTerms terms, int at) => terms[at].Is("and") && terms[at + 1].Is("a") && terms[at + 2].Is("half");

    /// <summary>
    /// Adds the smaller units that follow, where the greater is a multiple of them ("2 weeks and 2 days" are 16 days). Years and months before
    /// weeks or days have no fixed length: they stay apart, in months.
    /// </summary>
    public static TimeLength WithSmallerUnits(this in SentenceTerms terms, TimeLength length)
    {
        while (length.Count > 0 && ReadSmaller(terms, length.End, length.Unit) is { } rest)
        {
            var factor = Factor(length.Unit, rest.Unit);
            if (factor == 0 && !(length.Unit is DateUnit.Year or DateUnit.Month && rest.Unit is DateUnit.Week or DateUnit.Day))
                break;
            var months = factor > 0 ? length.Months : (int)length.Count * (length.Unit == DateUnit.Year ? 12 : 1);
            length = rest with { Count = (factor * length.Count) + rest.Count, Months = months };
        }
        return length;
    }

    private static TimeLength? ReadSmaller(in SentenceTerms terms, int at, DateUnit unit)
    {
        var first = terms[at].Is("and") || terms[at].Is(',') ? at + 1 : at;
        if (first > at && terms[first].Is("and"))
            first++;
        var count = terms.CountOfUnits(first, out var end);
        var smaller = terms[end].Lexeme?.Unit ?? DateUnit.None;
        return count > 0 && smaller != DateUnit.None && smaller < unit ? new(count, smaller, 0, end + 1) : null;
    }

    private static int Factor(DateUnit unit, DateUnit smaller) => (unit, smaller) switch
    {
        (DateUnit.Year, DateUnit.Month) => 12,
        (DateUnit.Week, DateUnit.Day) => 7,
        (DateUnit.Decade, DateUnit.Year) => 10,
        _ => 0,
    };

    /// <summary>The term after the hours and minutes of "1 day, 2 hours and 30 minutes", which are finer than a date.</summary>
    public static int AfterHours(this in SentenceTerms terms, int at)
    {
        for (var part = 0; part < 2; part++)
        {
            var count = terms[at].Is("and") || terms[at].Is(',') ? at + 1 : at;
            if (terms.CountAt(count) == 0 || terms[count + 1].Norm is not ("hour" or "hours" or "hrs" or "minute" or "minutes" or "mins"))
                break;
            at = count + 2;
        }
        return at;
    }
}
