using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>The events of a document so far. A second mention that adds nothing is evidence of the first.</summary>
internal sealed class EventLog
{
    /// <summary>How many sentences on a meeting still belongs to a visit.</summary>
    private const int VisitReach = 2;

    /// <summary>How many sentences on a meeting may be spoken of again.</summary>
    private const int MeetingReach = 6;

    /// <summary>How many events back one that is told again is looked for; a text with more of them is a list.</summary>
    private const int Remembered = 200;

    private readonly List<EventDraft> _drafts = [];

    /// <summary>The visit told last, or null.</summary>
    private EventDraft? _visit;

    /// <summary>In the order they were read.</summary>
    public IReadOnlyList<EventDraft> Drafts => _drafts;

    /// <summary>The drafts themselves, to be let go one by one; none are left here.</summary>
    public EventDraft[] TakeDrafts()
    {
        EventDraft[] taken = [.. _drafts];
        _drafts.Clear();
        _drafts.TrimExcess();
        return taken;
    }

    /// <summary>Whose people made the last visit told, or null.</summary>
    public ActorCode? LastVisitor => _visit?.Visitor;

    /// <summary>The visit told last in the same sentence, or null: "A came in May and B paid a visit in June".</summary>
    public EventDraft? LastVisit(Sentence sentence) =>
        _drafts.Count > 0 && _drafts[^1] is { Type: EventType.Visit } last && last.Sentence == sentence ? last : null;

    private int Oldest => Math.Max(0, _drafts.Count - Remembered);

    /// <summary>Adds an event, or adds to the one it speaks of again. Returns the draft that holds it.</summary>
    public EventDraft Add(EventDraft draft)
    {
        for (var i = _drafts.Count - 1; i >= Oldest; i--)
        {
            if (!IsSame(_drafts[i], draft))
                continue;
            Merge(_drafts[i], draft);
            return _drafts[i];
        }
        _drafts.Add(draft);
        if (draft.Type == EventType.Visit)
            _visit = draft;
        return draft;
    }

    /// <summary>Drops what only the headline says, where the text says it again.</summary>
    public void DropHeadline(Sentence headline)
    {
        foreach (var draft in _drafts.FindAll(d => d.Sentence == headline && d.Spans.TrueForAll(s => s.First < headline.EndToken)))
        {
            if (_drafts.Find(d => d.Sentence != headline && d.Type == draft.Type && (d.Host == draft.Host || draft.Host is null)
                && (d.Actors.Count == 0 || d.Actors.Intersect(draft.Actors).Any()) && (d.Date is null || draft.Date is null || d.Date.Overlaps(draft.Date))) is not { } told)
                continue;
            told.Spans.AddRange(draft.Spans);
            if (told.People.Count == 0)
                told.People.AddRange(draft.People);
            _drafts.Remove(draft);
        }
    }

    /// <summary>"During X's visit" with no word of the place is evidence of the last visit of X; false when there is none.</summary>
    public bool Recall(FoundVisit found, Sentence sentence)
    {
        for (var i = _drafts.Count - 1; i >= Oldest; i--)
        {
            var known = _drafts[i];
            if (known.Type != EventType.Visit || known.Visitor != found.Who.State || (found.Who.People.Count > 0 && !found.Who.People.TrueForAll(known.People.Contains)) || known.Sentence == sentence && known.Spans[0].Overlaps(found.Span))
                continue;
            known.Spans.Add(found.Span);
            return true;
        }
        return false;
    }

    /// <summary>The visit told last, where it took place and was told right before; or null.</summary>
    public EventDraft? VisitBefore(Sentence sentence) =>
        _visit is { Status: EventStatus.Held } last && sentence.Index - last.Sentence.Index <= VisitReach ? last : null;

    /// <summary>The visit between the same states, told right before and dated by its days, at which these people, or people not named, meet; or null.</summary>
    public EventDraft? VisitBefore(IReadOnlyList<ActorCode> actors, List<Person> people, EventStatus status, Sentence sentence) =>
        _visit is { Date.Precision: DatePrecision.Day } last && last.Status == status && sentence.Index - last.Sentence.Index <= VisitReach && last.Actors.SequenceEqual(actors) && (people.Count == 0 || last.People.Exists(people.Contains)) ? last : null;

