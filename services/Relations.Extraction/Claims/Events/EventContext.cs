using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>A date that follows from what the text told before.</summary>
/// <param name="Date">The date.</param>
/// <param name="Derivation">What it follows from.</param>
internal sealed record ContextDate(EdtfDate Date, string Derivation);

/// <summary>
/// Dates what the text does not date by the visit or meeting it happened at. Further than two sentences away a day is no
/// longer certain, and only its month is kept.
/// </summary>
internal sealed class EventContext(ClaimText text, EventLog log)
{
    private const int Near = 2;
    private const int Far = 8;

    /// <summary>The date of something told in a sentence without one, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    public ContextDate? For(Sentence sentence)
    {
        if (Mentioned(sentence) is { } mentioned)
            return From(mentioned, sentence);
        EventDraft? last = null;
        foreach (var draft in log.Drafts)
        {
            if (IsOccasion(draft) && draft.Sentence.Index <= sentence.Index && sentence.Index - draft.Sentence.Index <= Far && (last is null || draft.Sentence.Index >= last.Sentence.Index))
                last = draft;
        }
        if (last is null || (sentence.Index - last.Sentence.Index > Near && !IsNews(last) && HasDateBetween(last, sentence)))
            return null;
        return From(last, sentence);
    }

    /// <summary>The dated visit the sentence speaks of: "during the visit".</summary>
    private EventDraft? Mentioned(Sentence sentence)
    {
        var range = ClaimText.RangeOf(sentence);
        foreach (var draft in log.Drafts)
        {
            if (IsOccasion(draft) && draft.Spans.Exists(s => s.Overlaps(range)))
                return draft;
        }
        return null;
    }

    private static bool IsOccasion(EventDraft draft) =>
        draft.Type is EventType.Visit or EventType.Meeting && draft.Date is not null && draft.Status == EventStatus.Held;

    /// <summary>Whether the text has moved on to another time since.</summary>
    private bool HasDateBetween(EventDraft draft, Sentence sentence)
    {
        foreach (var date in text.Dates.In(new TokenRange(draft.Sentence.EndToken, sentence.FirstToken)))
        {
            if (date.Date is not null)
                return true;
        }
        return false;
    }

    /// <summary>Whether an event is what the report is about: it happened within a month of it.</summary>
    private bool IsNews(EventDraft draft) =>
        text.Document.Published is { } published && draft.Date is { } date && Math.Abs(published.Earliest.DayNumber - date.Latest.DayNumber) <= 31;

    private ContextDate From(EventDraft draft, Sentence sentence)
    {
        var date = draft.Date!;
        var isNear = sentence.Index - draft.Sentence.Index <= Near;
        if (!isNear && date.Precision == DatePrecision.Day && date.Earliest.Month == date.Latest.Month && date.Earliest.Year == date.Latest.Year)
            date = EdtfDate.Month(date.Earliest.Year, date.Earliest.Month);
        return new ContextDate(date, $"at the {(draft.Type == EventType.Visit ? "visit" : "meeting")} told as \"{text.TextOf(draft.Name)}\", {draft.Date}");
    }
}
