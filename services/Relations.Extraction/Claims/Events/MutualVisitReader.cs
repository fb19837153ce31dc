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

    /// <summary>Adds the visits of a clause; without a date they are no events but a habit.</summary>
    public void Read(Clause clause, Sentence sentence)
    {
        if (clause.Verb is not { Lemma: "exchange", IsPassive: false } || clause.Verb.Factuality is Factuality.Denied or Factuality.Hypothetical || text.Find(clause.Object.Start(Reach), WordRole.Visit) is not { } visits)
            return;
        var who = people.Read(clause.Subject, sentence);
        var actors = parties.Complete(parties.Read(clause.Subject), sentence, clause.Verb.First).Sorted;
        var words = new TokenRange(clause.Verb.First, visits + 1);
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
