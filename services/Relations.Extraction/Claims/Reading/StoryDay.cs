using Relations.Domain;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Reading;

/// <summary>
/// The day a report is about: the only one of the days before its publication that it tells of, told in its opening. Not known
/// where the text tells of several such days, or where nobody knows when it was published.
/// </summary>
internal static class StoryDay
{
    private const int OpeningSentences = 6;
    private const int DaysBack = 7;

    /// <summary>The words that date it, or null.</summary>
    public static DateMention? Of(ClaimText text)
    {
        if (text.Document.Published is not { Precision: DatePrecision.Day } published || text.Sentences.Count == 0)
            return null;
        DateMention? found = null;
        foreach (var date in text.Dates.All)
        {
            if (!IsNear(date.Date, published) || Dateline.Holds(text, date))
                continue;
            if (found is not null && !found.Date!.Equals(date.Date))
                return null;
            found ??= date;
        }
        return found is not null && text.SentenceAt(found.FirstToken).Index < OpeningSentences ? found : null;
    }

    private static bool IsNear(EdtfDate? date, EdtfDate published) =>
        date is { Precision: DatePrecision.Day, IsInterval: false } && published.Earliest.DayNumber - date.Earliest.DayNumber is >= 0 and <= DaysBack;
}
