using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>
/// Dates the meetings that a report tells without a date by the day it is about, where the sentence of that day is about the
/// same states. What lies before ("had met", "at their previous talks") keeps no date.
/// </summary>
internal sealed class UndatedMeetings(ClaimText text)
{
    /// <summary>Gives the meetings of a log their date.</summary>
    public void Date(EventLog log)
    {
        if (!log.Drafts.Any(IsUndated) || StoryDay.Of(text) is not { } day)
            return;
        var told = text.SentenceAt(day.FirstToken);
        foreach (var draft in log.Drafts)
        {
            if (!IsUndated(draft) || !draft.Actors.All(a => Names(told, a)) || IsOfAnotherTime(draft.Sentence, told))
                continue;
            (draft.Date, draft.DateDerivation) = (day.Date, $"the day the report is about, by \"{text.TextOf(ClaimText.RangeOf(day))}\"");
        }
    }

    private static bool IsUndated(EventDraft draft) =>
        draft is { Type: EventType.Meeting, Date: null, Status: EventStatus.Held, Actors.Count: > 1 };

    private bool Names(Sentence sentence, ActorCode state)
    {
        foreach (var mention in text.States.In(ClaimText.RangeOf(sentence)))
        {
            if (mention.Code == state)
                return true;
        }
        return false;
    }

    private bool IsOfAnotherTime(Sentence sentence, Sentence told)
    {
        if (sentence == told)
            return false;
        foreach (var date in text.Dates.In(ClaimText.RangeOf(sentence)))
        {
            if (date.Date is not null)
                return true;
        }
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Words.Norm(i) is "had" or "previous" or "previously" or "earlier" or "last" or "first" or "past" or "ago" or "once")
                return true;
        }
        return false;
    }
}
