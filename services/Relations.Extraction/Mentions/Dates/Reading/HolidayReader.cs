using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Named days, and the weeks and weekends around them.</summary>
internal static class HolidayReader
{
    /// <summary>"Christmas", "Easter weekend 2005", "Christmas week"; "New Year" without its day only behind a preposition of time.</summary>
    public static DateReading? ReadHoliday(this in SentenceTerms terms, int at, Deixis deixis)
    {
        if (!Holidays.TryFind(terms, at, out var holiday, out var next) || (next == at + 2 && terms[at].Is("new") && !terms.IsTimed(at - 1)))
            return null;
        if (terms[next].Norm is "holiday" or "holidays" or "season" or "period" or "break" or "vacation" or "recess")
            return null;
        var (isWeek, isWeekend) = (terms[next].Is("week"), terms[next].Is("weekend"));
        var (year, end) = terms.YearAfter(isWeek || isWeekend ? next + 1 : next, false);
        var named = new HolidayNode(holiday, year, deixis);
        if (isWeek)
            return new(new WeekOfNode(-1, named), end);
        if (!isWeekend && !year.IsNone && terms[end].Is("weekend"))
            (isWeekend, end) = (true, end + 1);
        return new(isWeekend ? new WeekendOfNode(named) : named, end);
    }
}
