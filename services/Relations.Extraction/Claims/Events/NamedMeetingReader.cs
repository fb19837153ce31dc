using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads meetings with names of their own: "the third meeting of the committee (17 November, Beijing)", "the Moscow summit".</summary>
internal sealed class NamedMeetingReader(ClaimText text, MeetingVerbs verbs, DateChooser dates, PartyReader parties, PeopleReader people, EventLog log)
{
    /// <summary>How far behind the ordinal of a further meeting its place and date may stand: "2nd in Lima on 3 May 2012".</summary>
    private const int SeriesReach = 14;

    /// <summary>How far behind the name the place may stand.</summary>
    private const int PlaceReach = 14;

    /// <summary>How far before its topic an agreement is named: "memorandum of understanding on".</summary>
    private const int TopicReach = 5;

    /// <summary>A meeting with a name of its own and a date or place: "the 20th session of the commission", "the G8 Summit in St Petersburg".</summary>
    public void Read(int noun, Sentence sentence)
    {
        var named = new TokenRange(StartOf(noun, sentence), noun + 1);
        var tail = new TokenRange(noun, EndOfName(noun + 1, sentence));
        var isNamed = HasName(named, sentence) || IsToldAsHeld(named, sentence) || parties.Read(tail).Codes.Count == 2
            || (tail.End > noun + 1 && (text.Has(tail, WordRole.Body) || !text.Organisations.In(tail).IsEmpty));
        if (isNamed && !IsOfBusiness(named) && !IsOfOneState(named with { End = tail.End }) && !IsTopic(named.First, sentence) && !IsAside(named.First, sentence))
            Add(named, tail.End, sentence);
    }

    /// <summary>"a memorandum on political consultations": what an agreement is about.</summary>
    private bool IsTopic(int first, Sentence sentence)
    {
        if (first - 1 < sentence.FirstToken || text.Words.Norm(first - 1) is not ("on" or "for"))
            return false;
        for (var i = first - 2; i >= Math.Max(sentence.FirstToken, first - TopicReach); i--)
        {
            if (text.AgreementNoun(i) is { Use: NounUse.Own })
                return true;
        }
        return false;
    }

    /// <summary>"the 12th Chile-Peru Joint Committee": its meeting, by the number.</summary>
    public void ReadBody(int noun, Sentence sentence)
    {
        var named = new TokenRange(StartOf(noun, sentence), noun + 1);
        if (IsOrdinal(named.First) && (parties.Read(named).Codes.Count == 2 || (text.Words.Has(named, "joint") && parties.Read(ClaimText.RangeOf(sentence)).Codes.Count == 2)))
            Add(named, noun + 1, sentence);
    }

    /// <summary>"the meeting was held", "the summit in Oslo in 1999": with its place and day it needs no name.</summary>
    private bool IsToldAsHeld(TokenRange named, Sentence sentence)
    {
        var noun = named.End - 1;
        if (text.Words.Norm(noun) is not ("meeting" or "summit" or "session" or "conference" or "talks" or "consultations"))
            return false;
        if (text.Words.Norm(noun) == "summit" && text.Words.Norm(noun + 1) == "in")
            return true;
        return text.Clauses(sentence).FirstOrDefault(c => c.Subject.Contains(noun)) is { Verb: { Lemma: "hold", IsPassive: true } or { Lemma: "take" } };
    }

    private int StartOf(int noun, Sentence sentence)
    {
        var start = noun;
        while (start - 1 >= sentence.FirstToken && noun - start < 12 && IsNamePart(start - 1))
            start--;
        while (start < noun && text.Words.Is(start, WordClass.Determiner))
            start++;
        return start;
    }

