using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads meetings from verbs ("met", "held talks with"), from nouns ("talks between A and B") and by name ("the Moscow summit", "the 5th Joint Commission").</summary>
internal sealed class MeetingReader(ClaimText text, MeetingVerbs verbs, DateChooser dates, PartyReader parties, PeopleReader people, EventLog log)
{
    private readonly EncounterReader _encounters = new(text, verbs, parties, people, new EncounterRecorder(text, dates, parties, log));
    private readonly EncounterNounReader _nouns = new(text, verbs, parties, people, new EncounterRecorder(text, dates, parties, log));
    private readonly NamedMeetingReader _named = new(text, verbs, dates, parties, people, log);

    /// <summary>Adds the meetings of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Factuality is not (Factuality.Denied or Factuality.Hypothetical))
                _encounters.Read(clause, sentence);
        }
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordRole.Body))
                _named.ReadBody(i, sentence);
            if (!text.Is(i, WordRole.Meeting))
                continue;
            _nouns.Read(i, sentence);
            _named.Read(i, sentence);
        }
    }
}
