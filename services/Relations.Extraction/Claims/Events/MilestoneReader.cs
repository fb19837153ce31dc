using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads what a verb and its noun tell: relations established, an embassy opened, independence declared.</summary>
internal sealed class MilestoneReader(ClaimText text, Milestones milestones, DateChooser dates, PartyReader parties, EventLog log)
{
    private readonly AnniversaryReader _anniversaries = new(text, dates);
    private readonly MilestoneNounReader _nouns = new(text);
    private readonly IndependenceReader _independence = new(text, log);

    /// <summary>How far before "to recognise" the word "first" may stand.</summary>
    private const int FirstReach = 6;

    /// <summary>Adds the milestones of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Factuality is Factuality.Denied or Factuality.Hypothetical || (clause.Verb.Form == VerbForm.Gerund && !IsMeans(clause.Verb, sentence) && !IsSince(clause.Verb, sentence) && !IsAttendant(clause, sentence)))
                continue;
            foreach (var milestone in milestones.ByVerb(clause.Verb.Lemma))
            {
                if ((_nouns.Of(milestone, clause, sentence) ?? Another(milestone, clause, sentence)) is { } noun)
                    Add(milestone, clause, noun, sentence);
            }
        }
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            if (text.Words.Norm(i + 1) == "of" || (text.Words.Norm(i + 1) == "ceremony" && text.Words.Norm(i + 2) == "of"))
                ReadNominal(i, sentence);
            _independence.Read(i, sentence);
        }
    }

    /// <summary>"followed suit by opening a legation": it was done.</summary>
    private bool IsMeans(VerbGroup verb, Sentence sentence) => verb.First > sentence.FirstToken && text.Words.Norm(verb.First - 1) == "by";

    /// <summary>"relations were resumed, with Norway opening a legation", "Norway resumed relations, opening a legation": it went with what was done.</summary>
    private bool IsAttendant(Clause clause, Sentence sentence)
    {
        var before = clause.Verb.First - 1;
        while (before > sentence.FirstToken && (text.Words.Is(before, WordClass.Determiner) || text.States.Covering(before) is not null))
            before--;
        return before > sentence.FirstToken && (text.Words.IsPunctuation(before, ',') || text.Words.Norm(before) == "with") && clause.Verb.Lemma == "open"
            && text.Clauses(sentence).LastOrDefault(c => c.Verb.Form is VerbForm.Finite or VerbForm.Participle && c.Verb.End <= before) is { Verb.Factuality: Factuality.Fact };
    }

    /// <summary>"since gaining independence", "relations dating back to 1962": it was so.</summary>
    private bool IsSince(VerbGroup verb, Sentence sentence) =>
        verb.Lemma == "date" || verb.First > sentence.FirstToken && text.Words.Norm(verb.First - 1) is "since" or "after" or "upon" or "before" && milestones.ByVerb(verb.Lemma).ToArray().Any(m => m.Type == EventType.Independence);

    /// <summary>"opened a consulate in Lagos and another in Kano", "and Norway opened one in Peru".</summary>
    private int? Another(Milestone milestone, Clause clause, Sentence sentence) =>
        milestone.Type == EventType.MissionOpened && !clause.Object.IsEmpty && text.Words.Norm(clause.Object.First) is "another" or "one" && log.Drafts.Count > 0 && log.Drafts[^1] is { Type: EventType.MissionOpened } last && last.Sentence == sentence ? clause.Object.First : null;

    private void ReadNominal(int token, Sentence sentence)
    {
        if (text.Words[token].IsCapitalised && token > sentence.FirstToken)
            return;
        foreach (var milestone in milestones.ByNominal(text.Words.Norm(token)))
        {
            if (milestone.Nouns.Length == 0 || _nouns.In(milestone, new TokenRange(token + 2, Math.Min(sentence.EndToken, token + 12)), true) is not { } noun)
                continue;
            var end = Math.Max(noun + 1, EndOfPartners(noun + 1, sentence));
            var range = new TokenRange(token, end);
            var anniversary = _anniversaries.Of(token, sentence);
            var date = dates.For(sentence, range, range);
            if (anniversary is null && date is null)
                continue;
            var codes = milestone.Actors == MilestoneActors.Both ? parties.Complete(parties.Read(range), sentence, token) : parties.Read(new TokenRange(token, Math.Min(sentence.EndToken, noun + 4)));
            if (codes.Codes.Count == 0 && milestone.Actors == MilestoneActors.Subject && text.Clauses(sentence).FirstOrDefault(c => c.Object.Contains(token)) is { } clause)
                codes = parties.Read(clause.Subject);
            var draft = Draft(milestone, range, sentence, codes.Sorted, noun);
            draft.Status = milestone.Ends ? EventStatus.Cancelled : EventStatus.Held;
            log.Add(anniversary is not null ? WithAnniversary(draft, anniversary, range) : WithDate(draft, date));
        }
    }

    /// <summary>"between A and B", "with B" after the noun.</summary>
    private int EndOfPartners(int from, Sentence sentence)
    {
        if (from >= sentence.EndToken || text.Words.Norm(from) is not ("between" or "with"))
            return from;
        var states = text.States.In(new TokenRange(from, Math.Min(sentence.EndToken, from + 12)));
        return states.IsEmpty ? from : states[Math.Min(1, states.Length - 1)].EndToken;
    }

    private void Add(Milestone milestone, Clause clause, int noun, Sentence sentence)
    {
        if ((milestone.Type == EventType.Opening && !IsOpening(clause)) || (milestone.Ends && clause.Verb.Factuality == Factuality.Planned))
            return;
        var told = clause.Verb.Form == VerbForm.Gerund && !clause.Subject.IsEmpty ? clause.Subject.First : clause.Verb.First;
        var isShared = text.SharesSubject(clause, sentence) || noun < clause.Subject.First;
        var trigger = noun < told && (isShared || text.HasVerb(new TokenRange(noun, told), sentence)) ? clause.Verb.Words : new TokenRange(Math.Min(told, noun), Math.Max(clause.Verb.End, text.States.Covering(noun)?.EndToken ?? noun + 1));
        var actors = ActorsOf(milestone, clause, noun, sentence);
        if (milestone.Type == EventType.MissionOpened)
        {
            var mission = Draft(milestone, trigger, sentence, actors, noun);
            mission.Status = StatusOf(milestone, clause.Verb, sentence);
            foreach (var each in MissionReader.Split(text, dates, mission, clause, noun))
                log.Add(each);
            return;
        }
        var first = clause.Subject.IsEmpty || isShared || clause.Subject.End < clause.Verb.First - 3 ? trigger.First : Math.Min(trigger.First, Math.Max(clause.Subject.First, trigger.First - 12));
        var draft = Draft(milestone, new TokenRange(first, trigger.End), sentence, actors, noun);
        draft.Status = StatusOf(milestone, clause.Verb, sentence);
        WithDate(draft, milestone.NeedsSince ? Since(sentence) : dates.For(sentence, trigger, clause.Whole));
        if (draft.Date is not null || !milestone.NeedsSince && IsSureWithoutDate(milestone, clause, draft.Status, sentence))
            log.Add(draft);
    }

    /// <summary>The day behind the first "since" of a sentence, or null.</summary>
    private DateMention? Since(Sentence sentence)
    {
        foreach (var date in text.Dates.In(ClaimText.RangeOf(sentence)))
        {
            if (date.Date is not null && date.FirstToken > sentence.FirstToken && text.Words.Norm(date.FirstToken - 1) == "since")
                return date;
        }
        return null;
    }

    private EventStatus StatusOf(Milestone milestone, VerbGroup verb, Sentence sentence)
    {
        if (milestone.Ends)
            return EventStatus.Cancelled;
        return verb.Factuality == Factuality.Planned && !IsDoneByAgreeing(milestone, verb, sentence) && !IsFirstTo(verb) ? EventStatus.Planned : EventStatus.Held;
    }

    /// <summary>What happens once between two states needs no date; what is opened needs one, or a state it lies in or leads to.</summary>
    private bool IsSureWithoutDate(Milestone milestone, Clause clause, EventStatus status, Sentence sentence)
    {
        var isFact = clause.Verb is { Form: VerbForm.Finite, Factuality: Factuality.Fact, Lemma: not "date" };
        var told = parties.Read(clause.Whole);
        return milestone.Type switch
        {
            EventType.Exercise or EventType.Donation => true,
            EventType.Opening => status == EventStatus.Held && clause.Verb.Form != VerbForm.Infinitive && told.Codes.Count > 0,
            EventType.DiplomaticRelations => (isFact || (status == EventStatus.Planned && (told.Codes.Count > 1 || IsPronoun(clause.Subject)))) && (!IsPronoun(clause.Subject) || (status == EventStatus.Planned && told.Codes.Count == 1)) && (parties.Read(ClaimText.RangeOf(sentence)).Codes.Count > 1 || told.IsCollective),
            EventType.Recognition => IsFirstTo(clause.Verb) || (isFact && told.Codes.Count > 1),
            EventType.InstitutionFounded => isFact && (told.Codes.Count > 1 || parties.Read(clause.Subject).IsCollective),
            _ => false,
        };
    }

    /// <summary>"agreed to establish relations", "agreed to elevate their ties": what two states do by agreeing on it.</summary>
    private bool IsDoneByAgreeing(Milestone milestone, VerbGroup verb, Sentence sentence)
    {
        if (milestone.Type is not (EventType.DiplomaticRelations or EventType.Partnership) || verb.Form != VerbForm.Infinitive)
            return false;
        return text.Clauses(sentence).LastOrDefault(c => c.Verb.Main < verb.First) is { Verb: { Lemma: "agree" or "decide", Factuality: Factuality.Fact, Form: VerbForm.Finite } };
    }

    /// <summary>"it has established": who does is not told.</summary>
    private bool IsPronoun(TokenRange subject) => !subject.IsEmpty && text.Words.Norm(subject.End - 1) is "it" or "he" or "she";

    /// <summary>"was the first state to recognise", "became one of the earliest to open".</summary>
    private bool IsFirstTo(VerbGroup verb)
    {
        for (var i = verb.First - 1; verb.Form == VerbForm.Infinitive && i >= Math.Max(0, verb.First - FirstReach); i--)
        {
            if (text.Words.Norm(i) is "first" or "second" or "third" or "last" or "earliest")
                return true;
        }
        return false;
    }

    /// <summary>"put" opens only "into use" or "into operation"; "complete" and "start" say too little by themselves.</summary>
    private bool IsOpening(Clause clause)
    {
        if (clause.Verb.Lemma is "complete" or "start")
            return false;
        if (clause.Verb.Lemma != "put")
            return true;
        for (var i = clause.Verb.End; i < Math.Min(clause.Object.End, clause.Verb.End + 3); i++)
        {
            if (text.Words.Norm(i) is "use" or "operation" or "service" or "commission")
                return true;
        }
        return false;
    }

    private IReadOnlyList<ActorCode> ActorsOf(Milestone milestone, Clause clause, int noun, Sentence sentence)
    {
        var isOpening = clause.Verb.Form == VerbForm.Gerund && parties.Read(clause.Subject).Codes.Count == 0;
        var subject = parties.Read(isOpening ? MainSubject.After(text, clause.Verb.End, sentence) : clause.Subject);
        switch (milestone.Actors)
        {
            case MilestoneActors.Subject:
                if (subject.Codes.Count >= 2 && milestone.Type is EventType.MissionOpened or EventType.Independence && !clause.Verb.IsPassive)
                    return subject.Sorted;
                if (clause.Verb is { Lemma: "grant", IsPassive: false })
                    return parties.Read(clause.Object).Codes.Take(1).ToArray();
                if (subject is { Codes.Count: 0, IsCollective: true } && milestone.Type == EventType.MissionOpened)
                    return parties.Complete(subject, sentence, clause.Verb.First).Sorted;
                return subject.Codes.Count > 0 ? [subject.Codes[0]] : parties.Read(clause.Whole).Codes.Take(1).ToArray();
            case MilestoneActors.Both:
                var all = subject.With(parties.Read(milestone.Type == EventType.Recognition && !clause.Verb.IsPassive ? clause.Object with { End = Math.Min(clause.Object.End, text.States.Covering(noun)?.EndToken ?? noun + 1) } : clause.Object));
                if (noun < clause.Subject.First && all.Codes.Count == 0 && parties.Read(new TokenRange(sentence.FirstToken, clause.Verb.First)) is { Codes.Count: 2 } before)
                    return before.Sorted;
                return parties.Complete(all, sentence, clause.Verb.First).Sorted;
            default:
                return subject.IsCollective && subject.Codes.Count < 2 ? parties.Complete(subject, sentence, clause.Verb.First).Sorted : subject.Codes.Count >= 2 ? subject.Sorted : [];
        }
    }

    private EventDraft Draft(Milestone milestone, TokenRange span, Sentence sentence, IReadOnlyList<ActorCode> actors, int noun) => new()
    {
        IsKnown = milestone.Type is EventType.Inspection or EventType.Exercise && noun > 0 && text.Words.Norm(noun - 1) is "the" or "these" or "this",
        Type = milestone.Type,
        Sentence = sentence,
        Spans = [span],
        Name = span,
        Actors = actors,
    };

    private static EventDraft WithDate(EventDraft draft, DateMention? date)
    {
        (draft.Date, draft.DateWords) = (date?.Date, date);
        return draft;
    }

    private static EventDraft WithAnniversary(EventDraft draft, Anniversary anniversary, TokenRange range)
    {
        draft.Spans[0] = range.With(anniversary.Words);
        (draft.Date, draft.DateDerivation) = (anniversary.Founded, anniversary.Derivation);
        return draft;
    }
}
