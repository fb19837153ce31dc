using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads who met whom by the verb: "A met B", "A held talks with B", "A was received by B", "the A and B leaders discussed".</summary>
internal sealed class EncounterReader(ClaimText text, MeetingVerbs verbs, PartyReader parties, EncounterSidesReader sides, EncounterRecorder recorder)
{
    /// <summary>How far behind the verb "talks" may stand.</summary>
    private const int Reach = 8;

    /// <summary>How far before the verb its subject still belongs to the words of the meeting.</summary>
    private const int SubjectReach = 14;

    /// <summary>Adds the meeting a clause tells.</summary>
    public void Read(Clause clause, Sentence sentence)
    {
        if (verbs.Find(clause.Verb.Lemma) is not { } verb || IsAtDistance(clause, verb, sentence) || IsHabit(clause))
            return;
        var trigger = clause.Verb.Words;
        switch (verb.Use)
        {
            case MeetingUse.Meets or MeetingUse.Talks when Met(clause, verb) is { } met:
                Add(clause, trigger, met, sentence);
                break;
            case MeetingUse.Calls when !clause.Verb.IsPassive && CallIn(clause.Object) is { } on:
                Add(clause, trigger with { End = on + 1 }, clause.Object with { First = on + 1 }, sentence);
                break;
            case MeetingUse.Holds or MeetingUse.Governs when !clause.Verb.IsPassive && text.Find(clause.Object.Start(Reach), WordRole.Meeting | WordRole.Meal) is { } noun && ((verb.Use == MeetingUse.Holds && text.Words.Norm(noun) != "negotiations") || !text.People.In(clause.Whole).IsEmpty):
                Add(clause, trigger with { End = noun + 1 }, UpToEarlier(clause.Object) with { First = text.Words.Norm(noun) == "audience" && text.Words.Norm(noun + 1) == "to" ? noun + 2 : noun + 1 }, sentence);
                break;
            case MeetingUse.Holds when !clause.Verb.IsPassive && ExchangeIn(clause.Object) is { } exchange && (IsWith(clause.Object with { First = exchange }) || AreTogether(clause.Subject, sentence)):
                Add(clause, trigger with { End = exchange + 1 }, clause.Object with { First = exchange + 1 }, sentence);
                break;
            case MeetingUse.Receives when !IsOnArrival(clause, sentence) && Receiver(clause) is { } received:
                Add(clause, trigger, received, sentence, isReceived: true);
                break;
            case MeetingUse.Exchanges when !clause.Verb.IsPassive && text.Find(clause.Object.Start(Reach / 2), WordRole.Views) is { } views && (IsWith(clause.Object with { First = views }) || AreTogether(clause.Subject, sentence)):
                Add(clause, trigger with { End = views + 1 }, clause.Object with { First = views + 1 }, sentence);
                break;
            case MeetingUse.Discusses when !clause.Verb.IsPassive && WithSomeone(clause.Object) is { } someone:
                Add(clause, trigger, clause.Object with { First = someone }, sentence);
                break;
            case MeetingUse.Talks when text.Words.Norm(clause.Object.First) == "about" && AreTogether(clause.Subject, sentence):
            case MeetingUse.Discusses when !clause.Verb.IsPassive && AreTogether(clause.Subject, sentence):
                Add(clause, trigger, default, sentence);
                break;
        }
    }

    /// <summary>"agreed to meet every year", "hold talks more often": no meeting in particular.</summary>
    private bool IsHabit(Clause clause)
    {
        for (var i = clause.Object.First; i < clause.Object.End; i++)
        {
            if (text.Is(i, WordRole.Habit) || text.Words.Norm(i) is "every" or "each" && text.Is(i + 1, WordRole.Duration))
                return true;
        }
        return false;
    }

