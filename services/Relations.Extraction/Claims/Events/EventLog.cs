using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;

namespace Relations.Extraction.Claims.Events;

/// <summary>The events of a document so far. A second mention that adds nothing is evidence of the first.</summary>
internal sealed class EventLog
{
    private readonly List<EventDraft> _drafts = [];

    /// <summary>In the order they were read.</summary>
    public IReadOnlyList<EventDraft> Drafts => _drafts;

    /// <summary>Adds an event, or adds to the one it speaks of again. Returns the draft that holds it.</summary>
    public EventDraft Add(EventDraft draft)
    {
        for (var i = _drafts.Count - 1; i >= 0; i--)
        {
            if (!IsSame(_drafts[i], draft))
                continue;
            Merge(_drafts[i], draft);
            return _drafts[i];
        }
        _drafts.Add(draft);
        return draft;
    }

    private static bool IsSame(EventDraft known, EventDraft draft)
    {
        if (known.Type != draft.Type)
            return false;
        if (known.Sentence == draft.Sentence && Overlap(known, draft))
            return true;
        if (known.Type != EventType.Visit || known.Status != draft.Status || !SameVisit(known, draft))
            return false;
        if (draft.DateWords is null)
            return true;
        return known.Date is not null && draft.Date is not null ? known.Date.Equals(draft.Date) : draft.Sentence.Index - known.Sentence.Index <= 3;
    }

    private static bool SameVisit(EventDraft known, EventDraft draft)
    {
        if (known.Host is null || known.Host != draft.Host || known.Visitor != draft.Visitor)
            return false;
        return draft.People.Count == 0 || (known.People.Count > 0 && draft.People.All(known.People.Contains));
    }

    private static bool Overlap(EventDraft known, EventDraft draft) =>
        known.Spans.Exists(a => draft.Spans.Exists(a.Overlaps)) && (known.Type != EventType.Visit || (known.Host == draft.Host && known.Visitor == draft.Visitor));

    private static void Merge(EventDraft known, EventDraft draft)
    {
        foreach (var span in draft.Spans)
        {
            if (!known.Spans.Contains(span))
                known.Spans.Add(span);
        }
        if (known.Date is null)
            (known.Date, known.DateWords, known.DateDerivation) = (draft.Date, draft.DateWords, draft.DateDerivation);
        if (known.Place is null)
            (known.Place, known.PlaceWords) = (draft.Place, draft.PlaceWords);
        foreach (var person in draft.People)
        {
            if (!known.People.Contains(person) && known.Sentence == draft.Sentence)
                known.People.Add(person);
        }
    }

    /// <summary>The words of all spans of a draft, the first reading first.</summary>
    public static IEnumerable<TokenRange> SpansOf(EventDraft draft) => draft.Spans.OrderBy(s => s.First);
}
