using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Adds meetings to the log, with date, place and status, however they were told.</summary>
internal sealed class EncounterRecorder(ClaimText text, DateChooser dates, PartyReader parties, EventLog log)
{
    /// <summary>Adds a meeting.</summary>
    /// <param name="sides">Who meets.</param>
    /// <param name="trigger">The words whose date is sought.</param>
    /// <param name="span">The words that tell the meeting.</param>
    /// <param name="clause">The clause they stand in.</param>
    /// <param name="where">The words that may name the place.</param>
    /// <param name="factuality">Whether it takes place.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isSpokenOf">Whether the words speak of it without saying that it took place.</param>
    public void Add(EncounterSides sides, TokenRange trigger, TokenRange span, TokenRange clause, TokenRange where, Factuality factuality, Sentence sentence, bool isSpokenOf)
    {
        var date = dates.For(sentence, trigger, clause);
        var actors = log.PairBefore(sides.Codes, sentence) ?? parties.Complete(sides.Codes, sentence, trigger.First).Sorted;
        var status = factuality == Factuality.Planned || text.IsAhead(date?.Date) ? EventStatus.Planned : EventStatus.Held;
        var visit = date is null ? log.VisitBefore(actors, sides.People, status, sentence) : null;
        var place = PlaceIn(where) ?? PlaceIn(Opening(trigger, sentence));
        log.Add(new EventDraft
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
        });
    }

    /// <summary>"During the visit, talks were held with B": B and the guests of the visit told right before; null where B does not receive them.</summary>
    public EncounterSides? WithGuests(EncounterSides hosts, Sentence sentence) =>
        log.VisitBefore(sentence) is { Visitor: { } visitor, Host: { } host } visit && hosts.People.Count > 0 && hosts.Codes.Codes.All(c => c == host)
            ? new EncounterSides([.. visit.People.Union(hosts.People)], new PartySet([visitor, host], false), hosts.Met)
            : null;

    /// <summary>"A travelled to Manama for talks with B": those of the visit told in the same sentence, where the words leave open for whom they act. Null where there is none.</summary>
    public EncounterSides? OfVisit(EncounterSides sides, Sentence sentence) =>
        sides.People.Count > 1 && log.LastVisit(sentence) is { Actors.Count: 2 } visit && sides.People.Exists(visit.People.Contains)
            ? sides with { Codes = new PartySet(visit.Actors, false) }
            : null;

    /// <summary>"the two leaders" right behind a visit of one to the other.</summary>
    public bool AreHostAndGuest(TokenRange subject, PartySet told, Sentence sentence) =>
        IsOfLeaders(subject) && log.VisitBefore(sentence) is not null && log.PairBefore(told, sentence) is not null;

    /// <summary>"the two ministers" right behind a sentence in which just two people, of two states, signed something; else null.</summary>
    public EncounterSides? SignedBefore(TokenRange subject, Sentence sentence)
    {
        if (!IsOfLeaders(subject) || sentence.Index == 0 || ClaimText.RangeOf(text.Sentences[sentence.Index - 1]) is var before && !text.Words.Has(before, "signed"))
            return null;
        var both = new List<Person>();
        foreach (var mention in text.People.In(before))
        {
            if (!both.Contains(mention.Person))
                both.Add(mention.Person);
        }
        return both is [{ State: { } one }, { State: { } other }] && one != other ? new EncounterSides(both, new PartySet([one, other], true), null) : null;
    }

    /// <summary>"the presidents", "both leaders".</summary>
    public bool IsOfLeaders(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Is(i, WordRole.Collective) && text.Is(i, WordRole.Visitor))
                return true;
        }
        return false;
    }

    /// <summary>"In Warsaw on Monday, A met B": the words before the comma that ends the circumstance a sentence opens with.</summary>
    private TokenRange Opening(TokenRange trigger, Sentence sentence)
    {
        var first = sentence.FirstToken;
        if (!text.Words.Is(first, WordClass.Preposition))
            return default;
        for (var i = first; i < trigger.First; i++)
        {
            if (text.Words.IsPunctuation(i, ','))
                return text.HasVerb(new TokenRange(first, i), sentence) || text.Clauses(sentence).Any(c => c.Verb.Form == VerbForm.Finite && c.Verb.First > i && c.Verb.Main < trigger.First) ? default : new TokenRange(first, i);
        }
        return default;
    }

    private Mention? PlaceIn(TokenRange range)
    {
        foreach (var place in text.Places.In(range))
        {
            if (place.FirstToken > 0 && (text.Words.Norm(place.FirstToken - 1) is "in" or "at" || IsTown(place.FirstToken - 1)))
                return place;
        }
        foreach (var state in text.States.In(range))
        {
            if (state.Form == StateForm.Capital && state.FirstToken > 0 && (text.Words.Norm(state.FirstToken - 1) is "in" or "at" || IsTown(state.FirstToken - 1)))
                return state;
        }
        return null;
    }

    /// <summary>"in the northern Polish town of Gdansk", "in the Hungarian capital Budapest": the word before the name.</summary>
    private bool IsTown(int before)
    {
        var noun = text.Words.Norm(before) == "of" ? before - 1 : before;
        return noun > 0 && text.Is(noun, WordRole.Town);
    }
}