    /// <summary>"resumed talks following a meeting between A and B": what comes before another meeting that was earlier.</summary>
    private TokenRange UpToEarlier(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Words.Norm(i) is "after" or "following" && text.Has(new TokenRange(i + 1, Math.Min(range.End, i + Reach)), WordRole.Meeting))
                return range with { End = i };
        }
        return range;
    }

    /// <summary>Who is met: the object, behind the preposition the verb wants. Nobody where the verb only asks ("called on fishermen to stop") or tells of later meetings.</summary>
    private TokenRange? Met(Clause clause, MeetingVerb verb)
    {
        if (clause.Verb.IsPassive || (text.Words.Norm(clause.Verb.End) == "again" && clause.Verb.Factuality != Factuality.Planned) || (clause.Verb.Lemma is "gather" or "assemble" or "convene" && !clause.Object.IsEmpty && !text.Words.Is(clause.Object.First, WordClass.Preposition) && !text.Words.IsDate(clause.Object.First)))
            return null;
        if (verb.Preposition is not { } preposition)
            return clause.Object;
        var at = clause.Object.First;
        while (preposition == "with" && at < clause.Object.End && (text.Words.IsNamed(at) && text.People.Covering(at) is null || text.Words.Norm(at) is "in" or "on" or "at" or "here" or "today" or "again"))
            at++;
        if (at >= clause.Object.End || text.Words.Norm(at) != preposition || (preposition == "on" && !NamesSomeone(clause.Object)))
            return null;
        return clause.Object with { First = at + 1 };
    }

    /// <summary>"called on the minister", not "called on fishermen to stop", "called on ministers to act".</summary>
    private bool NamesSomeone(TokenRange range)
    {
        if (!text.People.In(range).IsEmpty)
            return true;
        var near = range with { End = Math.Min(range.End, range.First + Reach) };
        for (var i = near.First; i + 1 < near.End; i++)
        {
            if (text.Words.Is(i, WordClass.To) && text.Words.Is(i + 1, WordClass.VerbBase))
                return false;
        }
        return text.Has(near, WordRole.Office | WordRole.Counterpart);
    }

    /// <summary>Who takes part in a reception beside the subject: the object, or who a passive names behind "by"; null where a thing is received.</summary>
    private TokenRange? Receiver(Clause clause)
    {
        if (!clause.Verb.IsPassive)
            return IsThing(clause.Object) ? null : clause.Object;
        for (var i = clause.Object.First; i < clause.Object.End; i++)
        {
            if (text.Words.Norm(i) == "by" && text.Dates.Covering(i + 1) is null)
                return IsIndoors(new TokenRange(clause.Object.First, i)) ? clause.Object with { First = i + 1 } : null;
            if (text.Words.Is(i, WordClass.AnyVerb) && !text.Words.Is(i, WordClass.MaybeNoun))
                return null;
        }
        return null;
    }

    /// <summary>"received at the palace by"; "received with honours by" is told of a host; "received at the station by" is a welcome on the way.</summary>
    private bool IsIndoors(TokenRange range)
    {
        var isPlaced = false;
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Is(i, WordRole.Premises))
                return true;
            isPlaced |= text.Words.Is(i, WordClass.Preposition) && text.Words.Norm(i) != "with" && !text.Words.IsDate(i + 1);
        }
        return !isPlaced;
    }

    /// <summary>"received a letter from A", "received credentials from A": nobody came who is named first.</summary>
    private bool IsThing(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.People.Covering(i) is not null || text.Is(i, WordRole.Visitor | WordRole.Office | WordRole.Counterpart))
                return false;
            if (text.Words.Norm(i) is "from" or "of")
                return true;
        }
        return false;
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

    /// <summary>The "views" of "had an exchange of views".</summary>
    private int? ExchangeIn(TokenRange range)
    {
        for (var i = range.First; i + 2 < Math.Min(range.End, range.First + Reach); i++)
        {
            if (text.Words.Norm(i) == "exchange" && text.Words.Norm(i + 1) == "of" && text.Is(i + 2, WordRole.Views))
                return i + 2;
        }
        return null;
    }

    /// <summary>Behind the "with" of "discussed energy with his Danish colleague A": a person or a counterpart.</summary>
    private int? WithSomeone(TokenRange range)
    {
        for (var i = range.First; i + 1 < range.End; i++)
        {
            var near = new TokenRange(i + 1, Math.Min(range.End, i + 1 + Reach / 2));
            if (text.Words.Norm(i) == "with" && (!text.People.In(near).IsEmpty || text.Has(near, WordRole.Counterpart)))
                return i + 1;
        }
        return null;
    }

    /// <summary>"was received at the airport by": a welcome, no meeting; but "on his arrival was received at the palace".</summary>
    private bool IsOnArrival(Clause clause, Sentence sentence) =>
        text.Has(ClaimText.RangeOf(sentence), WordRole.Landing) && !text.Has(clause.Object, WordRole.Premises);

    /// <summary>"views on trade with B": with whom they are exchanged.</summary>
    private bool IsWith(TokenRange range) => text.Words.Has(range.Start(Reach), "with");

    private void Add(Clause clause, TokenRange trigger, TokenRange partners, Sentence sentence, bool isReceived = false)
    {
        var subject = clause.Subject.IsEmpty && clause.Verb.Form == VerbForm.Gerund ? MainSubject.After(text, clause.Verb.End, sentence) : clause.Subject;
        var who = sides.Read(subject, partners, sentence);
        if (who.People.Count == 0 && partners.IsEmpty && recorder.SignedBefore(subject, sentence) is { } named)
            who = named;
        if (!Suffice(who, subject, partners, isReceived))
            return;
        var end = who.Met is { } met ? Math.Max(trigger.End, met.EndToken) : trigger.End;
        var first = clause.Subject.IsEmpty || clause.Verb.Form == VerbForm.Gerund || text.SharesSubject(clause, sentence) ? trigger.First : Math.Max(FirstOf(clause.Subject), trigger.First - SubjectReach);
        var span = new TokenRange(Math.Min(first, trigger.First), end);
        recorder.Add(who, trigger, span, clause.Whole, clause.Object, clause.Verb.Factuality, sentence, false);
    }

    /// <summary>Whether two sides are told: two states, or people and offices whose states the text leaves open, or what stands for both.</summary>
    private bool Suffice(EncounterSides who, TokenRange subject, TokenRange partners, bool isReceived)
    {
        if (isReceived && who.People.Count < 2)
            return false;
        if (who.Codes.Codes.Count > 1)
            return true;
        var isOffice = who.People.Count == 1 && text.Has(partners, WordRole.Office | WordRole.Counterpart);
        var isStateless = (who.People.Count > 1 || isOffice) && (who.Codes.Codes.Count == 0 || who.People.Exists(p => p.State is null));
        return isStateless || (who.Codes.IsCollective && !isReceived && (who.People.Count > 1 || parties.Read(subject).IsCollective));
    }

    /// <summary>"the Greek and the Danish ministers", "A and B": people of two states; "the two leaders" of a visit told right before.</summary>
    private bool AreTogether(TokenRange subject, Sentence sentence)
    {
        var who = sides.Read(subject, default, sentence);
        return who.Codes.Codes.Count > 1 ? who.People.Count > 1 || text.Has(subject, WordRole.Visitor) : recorder.AreHostAndGuest(subject, who.Codes, sentence) || recorder.SignedBefore(subject, sentence) is not null;
    }

    /// <summary>"discussed by telephone", "held a telephone conversation": nobody met.</summary>
    private bool IsAtDistance(Clause clause, MeetingVerb verb, Sentence sentence) =>
        text.Has(verb.Use is MeetingUse.Discusses or MeetingUse.Exchanges or MeetingUse.Talks ? ClaimText.RangeOf(sentence) : clause.Object.Start(Reach), WordRole.Remote);

    /// <summary>The first token of who the clause is about, what only opens the sentence left out.</summary>
    private int FirstOf(TokenRange subject)
    {
        foreach (var part in SubjectParts.Of(text, subject))
            return part.First;
        return subject.IsEmpty ? int.MaxValue : subject.First;
    }
}
