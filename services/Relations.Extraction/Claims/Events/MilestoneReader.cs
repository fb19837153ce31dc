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

    /// <summary>Adds the milestones of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Factuality is Factuality.Denied or Factuality.Hypothetical || (clause.Verb.Form == VerbForm.Gerund && !IsMeans(clause.Verb, sentence)))
                continue;
            foreach (var milestone in milestones.ByVerb(clause.Verb.Lemma))
            {
                if (NounOf(milestone, clause) is { } noun)
                    Add(milestone, clause, noun, sentence);
            }
        }
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            if (text.Words.Norm(i + 1) == "of")
                ReadNominal(i, sentence);
        }
    }

    /// <summary>"followed suit by opening a legation": it was done.</summary>
    private bool IsMeans(VerbGroup verb, Sentence sentence) => verb.First > sentence.FirstToken && text.Words.Norm(verb.First - 1) == "by";

    private void ReadNominal(int token, Sentence sentence)
    {
        foreach (var milestone in milestones.ByNominal(text.Words.Norm(token)))
        {
            if (milestone.Nouns.Count == 0 || FindNoun(milestone, new TokenRange(token + 2, Math.Min(sentence.EndToken, token + 12)), true) is not { } noun)
                continue;
            var end = Math.Max(noun + 1, EndOfPartners(noun + 1, sentence));
            var range = new TokenRange(token, end);
            var anniversary = _anniversaries.Of(token, sentence);
            var date = dates.For(sentence, range, range);
            if (anniversary is null && date is null)
                continue;
            var codes = milestone.Actors == MilestoneActors.Both ? parties.Complete(parties.Read(range), sentence, token) : parties.Read(new TokenRange(token, Math.Min(sentence.EndToken, noun + 4)));
            log.Add(Draft(milestone, range, sentence, codes.Sorted, noun) is var draft && anniversary is not null
                ? WithAnniversary(draft, anniversary, range)
                : WithDate(draft, date));
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

    private int? NounOf(Milestone milestone, Clause clause)
    {
        if (milestone.Nouns.Count == 0 && clause.Verb.Form == VerbForm.Participle)
            return null;
        if (milestone.Nouns.Count == 0)
            return milestone.Type == EventType.Recognition ? RecognisedState(clause) : clause.Object.IsEmpty ? null : clause.Object.First;
        var range = clause.Verb.IsPassive ? clause.Subject : new TokenRange(clause.Object.First, Math.Min(clause.Object.End, clause.Object.First + 14));
        if (!range.IsEmpty && FindNoun(milestone, range, !clause.Verb.IsPassive) is { } noun)
            return noun;
        return clause.Verb.Lemma is "open" or "reopen" && !clause.Verb.IsPassive && !clause.Subject.IsEmpty ? FindNoun(milestone, clause.Subject, false) : null;
    }

    /// <summary>The state recognised right after the verb: "recognised Kazakhstan", "recognised the independence of Kazakhstan".</summary>
    private int? RecognisedState(Clause clause)
    {
        if (clause.Verb.IsPassive)
            return RecognisedSubject(clause);
        var from = clause.Object.First;
        var states = text.States.In(new TokenRange(from, Math.Min(clause.Object.End, from + 7)));
        if (states.IsEmpty || states[0].Form != StateForm.Name)
            return null;
        for (var i = from; i < states[0].FirstToken; i++)
        {
            if (text.Words.Norm(i) is not ("the" or "independence" or "of" or "sovereignty" or "'s" or "republic" or "as"))
                return null;
        }
        return states[0].FirstToken;
    }

    /// <summary>"Ghana was recognised by".</summary>
    private int? RecognisedSubject(Clause clause)
    {
        var states = text.States.In(clause.Subject);
        var isByState = !clause.Object.IsEmpty && text.Words.Norm(clause.Object.First) == "by" && !text.States.In(clause.Object with { End = Math.Min(clause.Object.End, clause.Object.First + 4) }).IsEmpty;
        return isByState && states.Length == 1 && states[0].Form == StateForm.Name ? states[0].FirstToken : null;
    }

    private int? FindNoun(Milestone milestone, TokenRange range, bool untilPreposition)
    {
        var words = text.Words;
        for (var i = range.First; i < range.End; i++)
        {
            foreach (var (before, word) in milestone.Nouns)
            {
                if (words.Norm(i) == word && (before is null || (i > range.First && words.Norm(i - 1) == before)))
                    return i;
            }
            if (untilPreposition && i > range.First + 1 && words.Is(i, WordClass.Preposition) && words.Norm(i) is not ("up" or "into" or "of" or "out" or "to"))
                return null;
        }
        return null;
    }

    private void Add(Milestone milestone, Clause clause, int noun, Sentence sentence)
    {
        if (milestone.Type == EventType.Opening && !IsOpening(clause))
            return;
        var told = clause.Verb.Form == VerbForm.Gerund && !clause.Subject.IsEmpty ? clause.Subject.First : clause.Verb.First;
        var trigger = new TokenRange(Math.Min(told, noun), Math.Max(clause.Verb.End, text.States.Covering(noun)?.EndToken ?? noun + 1));
        var actors = ActorsOf(milestone, clause, sentence);
        if (milestone.Type == EventType.MissionOpened)
        {
            foreach (var draft in MissionReader.Split(text, dates, Draft(milestone, trigger, sentence, actors, noun), clause, noun))
                log.Add(draft);
            return;
        }
        var first = clause.Subject.IsEmpty || clause.Subject.End < clause.Verb.First - 3 ? trigger.First : Math.Min(trigger.First, Math.Max(clause.Subject.First, trigger.First - 12));
        var draft1 = Draft(milestone, new TokenRange(first, trigger.End), sentence, actors, noun);
        draft1.Status = clause.Verb.Factuality == Factuality.Planned ? EventStatus.Planned : EventStatus.Held;
        WithDate(draft1, dates.For(sentence, trigger, clause.Whole));
        if (draft1.Date is not null || milestone.Type is EventType.Exercise or EventType.Donation || (milestone.Type == EventType.Opening && draft1.Status == EventStatus.Held && clause.Verb.Form != VerbForm.Infinitive))
            log.Add(draft1);
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

    private IReadOnlyList<ActorCode> ActorsOf(Milestone milestone, Clause clause, Sentence sentence)
    {
        var subject = parties.Read(clause.Subject);
        switch (milestone.Actors)
        {
            case MilestoneActors.Subject:
                if (subject.Codes.Count >= 2 && milestone.Type == EventType.MissionOpened && !clause.Verb.IsPassive)
                    return subject.Sorted;
                return subject.Codes.Count > 0 ? [subject.Codes[0]] : parties.Read(clause.Whole).Codes.Take(1).ToArray();
            case MilestoneActors.Both:
                var all = subject.With(parties.Read(clause.Object));
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
