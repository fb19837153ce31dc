using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads visits of which only is said that both sides made them: "the presidents of X and Y exchanged visits in 1986".</summary>
internal sealed class MutualVisitReader(ClaimText text, DateChooser dates, PartyReader parties, PeopleReader people, EventLog log)
{
    /// <summary>How far behind the verb "visits" may stand.</summary>
    private const int Reach = 5;

    /// <summary>The "visits" of "exchanged visits", or null.</summary>
    private int? Exchanged(Clause clause) =>
        clause.Verb is { Lemma: "exchange", IsPassive: false } ? text.Find(clause.Object.Start(Reach), WordRole.Visit) : null;

    /// <summary>The "visits" of "mutual visits took place between X and Y", or null.</summary>
    private int? Between(Clause clause)
    {
        if (clause.Verb is not ({ Lemma: "take" } or { Lemma: "make" or "pay", IsPassive: true }) || text.Find(clause.Subject, WordRole.Visit) is not { } visits)
            return null;
        return IsMutual(clause.Subject with { End = visits }) && text.Words.Has(clause.Whole with { First = visits }, "between") ? visits : null;
    }

    private bool IsMutual(TokenRange range) => text.Words.Has(range, "mutual") || text.Words.Has(range, "reciprocal");

    /// <summary>Adds the visits of a clause; without a date they are no events but a habit.</summary>
    public void Read(Clause clause, Sentence sentence)
    {
        if (clause.Verb.Factuality is Factuality.Denied or Factuality.Hypothetical || (Exchanged(clause) ?? Between(clause)) is not { } visits)
            return;
        var sides = clause.Subject.Contains(visits) ? clause.Whole : clause.Subject;
        var who = people.Read(sides, sentence);
        var actors = parties.Complete(parties.Read(sides), sentence, clause.Verb.First).Sorted;
        var words = new TokenRange(Math.Min(clause.Verb.First, visits - 1), visits + 1);
        if (actors.Count != 2 || dates.For(sentence, words, clause.Whole) is not { } date)
            return;
        log.Add(new EventDraft
        {
            Type = EventType.Visit,
            Sentence = sentence,
            Spans = [words],
            Name = words,
            Date = date.Date,
            DateWords = date,
            People = who,
            Actors = actors,
            Status = clause.Verb.Factuality == Factuality.Planned || text.IsAhead(date.Date) ? EventStatus.Planned : EventStatus.Held,
        });
    }
}
