using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads who met whom by the verb: "A met B", "A held talks with B", "A was received by B", "the A and B leaders discussed".</summary>
internal sealed class EncounterReader(ClaimText text, MeetingVerbs verbs, PartyReader parties, PeopleReader people, EncounterRecorder recorder)
{
    private readonly EncounterSidesReader _sides = new(text, parties, people);

    /// <summary>How far behind the verb "talks" may stand.</summary>
    private const int Reach = 8;

    /// <summary>How far before the verb its subject still belongs to the words of the meeting.</summary>
    private const int SubjectReach = 14;

    /// <summary>Adds the meeting a clause tells.</summary>
    public void Read(Clause clause, Sentence sentence)
    {
        if (verbs.Find(clause.Verb.Lemma) is not { } verb)
            return;
        var trigger = new TokenRange(clause.Verb.First, clause.Verb.End);
        switch (verb.Use)
        {
            case MeetingUse.Meets when !clause.Verb.IsPassive && (verb.Preposition != "on" || NamesSomeone(clause.Object)) && text.Words.Norm(Math.Min(clause.Verb.End, text.Words.Count - 1)) != "again" && (verb.Preposition is null || (!clause.Object.IsEmpty && text.Words.Norm(clause.Object.First) == verb.Preposition)):
                Add(clause, trigger, verb.Preposition is null ? clause.Object : clause.Object with { First = clause.Object.First + 1 }, sentence, 1);
                break;
            case MeetingUse.Calls when !clause.Verb.IsPassive && CallIn(clause.Object) is { } on:
                Add(clause, trigger with { End = on + 1 }, clause.Object with { First = on + 1 }, sentence, 1);
                break;
            case MeetingUse.Holds or MeetingUse.Governs when !clause.Verb.IsPassive && NounIn(clause.Object) is { } noun && ((verb.Use == MeetingUse.Holds && text.Words.Norm(noun) != "negotiations") || !text.People.In(clause.Whole).IsEmpty):
                Add(clause, trigger with { End = noun + 1 }, clause.Object with { First = text.Words.Norm(noun) == "audience" && text.Words.Norm(noun + 1) == "to" ? noun + 2 : noun + 1 }, sentence, 1);
                break;
            case MeetingUse.Receives when !IsArrival(sentence) && (!clause.Verb.IsPassive || IsByAgent(clause.Object)):
                Add(clause, trigger, clause.Object, sentence, 2);
                break;
            case MeetingUse.Discusses when !clause.Verb.IsPassive && AreTogether(clause.Subject, sentence) && !IsAtDistance(sentence):
                Add(clause, trigger, default, sentence, 1);
                break;
        }
    }

    /// <summary>"was received by", "was received on Monday by".</summary>
    private bool IsByAgent(TokenRange range)
    {
        for (var i = range.First; i < Math.Min(range.End, range.First + Reach); i++)
        {
            if (text.Words.Norm(i) == "by")
                return true;
            if (text.Dates.Covering(i) is null && text.Words.Norm(i) is not ("on" or "this"))
                return false;
        }
        return false;
    }

    /// <summary>"called on the minister", not "called on fishermen to stop".</summary>
    private bool NamesSomeone(TokenRange range) => !text.People.In(range).IsEmpty || recorder.HasRole(range with { End = Math.Min(range.End, range.First + Reach) }, WordRole.Office | WordRole.Counterpart);

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

    private void Add(Clause clause, TokenRange trigger, TokenRange partners, Sentence sentence, int leastPeople)
    {
        var subject = clause.Subject.IsEmpty && clause.Verb.Form == VerbForm.Gerund ? MainSubject.After(text, clause.Verb.End, sentence) : clause.Subject;
        var sides = _sides.Read(subject, partners, sentence);
        var isCollective = parties.Read(subject).IsCollective;
        var isOffice = sides.People.Count == 1 && recorder.HasRole(partners, WordRole.Office | WordRole.Counterpart);
        var isStateless = (sides.People.Count > 1 || isOffice) && (sides.Codes.Codes.Count == 1 ? sides.People.Exists(p => p.State is null) : sides.Codes.Codes.Count == 0);
        if (sides.Codes.Codes.Count < 2 && !isStateless && (!sides.Codes.IsCollective || (sides.People.Count < 2 && !isCollective)))
            return;
        if (leastPeople > 1 && (sides.People.Count < leastPeople || (sides.Codes.Codes.Count < 2 && !isStateless)))
            return;
        var end = sides.Met is { } met ? Math.Max(trigger.End, met.EndToken) : trigger.End;
        var first = clause.Subject.IsEmpty || clause.Verb.Form == VerbForm.Gerund || text.SharesSubject(clause, sentence) ? trigger.First : Math.Max(FirstOf(clause.Subject), trigger.First - SubjectReach);
        var span = new TokenRange(Math.Min(first, trigger.First), end);
        recorder.Add(sides, trigger, span, clause.Whole, clause.Object, clause.Verb.Factuality, sentence, false);
    }

    /// <summary>"the Greek and the Danish ministers", "A and B": people of two states.</summary>
    private bool AreTogether(TokenRange subject, Sentence sentence) =>
        _sides.Read(subject, default, sentence) is { Codes.Codes.Count: > 1 } sides && (sides.People.Count > 1 || recorder.HasRole(subject, WordRole.Visitor));

    /// <summary>"discussed by telephone": nobody met.</summary>
    private bool IsAtDistance(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Words.Norm(i) is "phone" or "telephone" or "video" or "letter" or "call" or "online" or "virtually")
                return true;
        }
        return false;
    }

    /// <summary>The first token of who the clause is about, what only opens the sentence left out.</summary>
    private int FirstOf(TokenRange subject)
    {
        foreach (var part in SubjectParts.Of(text, subject))
            return part.First;
        return subject.IsEmpty ? int.MaxValue : subject.First;
    }
}
