using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads meetings: "met", "held talks with", "the third meeting of the committee (17 November, Beijing)", "the Moscow summit".</summary>
internal sealed class MeetingReader(ClaimText text, DateChooser dates, PartyReader parties, PeopleReader people, EventLog log)
{
    /// <summary>Adds the meetings of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Factuality is Factuality.Denied or Factuality.Hypothetical)
                continue;
            if (clause.Verb.Lemma == "meet" && !clause.Verb.IsPassive)
                AddEncounter(clause, new TokenRange(clause.Verb.First, clause.Verb.End), sentence);
            else if (clause.Verb.Lemma is "hold" or "have" or "conduct" && MeetingIn(clause.Object, 8) is { } noun)
                AddEncounter(clause, new TokenRange(clause.Verb.First, noun + 1), sentence);
        }
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordRole.Meeting))
                AddNamed(i, sentence);
        }
    }

    private int? MeetingIn(TokenRange range, int reach)
    {
        for (var i = range.First; i < Math.Min(range.End, range.First + reach); i++)
        {
            if (text.Is(i, WordRole.Meeting))
                return i;
        }
        return null;
    }

    private void AddEncounter(Clause clause, TokenRange trigger, Sentence sentence)
    {
        var who = people.Read(clause.Subject, sentence);
        var hosts = people.Read(clause.Object, sentence);
        if (hosts.Count == 0 && who.Count > 0 && people.Counterpart(clause.Object, who[0]) is { } counterpart)
            hosts.Add(counterpart);
        who = [.. who.Union(hosts)];
        var codes = parties.Read(clause.Subject).With(parties.Read(clause.Object)).With(Of(who));
        if (codes.Codes.Count < 2 && !codes.IsCollective)
            return;
        if (who.Count < 2 && codes.Codes.Count < 2 && !parties.Read(clause.Subject).IsCollective)
            return;
        var date = dates.For(sentence, trigger, clause.Whole);
        var end = hosts.Count > 0 && !text.People.In(clause.Object).IsEmpty ? Math.Max(trigger.End, text.People.In(clause.Object)[0].EndToken) : trigger.End;
        var first = clause.Subject.IsEmpty ? trigger.First : Math.Max(clause.Subject.First, trigger.First - 14);
        log.Add(new EventDraft
        {
            Type = EventType.Meeting,
            Sentence = sentence,
            Spans = [new TokenRange(Math.Min(first, trigger.First), end)],
            Name = trigger,
            Date = date?.Date,
            DateWords = date,
            People = who,
            Actors = parties.Complete(codes, sentence, trigger.First).Sorted,
            Place = PlaceIn(clause.Object) is { } place ? text.TextOf(ClaimText.RangeOf(place)) : null,
            PlaceWords = PlaceIn(clause.Object),
            Status = clause.Verb.Factuality == Factuality.Planned || text.IsAhead(date?.Date) ? EventStatus.Planned : EventStatus.Held,
        });
    }

    private static PartySet Of(List<Person> people) => new([.. people.Select(p => p.State).OfType<ActorCode>().Distinct()], false);

    private Mention? PlaceIn(TokenRange range)
    {
        foreach (var place in text.Places.In(range))
        {
            if (place.FirstToken > 0 && text.Words.Norm(place.FirstToken - 1) is "in" or "at")
                return place;
        }
        foreach (var state in text.States.In(range))
        {
            if (state.Form == StateForm.Capital && state.FirstToken > 0 && text.Words.Norm(state.FirstToken - 1) is "in" or "at")
                return state;
        }
        return null;
    }

    /// <summary>A meeting with a name of its own and a date or place: "the 20th session of the commission", "the G8 Summit in St Petersburg".</summary>
    private void AddNamed(int noun, Sentence sentence)
    {
        var start = noun;
        while (start - 1 >= sentence.FirstToken && noun - start < 12 && IsNamePart(start - 1))
            start--;
        var named = new TokenRange(start, noun + 1);
        if (!HasName(named, sentence))
            return;
        var end = EndOfName(noun + 1, sentence);
        var near = new TokenRange(end, Math.Min(sentence.EndToken, end + 12));
        var inName = PlaceNamed(named);
        var place = PlaceAfter(near) ?? inName;
        var clause = text.Clauses(sentence).FirstOrDefault(c => c.Whole.Contains(noun));
        if (clause is { Verb.Factuality: Factuality.Denied or Factuality.Hypothetical })
            return;
        var date = dates.For(sentence, new TokenRange(start, end), clause?.Whole ?? near);
        if (date is null || (place is null && !HasOrdinal(named)))
            return;
        log.Add(new EventDraft
        {
            Type = EventType.Meeting,
            Sentence = sentence,
            Spans = [new TokenRange(start, Math.Max(end, place is not null && place.FirstToken >= end ? place.EndToken : end))],
            Name = new TokenRange(start, end),
            Date = date.Date,
            DateWords = date,
            Actors = parties.Read(new TokenRange(start, end)).Codes.Count == 2 ? parties.Read(new TokenRange(start, end)).Sorted : [],
            Place = place is null ? null : text.TextOf(ClaimText.RangeOf(place)),
            PlaceWords = place,
            Status = clause?.Verb.Factuality == Factuality.Planned || text.IsAhead(date.Date) ? EventStatus.Planned : EventStatus.Held,
        });
    }

    private bool IsNamePart(int token)
    {
        var it = text.Words;
        if (it.IsPunctuation(token, ')') || it.IsPunctuation(token, '('))
            return IsAcronym(token);
        return it[token].IsCapitalised || it[token].Kind == TokenKind.Number || text.States.Covering(token) is not null || text.Organisations.Covering(token) is not null || it.Norm(token) is "-" or "&"
            || it.Norm(token) is "third" or "second" or "first" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "annual" or "anniversary" or "inaugural" or "ministerial" or "joint" or "plenary";
    }

    /// <summary>A bracket of "(SCO)".</summary>
    private bool IsAcronym(int bracket)
    {
        var at = text.Words.IsPunctuation(bracket, ')') ? bracket - 1 : bracket + 1;
        return at > 0 && at + 1 < text.Words.Count && text.Words[at].Shape == WordShape.AllCapitals && text.Words.IsPunctuation(at - 1, '(') && text.Words.IsPunctuation(at + 1, ')');
    }

    private bool HasName(TokenRange named, Sentence sentence)
    {
        for (var i = named.First; i < named.End - 1; i++)
        {
            if (text.Words[i].IsCapitalised && (i > sentence.FirstToken || named.End - named.First > 2))
                return true;
        }
        return HasOrdinal(named);
    }

    private bool HasOrdinal(TokenRange named)
    {
        var norm = text.Words.Norm(named.First);
        return norm is "third" or "second" or "first" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" || (text.Words[named.First].Kind == TokenKind.Number && norm[^1] is 't' or 'h' or 'd');
    }

    /// <summary>"of the China-Kazakhstan Cooperation Committee" after the noun.</summary>
    private int EndOfName(int end, Sentence sentence)
    {
        if (end >= sentence.EndToken || text.Words.Norm(end) != "of")
            return end;
        var i = end + 1;
        while (i < Math.Min(sentence.EndToken, end + 12) && !(text.Words.Norm(i) == "on" && i + 1 < sentence.EndToken && text.Dates.Covering(i + 1) is not null) && (text.Words[i].IsCapitalised || text.Words.Norm(i) is "the" or "of" or "-" or "and" or "on" || text.States.Covering(i) is not null))
            i++;
        return i;
    }

    private Mention? PlaceNamed(TokenRange named)
    {
        foreach (var state in text.States.In(named))
        {
            if (state.Form == StateForm.Capital)
                return state;
        }
        var places = text.Places.In(named);
        return places.IsEmpty ? null : places[0];
    }

    private Mention? PlaceAfter(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Words.IsPunctuation(i, ';') || text.Words.Is(i, WordClass.Coordinator | WordClass.Relative) || text.Is(i, WordRole.Meeting))
                return null;
            if (text.Places.Covering(i) is { } place && place.FirstToken == i)
                return place;
            if (text.States.Covering(i) is { Form: StateForm.Capital } capital)
                return capital;
        }
        return null;
    }
}
