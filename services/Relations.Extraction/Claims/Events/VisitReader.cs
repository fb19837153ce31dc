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
internal sealed class VisitReader(ClaimText text, VisitVerbs verbs, VisitorReader visitors, DestinationReader destinations, DateChooser dates, PartyReader parties, EventLog log)
{
    private readonly VisitListReader _lists = new(text, destinations, parties, log);
    private readonly Lazy<(EdtfDate Month, DateMention Words)?> _story = new(() => StoryMonth.Of(text));
    private const int CityReach = 10;

    private readonly VisitNounReader _nouns = new(text, verbs, visitors, destinations);

    /// <summary>Adds the visits of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        _lists.ReadContinued(sentence);
        foreach (var clause in text.Clauses(sentence))
        {
            if (ByVerb(clause, sentence) is { } found)
                Add(found, sentence);
        }
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!text.Is(i, WordRole.Visit) || text.IsVerb(i, sentence))
                continue;
            if (_lists.ReadAfter(i, sentence))
                continue;
            foreach (var found in _nouns.Read(i, sentence))
                Add(found, sentence);
        }
    }

    /// <summary>Adds the entries of a sentence that goes on with a list of visits.</summary>
    public void ReadContinued(Sentence sentence) => _lists.ReadContinued(sentence);

    private FoundVisit? ByVerb(Clause clause, Sentence sentence)
    {
        var verb = clause.Verb;
        if (verb.Factuality is Factuality.Denied or Factuality.Hypothetical)
            return null;
        if (verbs.Find(verb.Lemma, VisitUse.Visits) is not null)
            return verb.IsPassive ? null : To(clause, destinations.After(verb.End, clause.Object.End, sentence), sentence);
        if (verbs.Find(verb.Lemma, VisitUse.Reaches) is not null)
            return verb.IsPassive ? null : To(clause, destinations.After(verb.End, Math.Min(clause.Object.End, verb.End + 2), sentence), sentence);
        if (verbs.Find(verb.Lemma, VisitUse.Moves) is { } moves && !verb.IsPassive)
            return To(clause, ByPreposition(clause, moves.Prepositions, sentence), sentence);
        if (verbs.Find(verb.Lemma, VisitUse.Attends) is not null)
            return Attended(clause) is { } state ? To(clause, new Destination(state.Code, null, ClaimText.RangeOf(state), state), sentence) : null;
        return verbs.Find(verb.Lemma, VisitUse.Receives) is not null && !verb.IsPassive ? Hosted(clause, sentence) : null;
    }

    private FoundVisit? To(Clause clause, Destination? to, Sentence sentence)
    {
        if (to is null)
            return null;
        var who = visitors.Read(clause.Subject, to.State, sentence);
        return who is null ? null : new FoundVisit(who, to, clause.Verb.Factuality, new TokenRange(Math.Min(who.First, clause.Verb.First), Math.Max(to.Words.End, clause.Verb.End)), new TokenRange(clause.Verb.First, Math.Max(to.Words.End, clause.Verb.End)), clause.Whole);
    }

    private Destination? ByPreposition(Clause clause, string[] prepositions, Sentence sentence)
    {
        for (var i = clause.Verb.End; i < Math.Min(clause.Object.End, clause.Verb.End + 4); i++)
        {
            if (Array.IndexOf(prepositions, text.Words.Norm(i)) >= 0)
                return destinations.After(i + 1, clause.Object.End, sentence);
            if (text.Words.Norm(i) is "here" or "there")
                return destinations.After(i, clause.Object.End, sentence);
        }
        return null;
    }

    /// <summary>The state of an inauguration or funeral attended abroad.</summary>
    private StateMention? Attended(Clause clause)
    {
        for (var i = clause.Object.First; i < Math.Min(clause.Object.End, clause.Object.First + 4); i++)
        {
            if (text.Words.Norm(i) is "inauguration" or "funeral" or "coronation" or "swearing-in")
            {
                foreach (var state in text.States.In(new TokenRange(i, clause.Object.End)))
                {
                    if (state.Form != StateForm.Capital)
                        return state;
                }
            }
        }
        return null;
    }

    private FoundVisit? Hosted(Clause clause, Sentence sentence)
    {
        var host = parties.Read(clause.Subject).Codes;
        if (host.Count != 1 || text.People.In(clause.Object).IsEmpty)
            return null;
        var who = visitors.Read(clause.Object, host[0], sentence);
        var name = new TokenRange(clause.Verb.First, text.People.In(clause.Object)[0].EndToken);
        return who is null ? null : new FoundVisit(who, new Destination(host[0], null, name, null), clause.Verb.Factuality, name, name, clause.Whole);
    }

    private void Add(FoundVisit found, Sentence sentence)
    {
        if (found.To.State is null && found.To.City is null && !found.IsReturn && log.Recall(found, sentence))
            return;
        var host = found.IsReturn ? log.LastVisitor : found.To.State;
        var visitor = found.Who.State ?? (host is { } h ? parties.Partner(h, sentence) : null);
        if (visitor is null && host is null)
            return;
        if (host == visitor && host is not null)
            return;
        host ??= visitor is { } v && found.To.City is null ? parties.Partner(v, sentence) : null;
        if (host is null)
            return;
        var date = dates.For(sentence, found.Trigger, found.Clause);
        var draft = Draft(found, sentence, visitor, host, found.Span, date);
        log.Add(draft);
        if (date is null && draft.Date is null && draft.Status == EventStatus.Held && found.IsKnown && _story.Value is { } story)
            (draft.Date, draft.DateDerivation) = (story.Month, $"the month the report is about, by \"{text.TextOf(ClaimText.RangeOf(story.Words))}\"");
        if (date is not null && date.FirstToken >= found.Trigger.First)
            AddFurtherDates(found, sentence, visitor, host, date);
    }

    /// <summary>"visited Sweden in 1954 and again in 1959": a visit a date.</summary>
    private void AddFurtherDates(FoundVisit found, Sentence sentence, ActorCode? visitor, ActorCode? host, DateMention date)
    {
        var last = date;
        while (NextDate(last, sentence) is { } next)
        {
            log.Add(Draft(found, sentence, visitor, host, ClaimText.RangeOf(next), next));
            last = next;
        }
    }

    /// <summary>The date joined to another by a comma or "and", "again" and "in" passed over.</summary>
    private DateMention? NextDate(DateMention date, Sentence sentence)
    {
        var at = date.EndToken;
        if (at >= sentence.EndToken || !(text.Words.IsPunctuation(at, ',') || text.Words.Norm(at) == "and"))
            return null;
        for (; at < Math.Min(sentence.EndToken, date.EndToken + 5); at++)
        {
            if (text.Dates.Covering(at) is { Date: not null } next && next.FirstToken == at)
                return next;
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
            Actors = new[] { visitor, host }.OfType<ActorCode>().Concat(destinations.Further(found.To, sentence)).Distinct().Order().ToArray(),
            Place = found.To.City ?? (city is null ? null : text.TextOf(ClaimText.RangeOf(city))),
            PlaceWords = found.To.City is null ? city : found.To.Mention,
            Status = found.Factuality == Factuality.Denied ? EventStatus.Cancelled : found.Factuality == Factuality.Planned || text.IsAhead(date?.Date) ? EventStatus.Planned : EventStatus.Held,
            Visitor = visitor,
            Host = host,
        };
    }

    /// <summary>"in Astana, when he made a state visit to Kazakhstan": a city of the state visited, right beside.</summary>
    private Mention? CityBeside(FoundVisit found, Sentence sentence, ActorCode? host)
    {
        var near = new TokenRange(Math.Max(sentence.FirstToken, found.Span.First - CityReach), found.Span.First);
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