    private void Add(TokenRange named, int end, Sentence sentence)
    {
        var name = new TokenRange(named.First, end);
        var near = new TokenRange(end, Math.Min(sentence.EndToken, end + PlaceReach));
        var place = PlaceAfter(near) ?? PlaceNamed(named);
        var clause = text.Clauses(sentence).FirstOrDefault(c => c.Whole.Contains(named.End - 1));
        if (clause is { Verb.Factuality: Factuality.Denied or Factuality.Hypothetical })
            return;
        var date = dates.For(sentence, name, clause?.Whole ?? near);
        var isChaired = clause is not null && verbs.Find(clause.Verb.Lemma)?.Use == MeetingUse.Chairs;
        if (!isChaired && !IsCertain(named, name, date, place, clause))
            return;
        var draft = log.Add(new EventDraft
        {
            Type = EventType.Meeting,
            Sentence = sentence,
            Spans = [new TokenRange(named.First, Math.Max(end, place is not null && place.FirstToken >= end ? place.EndToken : end))],
            Name = name,
            Date = date?.Date,
            DateWords = date,
            People = isChaired ? [.. people.Read(clause!.Subject, sentence).Union(people.Read(clause.Object, sentence))] : [],
            Actors = ActorsOf(name, isChaired ? clause : null, sentence),
            Place = place is null ? null : text.TextOf(ClaimText.RangeOf(place)),
            PlaceWords = place,
            Status = clause?.Verb.Factuality == Factuality.Planned || text.IsAhead(date?.Date) ? EventStatus.Planned : EventStatus.Held,
        });
        if (IsOrdinal(named.First))
            AddFurther(draft, end, sentence);
    }

    /// <summary>Whether the words leave no doubt that it is a meeting of two states: by a joint body of both, by its day and its place or number, or by its number and that it will be held.</summary>
    private bool IsCertain(TokenRange named, TokenRange name, DateMention? date, Mention? place, Clause? clause)
    {
        var isOfBody = text.Has(name, WordRole.Body);
        if (isOfBody && parties.Read(name).Codes.Count == 2)
            return true;
        return date is null
            ? IsOrdinal(named.First) && IsToBeHeld(clause, named)
            : place is not null || IsInState(name.End) || IsOrdinal(named.First) || (isOfBody && text.Words.Has(name, "joint"));
    }

    /// <summary>"the second in Accra in 2012, the third in Dakar in 2013": the same body at other times.</summary>
    private void AddFurther(EventDraft first, int from, Sentence sentence)
    {
        for (var i = from; i + 1 < sentence.EndToken; i++)
        {
            if (!IsOrdinal(i) || text.Words.Norm(i + 1) is not ("in" or "on" or "at") || !(text.Words.IsPunctuation(i - 1, ',') || text.Words.Is(i - 1, WordClass.Coordinator | WordClass.Determiner)))
                continue;
            var near = new TokenRange(i + 1, Math.Min(sentence.EndToken, i + SeriesReach));
            foreach (var date in text.Dates.In(near))
            {
                var words = new TokenRange(i, date.EndToken);
                var place = PlaceAfter(near);
                log.Add(new EventDraft { Type = EventType.Meeting, Sentence = sentence, Spans = [words], Name = words, Date = date.Date, DateWords = date, Actors = first.Actors, Place = place is null ? null : text.TextOf(ClaimText.RangeOf(place)), PlaceWords = place, Status = text.IsAhead(date.Date) ? EventStatus.Planned : EventStatus.Held });
                break;
            }
        }
    }

    /// <summary>"the first meeting will take place", "was held".</summary>
    private static bool IsToBeHeld(Clause? clause, TokenRange named) =>
        clause is { Verb: { Lemma: "take" or "convene", Factuality: Factuality.Planned } or { Lemma: "hold", IsPassive: true, Factuality: Factuality.Planned } } && clause.Subject.Contains(named.First);

    /// <summary>"the 5th session of the National Assembly": nothing between states.</summary>
    private bool IsOfOneState(TokenRange name) =>
        parties.Read(name).Codes.Count < 2 && text.Has(name, WordRole.Domestic);

    /// <summary>"on the sidelines of the summit": where something else happened.</summary>
    private bool IsAside(int start, Sentence sentence)
    {
        for (var i = start - 1; i >= Math.Max(sentence.FirstToken, start - 3); i--)
        {
            if (text.Words.Norm(i) is "sidelines" or "sideline" or "margins" or "fringes")
                return true;
        }
        return false;
    }

    /// <summary>"the summit in Singapore".</summary>
    private bool IsInState(int at) => at + 1 < text.Words.Count && text.Words.Norm(at) == "in" && text.States.Covering(at + 1) is { Form: StateForm.Name };

