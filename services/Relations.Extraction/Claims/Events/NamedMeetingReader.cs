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
    /// <summary>A meeting with a name of its own and a date or place: "the 20th session of the commission", "the G8 Summit in St Petersburg".</summary>
    public void Read(int noun, Sentence sentence)
    {
        var start = noun;
        while (start - 1 >= sentence.FirstToken && noun - start < 12 && IsNamePart(start - 1))
            start--;
        while (start < noun && text.Words.Is(start, WordClass.Determiner))
            start++;
        var named = new TokenRange(start, noun + 1);
        if (!HasName(named, sentence) || IsOfBusiness(named))
            return;
        var end = EndOfName(noun + 1, sentence);
        var near = new TokenRange(end, Math.Min(sentence.EndToken, end + 12));
        var inName = PlaceNamed(named);
        var place = PlaceAfter(near) ?? inName;
        var clause = text.Clauses(sentence).FirstOrDefault(c => c.Whole.Contains(noun));
        if (clause is { Verb.Factuality: Factuality.Denied or Factuality.Hypothetical })
            return;
        var date = dates.For(sentence, new TokenRange(start, end), clause?.Whole ?? near);
        var isChaired = clause is not null && verbs.Find(clause.Verb.Lemma)?.Use == MeetingUse.Chairs;
        if ((date is null && !isChaired) || (place is null && !HasOrdinal(named)))
            return;
        log.Add(new EventDraft
        {
            Type = EventType.Meeting,
            Sentence = sentence,
            Spans = [new TokenRange(start, Math.Max(end, place is not null && place.FirstToken >= end ? place.EndToken : end))],
            Name = new TokenRange(start, end),
            Date = date?.Date,
            DateWords = date,
            People = isChaired ? [.. people.Read(clause!.Subject, sentence).Union(people.Read(clause.Object, sentence))] : [],
            Actors = ActorsOf(new TokenRange(start, end), sentence),
            Place = place is null ? null : text.TextOf(ClaimText.RangeOf(place)),
            PlaceWords = place,
            Status = clause?.Verb.Factuality == Factuality.Planned || text.IsAhead(date?.Date) ? EventStatus.Planned : EventStatus.Held,
        });
    }

    /// <summary>The two states in the name; of "the commission" without a state the pair the text is about.</summary>
    private IReadOnlyList<ActorCode> ActorsOf(TokenRange name, Sentence sentence)
    {
        var named = parties.Read(name);
        if (named.Codes.Count == 2)
            return named.Sorted;
        return named.Codes.Count == 0 && text.Organisations.In(name).IsEmpty && IsJointBody(name) && parties.Around(sentence, name.First) is { } pair ? new PartySet([pair.First, pair.Second], true).Sorted : [];
    }

    private bool IsJointBody(TokenRange name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (text.Words.Norm(i) is "commission" or "committee" or "council")
                return true;
        }
        return false;
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

    /// <summary>"the Nigeria-India Business Council meeting": not of states.</summary>
    private bool IsOfBusiness(TokenRange named)
    {
        if (text.Words.Norm(named.End - 1) is not ("meeting" or "session" or "dialogue"))
            return false;
        for (var i = named.First; i < named.End; i++)
        {
            if (text.Words.Norm(i) is "business" or "chamber" or "investors" or "shareholders" or "chambers" or "alumni" or "cup")
                return true;
        }
        return false;
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
