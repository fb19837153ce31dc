namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>The year of a day that is told without one.</summary>
internal static class NearestDay
{
    private const int DeniedWeight = 5;
    private const int ToldWeight = 1000;
    private const int OtherWeekdayWeight = 4;

    /// <summary>How much farther a date that is gone counts where the text is an entry of a calendar.</summary>
    public const int EntryWeight = 4;

    /// <summary>
    /// The year that brings a day nearest to now; on the side that the tense denies, it counts as much farther, all the more where the date
    /// stands right behind its verb, and so it does on another weekday than that told.
    /// </summary>
    public static int NearDay(this DateContext context, Stamp now, int month, int day, int weekday)
    {
        var (tense, isEntry) = (context.Tense, context.IsEntry);
        var weight = Tenses.Governing(context.Terms, context.Current.First) is var told && told == tense ? ToldWeight : DeniedWeight;
        var (best, year) = (int.MaxValue, now.Year);
        for (var candidate = Math.Max(now.Year - 1, 1); candidate <= Math.Min(now.Year + 1, 9999); candidate++)
        {
            if (day > DateTime.DaysInMonth(candidate, month))
                continue;
            var days = new DateOnly(candidate, month, day).DayNumber - now.First.DayNumber;
            var denied = (tense == Tense.Past && days > 1) || (tense == Tense.Future && days < 0);
            var isOther = weekday > 0 && new Stamp(candidate, month, day).Weekday != weekday;
            var far = Math.Abs(days) * (denied ? weight : isEntry && days < 0 ? EntryWeight : 1) * (isOther ? OtherWeekdayWeight : 1);
            if (far < best)
                (best, year) = (far, candidate);
        }
        return year;
    }
}
