using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads meetings from verbs ("met", "held talks with"), from nouns ("talks between A and B") and by name ("the Moscow summit", "the 5th Joint Commission").</summary>
internal sealed class MeetingReader
{
    private readonly ClaimText _text;
    private readonly EncounterReader _encounters;
    private readonly EncounterNounReader _nouns;
    private readonly NamedMeetingReader _named;

    public MeetingReader(ClaimText text, MeetingVerbs verbs, DateChooser dates, PartyReader parties, PeopleReader people, EventLog log)
    {
        _text = text;
        var sides = new EncounterSidesReader(text, parties, people);
        var recorder = new EncounterRecorder(text, dates, parties, log);
        _encounters = new EncounterReader(text, verbs, parties, sides, recorder);
        _nouns = new EncounterNounReader(text, verbs, sides, recorder);
        _named = new NamedMeetingReader(text, verbs, dates, parties, people, log);
    }

    /// <summary>Adds the meetings of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        foreach (var clause in _text.Clauses(sentence))
        {
            if (clause.Verb.Factuality is not (Factuality.Denied or Factuality.Hypothetical))
                _encounters.Read(clause, sentence);
        }
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_text.Is(i, WordRole.Body))
                _named.ReadBody(i, sentence);
            if (!_text.Is(i, WordRole.Meeting))
                continue;
            _nouns.Read(i, sentence);
            _named.Read(i, sentence);
        }
    }
}