    /// <summary>The two states of the visit or meeting told right before: whom "the two leaders" act for, and whom a guest meets of whom one state is told. Null where there is none.</summary>
    public IReadOnlyList<ActorCode>? PairBefore(PartySet told, Sentence sentence)
    {
        var last = _drafts.Count > 0 ? _drafts[^1] : null;
        return last is { Type: EventType.Visit or EventType.Meeting, Actors.Count: 2 } && sentence.Index - last.Sentence.Index <= 1 && told.Codes.Count < 2 && told.Codes.All(last.Actors.Contains) ? last.Actors : null;
    }

    private static bool IsSame(EventDraft known, EventDraft draft)
    {
        if (known.Type != draft.Type || (IsOnce(known.Type) && IsEnd(known) != IsEnd(draft)))
            return false;
        if (known.Sentence == draft.Sentence && Overlap(known, draft))
            return true;
        if (draft.IsKnown && AreOfSame(known, draft))
            return true;
        if (IsOnce(known.Type) && AreOfSame(known, draft) && known.Actors.Count > 0 && (draft.Date is null || known.Date is null || draft.Date.Overlaps(known.Date)))
            return true;
        if (known.Type == EventType.Meeting)
            return IsSameMeeting(known, draft);
        if (known.Type != EventType.Visit || (known.Status != draft.Status && !draft.IsSpokenOf) || !SameVisit(known, draft))
            return false;
        if (draft.DateWords is null)
            return true;
        return known.Date is not null && draft.Date is not null ? known.Date.Equals(draft.Date) : draft.Date?.Precision == DatePrecision.Day && draft.Sentence.Index - known.Sentence.Index <= 3;
    }

    /// <summary>The same people, or unnamed ones of the same states, spoken of again soon after, with no other date or place.</summary>
    private static bool IsSameMeeting(EventDraft known, EventDraft draft)
    {
        if ((known.Status != draft.Status && !draft.IsSpokenOf) || draft.Sentence.Index - known.Sentence.Index > MeetingReach || !AreOfSame(known, draft) || draft.Actors.Count < 2)
            return false;
        var samePlace = draft.Place is null || known.Place is null || draft.Place == known.Place;
        var sameDate = draft.DateWords is null || (known.Date is not null && known.Date.Equals(draft.Date));
        var isUnnamed = known.People.Count == 0 && known.Sentence == draft.Sentence;
        return samePlace && sameDate && (isUnnamed || draft.People.Count == 0 || (draft.People.Count > 1 && draft.People.TrueForAll(known.People.Contains)));
    }

    /// <summary>What two states do once, or so seldom that a second mention is of the same.</summary>
    private static bool IsOnce(EventType type) =>
        type is EventType.DiplomaticRelations or EventType.Recognition or EventType.Independence or EventType.Partnership or EventType.Inspection;

    /// <summary>Relations broken off are none established.</summary>
    private static bool IsEnd(EventDraft draft) => draft.Status == EventStatus.Cancelled;

    private static bool SameVisit(EventDraft known, EventDraft draft)
    {
        if (known.Host is null || known.Host != draft.Host || known.Visitor != draft.Visitor)
            return false;
        if (draft.People.Count == 0)
            return !draft.IsByOffice || draft.IsSpokenOf || known.People.Count == 0 || (known.Date is not null && known.Date.Equals(draft.Date));
        return known.People.Count > 0 && draft.People.All(known.People.Contains);
    }

    private static bool Overlap(EventDraft known, EventDraft draft)
    {
        if (known.Type == EventType.Visit && (known.Host != draft.Host || known.Visitor != draft.Visitor || (known.Date is not null && draft.Date is not null && !known.Date.Equals(draft.Date))))
            return false;
        foreach (var span in draft.Spans)
        {
            foreach (var other in known.Spans)
            {
                if (span.Overlaps(other))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether the same parties act.</summary>
    private static bool AreOfSame(EventDraft known, EventDraft draft)
    {
        if (known.Actors.Count != draft.Actors.Count)
            return false;
        for (var i = 0; i < known.Actors.Count; i++)
        {
            if (known.Actors[i] != draft.Actors[i])
                return false;
        }
        return true;
    }

    private static void Merge(EventDraft known, EventDraft draft)
    {
        known.Spans.AddRange(draft.Spans);
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
}