    /// <summary>The two states in the name; of "the commission" or "political consultations" without a state the pair the text is about.</summary>
    private IReadOnlyList<ActorCode> ActorsOf(TokenRange name, Clause? clause, Sentence sentence)
    {
        var named = parties.Read(name);
        if (named.Codes.Count == 2)
            return named.Sorted;
        if (named.Codes.Count == 0 && clause is not null && parties.Read(clause.Subject).With(parties.Read(clause.Object)) is { Codes.Count: 2 } chairs)
            return chairs.Sorted;
        var isOfPair = named.Codes.Count == 0 && (text.Organisations.In(name).IsEmpty || text.Words.Has(name, "joint")) && (text.Has(name, WordRole.Body) || text.Words.Has(name, "consultations"));
        return isOfPair && parties.Around(sentence, name.First) is { } pair ? new PartySet([pair.First, pair.Second], true).Sorted : [];
    }

    private bool IsNamePart(int token)
    {
        var it = text.Words;
        if (it.IsPunctuation(token, ')') || it.IsPunctuation(token, '('))
            return IsAcronym(token);
        return it[token].IsCapitalised || it[token].Kind == TokenKind.Number || text.States.Covering(token) is not null || text.Organisations.Covering(token) is not null || it.Norm(token) is "-" or "&"
            || text.Is(token, WordRole.Ordinal | WordRole.Title);
    }

    /// <summary>A bracket of "(SCO)".</summary>
    private bool IsAcronym(int bracket)
    {
        var at = text.Words.IsPunctuation(bracket, ')') ? bracket - 1 : bracket + 1;
        return at > 0 && at + 1 < text.Words.Count && text.Words[at].Shape == WordShape.AllCapitals && text.Words.IsPunctuation(at - 1, '(') && text.Words.IsPunctuation(at + 1, ')');
    }

    /// <summary>"the Nigeria-India Business Council meeting": not of states.</summary>
    private bool IsOfBusiness(TokenRange named) =>
        text.Words.Norm(named.End - 1) is "meeting" or "session" or "dialogue" && text.Has(named, WordRole.Private);

    private bool HasName(TokenRange named, Sentence sentence)
    {
        for (var i = named.First; i < named.End - 1; i++)
        {
            if (text.Words[i].IsCapitalised && (i > sentence.FirstToken || named.End - named.First > 2))
                return true;
        }
        return IsOrdinal(named.First);
    }

    private bool IsOrdinal(int token) =>
        text.Is(token, WordRole.Ordinal) || (text.Words[token].Kind == TokenKind.Number && text.Words.Norm(token)[^1] is 't' or 'h' or 'd');

    /// <summary>"of the China-Kazakhstan Cooperation Committee" after the noun.</summary>
    private int EndOfName(int end, Sentence sentence)
    {
        if (end >= sentence.EndToken || text.Words.Norm(end) is not ("of" or "between"))
            return end;
        var i = end + 1;
        while (i < Math.Min(sentence.EndToken, end + 12) && IsTailPart(i) && !(text.Words.Norm(i) == "on" && text.Words.IsDate(i + 1)))
            i++;
        while (text.Words.Norm(i - 1) is "of" or "between" or "the" or "and" or "on" or "-")
            i--;
        return i;
    }

    /// <summary>A word of "of the China-Kazakhstan Committee on Security", "between the foreign ministries of Peru and Chile".</summary>
    private bool IsTailPart(int token) =>
        text.Words[token].IsCapitalised || text.Is(token, WordRole.Body | WordRole.Title) || (text.Is(token, WordRole.Meeting) && !text.Words.Is(token - 1, WordClass.Determiner | WordClass.Coordinator)) || text.States.Covering(token) is not null
        || text.Words.Norm(token) is "the" or "of" or "between" or "political" or "bilateral" or "foreign" or "ministries" or "ministers" or "governments" or "cabinets" or "-" or "and" or "on";

    private Mention? PlaceNamed(TokenRange named)
    {
        foreach (var state in text.States.In(named))
        {
            if (state.Form == StateForm.Capital)
                return state;
        }
        foreach (var place in text.Places.In(named))
        {
            if (place.State is not null)
                return place;
        }
        return null;
    }

    private Mention? PlaceAfter(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Words.IsPunctuation(i, ';') || text.Words.Is(i, WordClass.Coordinator | WordClass.Relative) || text.Is(i, WordRole.Meeting))
                return null;
            if (text.Places.Covering(i) is { State: not null } place && place.FirstToken == i)
                return place;
            if (text.States.Covering(i) is { Form: StateForm.Capital } capital)
                return capital;
        }
        return null;
    }
}
