using Relations.Domain;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Reading;

/// <summary>
/// The month a report is about, where its opening dates it: what "the visit" without a date took place in. Not known where the
/// opening gives no day near the date of publication.
/// </summary>
internal static class StoryMonth
{
    private const int OpeningSentences = 5;
    private const int DaysBack = 31;
    private const int ManyDays = 3;

    /// <summary>The month and the words that date it, or null.</summary>
    public static (EdtfDate Month, DateMention Words)? Of(ClaimText text)
    {
        var days = new List<DateMention>();
        foreach (var date in text.Dates.All)
        {
            if (date.Date is { Precision: DatePrecision.Day })
                days.Add(date);
        }
        return text.Document.Published is { Precision: DatePrecision.Day } published ? ByPublication(text, days, published) : ByMajority(days);
    }

    private static (EdtfDate, DateMention)? ByPublication(ClaimText text, List<DateMention> days, EdtfDate published)
    {
        var opening = text.Sentences[Math.Min(OpeningSentences, text.Sentences.Count) - 1].EndToken;
        foreach (var day in days)
        {
            var age = published.Earliest.DayNumber - day.Date!.Latest.DayNumber;
            if (day.FirstToken < opening && age is >= 0 and <= DaysBack && !day.Date.IsInterval && !Dateline.Holds(text, day))
                return (MonthOf(day.Date), day);
        }
        return null;
    }

    /// <summary>Without a date of publication: the month most days of the text fall into, when it is also the latest.</summary>
    private static (EdtfDate, DateMention)? ByMajority(List<DateMention> days)
    {
        if (days.Count < ManyDays)
            return null;
        var latest = days.Max(d => d.Date!.Latest);
        var inLatest = days.FindAll(d => d.Date!.Latest.Year == latest.Year && d.Date.Latest.Month == latest.Month);
        return inLatest.Count >= ManyDays && inLatest.Count * 2 > days.Count ? (MonthOf(inLatest[0].Date!), inLatest[0]) : null;
    }

    private static EdtfDate MonthOf(EdtfDate day) => EdtfDate.Month(day.Latest.Year, day.Latest.Month);
}
