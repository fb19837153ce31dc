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
internal sealed class EventContext
{
    private const int Near = 2;
    private const int Far = 8;

    private readonly ClaimText _text;

    /// <summary>For each sentence the occasion told in it last, or null.</summary>
    private readonly EventDraft?[] _told;

    /// <summary>For each sentence the first occasion that it speaks of, or null.</summary>
    private readonly EventDraft?[] _mentioned;

    /// <summary>Takes the events of a text; all of them have been read.</summary>
    public EventContext(ClaimText text, EventLog log)
    {
        _text = text;
        _told = new EventDraft?[text.Sentences.Count];
        _mentioned = new EventDraft?[text.Sentences.Count];
        foreach (var draft in log.Drafts)
        {
            if (!IsOccasion(draft))
                continue;
            _told[draft.Sentence.Index] = draft;
            foreach (var span in draft.Spans)
                _mentioned[text.SentenceAt(span.First).Index] ??= draft;
        }
    }

    /// <summary>The date of something told in a sentence without one, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    public ContextDate? For(Sentence sentence)
    {
        if (_mentioned[sentence.Index] is { } mentioned)
            return From(mentioned, sentence);
        var last = LastTold(sentence);
        if (last is null || (sentence.Index - last.Sentence.Index > Near && !IsNews(last) && HasDateBetween(last, sentence)))
            return null;
        return From(last, sentence);
    }

    /// <summary>The occasion told last. One of a month or year is background where a later day was told before it: "a sequel to the meeting of July 2010".</summary>
    private EventDraft? LastTold(Sentence sentence)
    {
        EventDraft? last = null;
        for (var i = sentence.Index; i >= Math.Max(0, sentence.Index - Far); i--)
        {
            if (_told[i] is not { Date: { } date } told)
                continue;
            if (last is null || (date.Precision == DatePrecision.Day && last.Date!.Precision != DatePrecision.Day && date.Earliest > last.Date.Latest))
                last = told;
            if (last.Date!.Precision == DatePrecision.Day)
                break;
        }
        return last;
    }

    private static bool IsOccasion(EventDraft draft) =>
        draft.Type is EventType.Visit or EventType.Meeting && draft.Date is not null && draft.Status == EventStatus.Held;

    /// <summary>Whether the text has moved on to a later time since, or the paragraph goes back to an earlier one.</summary>
    private bool HasDateBetween(EventDraft draft, Sentence sentence)
    {
        foreach (var date in _text.Dates.In(new TokenRange(draft.Sentence.EndToken, sentence.FirstToken)))
        {
            if (date.Date is { } other && !other.Overlaps(draft.Date!) && (other.Latest > draft.Date!.Latest || _text.SentenceAt(date.FirstToken).Paragraph == sentence.Paragraph))
                return true;
        }
        return false;
    }

    /// <summary>Whether an event is what the report is about: it happened within a month of it.</summary>
    private bool IsNews(EventDraft draft) =>
        _text.Document.Published is { } published && draft.Date is { } date && Math.Abs(published.Earliest.DayNumber - date.Latest.DayNumber) <= 31;

    private ContextDate From(EventDraft draft, Sentence sentence)
    {
        var date = draft.Date!;
        var isNear = sentence.Index - draft.Sentence.Index <= Near;
        if (!isNear && date.Precision == DatePrecision.Day && date.Earliest.Month == date.Latest.Month && date.Earliest.Year == date.Latest.Year)
            date = EdtfDate.Month(date.Earliest.Year, date.Earliest.Month);
        return new ContextDate(date, $"at the {(draft.Type == EventType.Visit ? "visit" : "meeting")} told as \"{_text.TextOf(draft.Name)}\", {draft.Date}");
    }
}
