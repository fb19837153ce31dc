using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads visits from verbs ("visited", "arrived in", "attended the inauguration of") and from nouns ("the visit of X to Y").</summary>
internal sealed class VisitReader(ClaimText text, VisitVerbs verbs, VisitorReader visitors, DestinationReader destinations, DateChooser dates, PartyReader parties, PeopleReader people, EventLog log)
{
    private readonly VisitListReader _lists = new(text, destinations, parties, new VisitEntryReader(text, destinations), log);
    private readonly VisitVerbReader _verbs = new(text, verbs, visitors, destinations, parties);
    private readonly MutualVisitReader _mutual = new(text, dates, parties, people, log);
    private readonly Lazy<(EdtfDate Month, DateMention Words)?> _story = new(() => StoryMonth.Of(text));
    private const int CityReach = 10;

    private readonly VisitNounReader _nouns = new(text, verbs, visitors, destinations);
    private readonly ElidedVisitReader _elided = new(text, visitors, destinations);
    private readonly ReturnedVisitReader _returned = new(text, verbs, visitors);

    /// <summary>Adds the visits of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        _lists.ReadContinued(sentence);
        foreach (var clause in text.Clauses(sentence))
        {
            if (_verbs.Read(clause, sentence) is { } found)
                Add(found, sentence);
            else
                _mutual.Read(clause, sentence);
        }
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_elided.Read(i, sentence) is { } elided)
                Add(elided, sentence);
            if (!text.Is(i, WordRole.Visit) || text.IsVerb(i, sentence))
                continue;
            if (_lists.ReadAfter(i, sentence))
                continue;
            foreach (var found in _nouns.Read(i, sentence))
                Add(found, sentence);
        }
        foreach (var clause in text.Clauses(sentence))
        {
            if ((Another(clause, sentence) ?? _returned.Read(clause, sentence)) is { } again)
                Add(again, sentence);
        }
    }

    /// <summary>"A made a visit to Y and B paid another": where the visit told before went.</summary>
    private FoundVisit? Another(Clause clause, Sentence sentence)
    {
        if (clause.Object.IsEmpty || text.Words.Norm(clause.Object.First) != "another" || text.Is(clause.Object.First + 1, WordRole.Visit) || verbs.Find(clause.Verb.Lemma, VisitUse.Pays) is null || log.LastVisit(sentence) is not { } last)
            return null;
        var trigger = new TokenRange(clause.Verb.First, clause.Object.First + 1);
        return visitors.Read(clause.Subject, last.Host, sentence) is { } who ? new FoundVisit(who with { State = who.State ?? last.Visitor }, new Destination(last.Host, null, trigger, null), clause.Verb.Factuality, trigger with { First = Math.Min(who.First, trigger.First) }, trigger, clause.Whole) : null;
    }

    /// <summary>Adds what a sentence without a word of visits may tell: further entries of a list, and where somebody is.</summary>
    public void ReadContinued(Sentence sentence)
    {
        if (_verbs.TellsOfPresence(sentence))
            Read(sentence);
        else
            _lists.ReadContinued(sentence);
    }

    private void Add(FoundVisit found, Sentence sentence)
    {
        if (found.To.State is null && found.To.City is null && !found.IsReturn && log.Recall(found, sentence))
            return;
        var host = found.To.State ?? (found.IsReturn ? log.LastVisitor : null);
        var visitor = found.Who.State ?? (host is { } h ? parties.Unnamed(h, sentence) : null);
        if (visitor is null && host is null && (log.LastVisit(sentence) ?? log.VisitBefore(sentence)) is { } last)
            (visitor, host) = (last.Visitor, last.Host);
        if (visitor is null && host is null)
            return;
        if (host == visitor && host is not null)
            host = found.To.IsSpoken ? parties.Unnamed(host.Value, sentence) : null;
        if (host is null && found.To.State is not null)
            return;
        host ??= visitor is { } v && found.To.City is null ? parties.Partner(v, sentence) : null;
        if (host is null)
            return;
        if (found.Who.People.Count > 1 && _lists.ReadIn(new TokenRange(found.Who.First, found.Trigger.First), found.To, sentence))
            return;
        var date = dates.For(sentence, found.Trigger, found.Clause);
        var draft = Draft(found, sentence, visitor, host, found.Span, date);
        log.Add(draft);
        if (date is null && draft.Date is null && draft.Status == EventStatus.Held && found.IsKnown && _story.Value is { } story)
            (draft.Date, draft.DateDerivation) = (story.Month, $"the month the report is about, by \"{text.TextOf(ClaimText.RangeOf(story.Words))}\"");
        if (date is not null && date.EndToken <= found.Trigger.First)
            AddEarlierDates(found, sentence, visitor, host, date);
        if (date is not null && date.FirstToken >= found.Trigger.First)
        {
            AddFurtherDates(found, sentence, visitor, host, date);
            AddFurtherPeople(found, sentence, date);
            AddFurtherPlaces(found, sentence, visitor, date);
        }
    }

    /// <summary>"visited Sweden in 1954 and again in 1959": a visit a date.</summary>
    private void AddFurtherDates(FoundVisit found, Sentence sentence, ActorCode? visitor, ActorCode? host, DateMention date)
    {
        var last = date;
        while (NextDate(last, sentence) is { } next)
        {
            if (next.Date!.Earliest.DayNumber == last.Date!.Latest.DayNumber + 1)
                return;
            log.Add(Draft(found, sentence, visitor, host, ClaimText.RangeOf(next), next));
            last = next;
        }
    }

    /// <summary>"In 1954 and 1959 A visited Sweden": the date before the one next to the words.</summary>
    private void AddEarlierDates(FoundVisit found, Sentence sentence, ActorCode? visitor, ActorCode? host, DateMention date)
    {
        foreach (var other in text.Dates.In(ClaimText.RangeOf(sentence)))
        {
            if (other.EndToken <= date.FirstToken && other.Date is not null && NextDate(other, sentence) == date)
                log.Add(Draft(found, sentence, visitor, host, ClaimText.RangeOf(other), other));
        }
    }

    /// <summary>"A visited Tanzania in 2004 and B in 2011": a visit a person, up to where another verb or noun tells of others.</summary>
    private void AddFurtherPeople(FoundVisit found, Sentence sentence, DateMention date)
    {
        var end = date.EndToken;
        while (end < sentence.EndToken && !text.IsVerb(end, sentence) && !text.Is(end, WordRole.Visit))
            end++;
        if (date.EndToken < end && (text.Words.IsPunctuation(date.EndToken, ',') || text.Words.Norm(date.EndToken) == "and"))
            _lists.ReadIn(new TokenRange(date.EndToken, end), found.To, sentence, atLeast: 1);
    }

    /// <summary>"visits to Portugal in 1971 and to Spain in 1973": a visit a place.</summary>
    private void AddFurtherPlaces(FoundVisit found, Sentence sentence, ActorCode? visitor, DateMention date)
    {
        var last = date;
        while (last.EndToken + 2 < sentence.EndToken && text.Words.Norm(last.EndToken) == "and" && text.Words.Norm(last.EndToken + 1) == "to" && destinations.After(last.EndToken + 2, sentence.EndToken, sentence) is { State: { } host } to && host != visitor)
        {
            var next = dates.For(sentence, to.Words, to.Words);
            if (next is null || next.FirstToken < to.Words.End)
                return;
            log.Add(Draft(found with { To = to }, sentence, visitor, host, new TokenRange(last.EndToken + 1, next.EndToken), next));
            last = next;
        }
    }

    /// <summary>The date joined to another by a comma or "and", "again" and "in" passed over; none that only tells it more closely: "earlier this year, on 5 May".</summary>
    private DateMention? NextDate(DateMention date, Sentence sentence)
    {
        var at = date.EndToken;
        if (at >= sentence.EndToken || !(text.Words.IsPunctuation(at, ',') || text.Words.Norm(at) == "and"))
            return null;
        for (; at < Math.Min(sentence.EndToken, date.EndToken + 5); at++)
        {
            if (text.Dates.Covering(at) is { Date: not null } next && next.FirstToken == at)
                return date.Date is { } told && told.Overlaps(next.Date) ? null : next;
            if (!text.Words.IsPunctuation(at, ',') && text.Words.Norm(at) is not ("and" or "again" or "in" or "on" or "then" or "also"))
                return null;
        }
        return null;
    }

    private EventDraft Draft(FoundVisit found, Sentence sentence, ActorCode? visitor, ActorCode? host, TokenRange span, DateMention? date)
    {
        var city = found.To.City is null ? CityBeside(found, sentence, host) : null;
        return new EventDraft
        {
            Type = EventType.Visit,
            Sentence = sentence,
            Spans = [span],
            Name = found.Trigger,
            Date = date?.Date,
            DateWords = date,
            People = found.Who.People,
            Actors = new[] { visitor, host }.OfType<ActorCode>().Concat(found.Who.People.Select(p => p.State).OfType<ActorCode>()).Concat(destinations.Further(found.To, sentence)).Distinct().Order().ToArray(),
            Place = found.To.City ?? (city is null ? null : text.TextOf(ClaimText.RangeOf(city))),
            PlaceWords = found.To.City is null ? city : found.To.Mention,
            Status = found.Factuality == Factuality.Denied ? EventStatus.Cancelled : found.Factuality == Factuality.Planned || text.IsAhead(date?.Date) ? EventStatus.Planned : EventStatus.Held,
            IsSpokenOf = found.IsKnown,
            IsByOffice = found.Who.IsOffice,
            Visitor = visitor,
            Host = host,
        };
    }

    /// <summary>"in Astana, when he made a state visit to Kazakhstan": a city of the state visited, right beside.</summary>
    private Mention? CityBeside(FoundVisit found, Sentence sentence, ActorCode? host)
    {
        var first = found.Span.First;
        while (first > Math.Max(sentence.FirstToken, found.Span.First - CityReach) && !text.Words.Is(first - 1, WordClass.Coordinator))
            first--;
        var near = new TokenRange(first, found.Span.First);
        foreach (var place in text.Places.In(near))
        {
            if (place.State == host && text.Words.Norm(Math.Max(0, place.FirstToken - 1)) == "in")
                return place;
        }
        foreach (var state in text.States.In(near))
        {
            if (state.Form == StateForm.Capital && state.Code == host && text.Words.Norm(Math.Max(0, state.FirstToken - 1)) == "in")
                return state;
        }
        return null;
    }
}
