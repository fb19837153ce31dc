using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads who met whom: "A met B", "A held talks with B", "A was received by B", "talks between A and B", "A's meeting with B".</summary>
internal sealed class EncounterReader(ClaimText text, MeetingVerbs verbs, DateChooser dates, PartyReader parties, PeopleReader people, EventLog log)
{
    private readonly EncounterSidesReader _sides = new(text, parties, people);

    /// <summary>How far behind the verb "talks" may stand, and behind "talks" the word "with".</summary>
    private const int Reach = 8;

    /// <summary>How far before the verb its subject still belongs to the words of the meeting.</summary>
    private const int SubjectReach = 14;

    /// <summary>Adds the meeting a clause tells.</summary>
    public void Read(Clause clause, Sentence sentence)
    {
        if (verbs.Find(clause.Verb.Lemma) is not { } verb || IsNoun(clause.Verb, sentence))
            return;
        var trigger = new TokenRange(clause.Verb.First, clause.Verb.End);
        switch (verb.Use)
        {
            case MeetingUse.Meets when !clause.Verb.IsPassive && (verb.Preposition is null || (!clause.Object.IsEmpty && text.Words.Norm(clause.Object.First) == verb.Preposition)):
                Add(clause, trigger, verb.Preposition is null ? clause.Object : clause.Object with { First = clause.Object.First + 1 }, sentence, 1);
                break;
            case MeetingUse.Calls when !clause.Verb.IsPassive && CallIn(clause.Object) is { } on:
                Add(clause, trigger with { End = on + 1 }, clause.Object with { First = on + 1 }, sentence, 1);
                break;
            case MeetingUse.Holds when !clause.Verb.IsPassive && NounIn(clause.Object) is { } noun && (text.Words.Norm(noun) != "negotiations" || !text.People.In(clause.Whole).IsEmpty):
                Add(clause, trigger with { End = noun + 1 }, clause.Object with { First = noun + 1 }, sentence, 1);
                break;
            case MeetingUse.Receives when !IsArrival(sentence) && (!clause.Verb.IsPassive || (!clause.Object.IsEmpty && text.Words.Norm(clause.Object.First) == "by")):
                Add(clause, trigger, clause.Object, sentence, 2);
                break;
        }
    }

    /// <summary>Adds the meeting that a noun alone tells: "talks between A and B", "A's meeting with B".</summary>
    public void ReadNoun(int noun, Sentence sentence)
    {
        var join = noun + 1;
        while (join < Math.Min(sentence.EndToken, noun + Reach) && text.Words.Norm(join) is not ("with" or "between"))
        {
            if (text.Words[join].Kind == TokenKind.Punctuation || (text.Words.Is(join, WordClass.AnyVerb | WordClass.Auxiliary) && text.Words.Norm(join) is not ("was" or "were" or "held" or "took" or "place")) || text.People.Covering(join) is not null)
                return;
            join++;
        }
        if (join >= Math.Min(sentence.EndToken, noun + Reach))
            return;
        var first = noun;
        while (first > sentence.FirstToken && noun - first < Reach && !text.Words.Is(first, WordClass.Possessive | WordClass.Preposition | WordClass.AnyVerb) && !text.Words.IsPunctuation(first, ','))
            first--;
        var owner = text.Words.Norm(join) == "with" && text.Words.Is(first, WordClass.Possessive) ? OwnerAt(first, sentence) : default;
        var clause = text.Clauses(sentence).FirstOrDefault(c => c.Whole.Contains(noun));
        var partners = new TokenRange(join, EndOfPartners(join + 1, sentence));
        var isOpening = text.Words.Norm(join) == "with" && owner.IsEmpty && first - sentence.FirstToken < Reach && OpensCircumstance(first, sentence);
        if (text.Words.Norm(join) == "with" && owner.IsEmpty && !isOpening)
            return;
        var sides = _sides.Read(isOpening ? SubjectAfter(partners.End, sentence) : owner, partners, sentence);
        var isBetween = text.Words.Norm(join) == "between" && HasRole(partners, WordRole.Office | WordRole.Counterpart | WordRole.Collective);
        if ((sides.Codes.Codes.Count < 2 && !(isBetween && sides.Codes.IsCollective)) || sides.People.Count < (isBetween ? 0 : HasRole(partners, WordRole.Office | WordRole.Counterpart) ? 1 : 2))
            return;
        var trigger = new TokenRange(owner.IsEmpty ? noun : owner.First, partners.End);
        log.Add(Draft(sides, trigger, trigger, clause?.Whole ?? trigger, PlaceIn(new TokenRange(join, Math.Min(sentence.EndToken, partners.End + Reach))), Factuality.Fact, sentence, true));
    }

    /// <summary>"the Government Meeting", "their fifth meeting": no verb.</summary>
    private bool IsNoun(VerbGroup verb, Sentence sentence)
    {
        if (verb.Form != VerbForm.Gerund || verb.First == sentence.FirstToken)
            return false;
        var before = verb.First - 1;
        return !text.Words.IsPunctuation(before, ',') && !text.Words.Is(before, WordClass.Preposition | WordClass.Subordinator | WordClass.Coordinator);
    }

    /// <summary>"At a meeting with B, A said": who the sentence goes on with.</summary>
    private TokenRange SubjectAfter(int token, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Form == VerbForm.Finite && clause.Verb.First >= token && !clause.Subject.IsEmpty)
                return clause.Subject with { First = Math.Max(token, clause.Subject.First) };
        }
        return default;
    }

    private bool OpensCircumstance(int token, Sentence sentence)
    {
        for (var i = token; i >= sentence.FirstToken; i--)
        {
            if (text.Words.Norm(i) is "at" or "in" or "during" or "after" or "following" or "before")
                return true;
        }
        return false;
    }

    private bool HasRole(TokenRange range, WordRole role)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Is(i, role))
                return true;
        }
        return false;
    }

    private int? NounIn(TokenRange range)
    {
        for (var i = range.First; i < Math.Min(range.End, range.First + Reach); i++)
        {
            if (text.Is(i, WordRole.Meeting))
                return i;
        }
        return null;
    }

    /// <summary>The "on" of "a courtesy call on".</summary>
    private int? CallIn(TokenRange range)
    {
        for (var i = range.First; i + 1 < Math.Min(range.End, range.First + Reach); i++)
        {
            if (text.Words.Norm(i) is "call" or "calls" && text.Words.Norm(i + 1) == "on")
                return i + 1;
        }
        return null;
    }

    /// <summary>"was received at the airport by": a welcome, no meeting.</summary>
    private bool IsArrival(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Words.Norm(i) is "airport" or "arrival" or "airfield")
                return true;
        }
        return false;
    }

    private TokenRange OwnerAt(int possessive, Sentence sentence)
    {
        if (text.Words.Norm(possessive)[0] != '\'')
            return new TokenRange(possessive, possessive + 1);
        return text.People.Covering(Math.Max(sentence.FirstToken, possessive - 1)) is { } person ? new TokenRange(person.FirstToken, possessive + 1) : default;
    }

    private int EndOfPartners(int first, Sentence sentence)
    {
        var end = first;
        while (end < sentence.EndToken && !text.Words.Is(end, WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator) && !_sides.IsCircumstance(end) && text.Words[end].Kind != TokenKind.Punctuation)
            end++;
        return end;
    }

    private void Add(Clause clause, TokenRange trigger, TokenRange partners, Sentence sentence, int leastPeople)
    {
        var subject = clause.Subject.IsEmpty && clause.Verb.Form == VerbForm.Gerund ? SubjectAfter(clause.Verb.End, sentence) : clause.Subject;
        var sides = _sides.Read(subject, partners, sentence);
        var isCollective = parties.Read(subject).IsCollective;
        var isStateless = sides.People.Count > 1 && (sides.Codes.Codes.Count == 1 ? sides.People.Exists(p => p.State is null) : sides.Codes.Codes.Count == 0);
        if (sides.Codes.Codes.Count < 2 && !isStateless && (!sides.Codes.IsCollective || (sides.People.Count < 2 && !isCollective)))
            return;
        if (leastPeople > 1 && (sides.People.Count < leastPeople || (sides.Codes.Codes.Count < 2 && !isStateless)))
            return;
        var end = sides.Met is { } met ? Math.Max(trigger.End, met.EndToken) : trigger.End;
        var first = clause.Subject.IsEmpty || clause.Verb.Form == VerbForm.Gerund ? trigger.First : Math.Max(FirstOf(clause.Subject), trigger.First - SubjectReach);
        var span = new TokenRange(Math.Min(first, trigger.First), end);
        log.Add(Draft(sides, trigger, span, clause.Whole, PlaceIn(clause.Object), clause.Verb.Factuality, sentence, false));
    }

    /// <summary>The first token of who the clause is about, what only opens the sentence left out.</summary>
    private int FirstOf(TokenRange subject)
    {
        foreach (var part in SubjectParts.Of(text, subject))
            return part.First;
        return subject.IsEmpty ? int.MaxValue : subject.First;
    }

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

    private EventDraft Draft(EncounterSides sides, TokenRange trigger, TokenRange span, TokenRange clause, Mention? place, Factuality factuality, Sentence sentence, bool isSpokenOf)
    {
        var date = dates.For(sentence, trigger, clause);
        var actors = parties.Complete(sides.Codes, sentence, trigger.First).Sorted;
        var status = factuality == Factuality.Planned || text.IsAhead(date?.Date) ? EventStatus.Planned : EventStatus.Held;
        var visit = date is null ? log.VisitBefore(actors, sides.People, status, sentence) : null;
        return new EventDraft
        {
            Type = EventType.Meeting,
            Sentence = sentence,
            Spans = [span],
            Name = span,
            Date = date?.Date ?? visit?.Date,
            DateWords = date,
            DateDerivation = visit is null ? null : $"at the visit told as \"{text.TextOf(visit.Name)}\", {visit.Date}",
            People = sides.People,
            Actors = actors,
            Place = place is null ? null : text.TextOf(ClaimText.RangeOf(place)),
            PlaceWords = place,
            IsSpokenOf = isSpokenOf,
            Status = status,
        };
    }
}
