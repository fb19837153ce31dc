using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads the visits a verb tells: "visited", "arrived in", "was visited by", "led a delegation to", "attended the inauguration of", "is in".</summary>
internal sealed class VisitVerbReader(ClaimText text, VisitVerbs verbs, VisitorReader visitors, DestinationReader destinations, PartyReader parties)
{
    /// <summary>How far behind the verb "to" or "in" may lead to the place: "flew on Tuesday to".</summary>
    private const int Reach = 7;

    /// <summary>How far behind the verb the place ends that follows "in" or "to": "was welcomed in the Peruvian capital".</summary>
    private const int CityReach = 5;

    /// <summary>How long the list of a delegation's members may be.</summary>
    private const int MembersReach = 40;

    /// <summary>How many words lie between a verb and a subject it shares with the verb before it.</summary>
    private const int FarSubject = 4;

    /// <summary>The visit of a clause, or null.</summary>
    public FoundVisit? Read(Clause clause, Sentence sentence)
    {
        var verb = clause.Verb;
        if (verb.Factuality is Factuality.Denied or Factuality.Hypothetical || Invitation.Governs(text, verb, sentence))
            return null;
        if (verbs.Find(verb.Lemma, VisitUse.Visits) is not null)
            return verb.IsPassive ? ByAgent(clause, sentence) : Visited(clause, sentence);
        if (verbs.Find(verb.Lemma, VisitUse.Reaches) is not null)
            return verb.IsPassive ? null : To(clause, destinations.After(verb.End, Math.Min(clause.Object.End, verb.End + 2), sentence), sentence);
        if (verb.IsPassive)
            return Brought(clause, sentence);
        if (verbs.Find(verb.Lemma, VisitUse.Moves) is { } moves && To(clause, ByPreposition(clause, moves.Prepositions, sentence), sentence) is { } moved)
            return moved;
        if (verb is { Lemma: "arrive", Form: VerbForm.Finite } && Arrived(clause) is { } arrived && To(clause, arrived, sentence) is { Who: { People.Count: > 0, State: not null } } came)
            return came;
        if (verbs.Find(verb.Lemma, VisitUse.Attends) is not null)
            return To(clause, Attended(clause), sentence);
        if (verbs.Find(verb.Lemma, VisitUse.Leads) is { } leads)
            return Led(clause, leads.Prepositions, sentence) ?? Sent(clause, leads.Prepositions, sentence);
        return verb.Lemma == "be" ? Being(clause, sentence) : verbs.Find(verb.Lemma, VisitUse.Receives) is not null ? Hosted(clause, sentence) : null;
    }

    /// <summary>"was welcomed in Oslo", "is expected in Oslo", "a delegation was sent to Oslo".</summary>
    private FoundVisit? Brought(Clause clause, Sentence sentence)
    {
        var verb = clause.Verb;
        var isExpected = verbs.Find(verb.Lemma, VisitUse.Expects) is not null;
        var isGuest = isExpected || verbs.Find(verb.Lemma, VisitUse.Receives) is not null;
        var leads = text.Words.Norm(verb.End) switch
        {
            "to" => isGuest || verbs.Find(verb.Lemma, VisitUse.Sends) is not null,
            "in" => isGuest,
            _ => false,
        };
        if (!leads || text.Words.Is(verb.End + 1, WordClass.VerbBase) || To(clause, destinations.After(verb.End + 1, Math.Min(clause.Object.End, verb.End + CityReach), sentence), sentence) is not { } found)
            return null;
        return isExpected ? found with { Factuality = Factuality.Planned } : found;
    }

    /// <summary>Whether somebody named in the sentence "is in" a place.</summary>
    public bool TellsOfPresence(Sentence sentence)
    {
        if (text.People.In(ClaimText.RangeOf(sentence)).IsEmpty)
            return false;
        for (var i = sentence.FirstToken + 1; i + 2 < sentence.EndToken; i++)
        {
            if (text.Words.Norm(i) == "in" && text.Words.IsNamed(i + 1) && text.Words.Norm(text.Words.IsAdverb(i - 1) || text.Words.Norm(i - 1) == "due" ? i - 2 : i - 1) is "is" or "are" or "was" or "were" or "be")
                return true;
        }
        return false;
    }

    /// <summary>"visited Lima"; "visited a hospital in Lima" only of somebody known to be of another state.</summary>
    private FoundVisit? Visited(Clause clause, Sentence sentence)
    {
        var found = To(clause, destinations.After(clause.Verb.End, clause.Object.End, sentence) ?? Unsaid(clause, sentence), sentence);
        if ((found?.To.IsSpoken == true && clause.Verb.Lemma == "tour") || (found?.Who.People.Count == 0 && IsTally(clause)))
            return null;
        if (found is null || found.Who.State is not null)
            return found;
        for (var i = clause.Verb.End; i < found.To.Words.First; i++)
        {
            if (text.Words.Is(i, WordClass.Preposition))
                return null;
        }
        return found;
    }

    /// <summary>"Several presidents have visited Peru" counts visits that are told elsewhere, if at all.</summary>
    private bool IsTally(Clause clause)
    {
        if (text.Words.Norm(clause.Verb.First) is not ("have" or "has"))
            return false;
        for (var i = clause.Subject.First; i < clause.Subject.End; i++)
        {
            if (text.Words[i].Kind == TokenKind.Number || text.Quantities.Covering(i) is not null || text.Words.Norm(i) is "several" or "many" or "most" or "all" or "numerous" or "various" or "every" or "no")
                return true;
        }
        return false;
    }

    /// <summary>"the first Soviet leader to visit since 1980": the state the text is about beside the visitor's.</summary>
    private Destination? Unsaid(Clause clause, Sentence sentence)
    {
        var verb = clause.Verb;
        var isLast = verb.End >= sentence.EndToken || text.Words.Norm(verb.End) == "since" || text.Words.IsPunctuation(verb.End, '.') || text.Words.IsPunctuation(verb.End, ',');
        return verb is { Form: VerbForm.Infinitive, Factuality: Factuality.Fact } && isLast ? new Destination(null, null, new TokenRange(verb.Main, verb.End), null) { IsSpoken = true } : null;
    }

    /// <summary>"arrived on 17 March", "arrived on Monday for a three-day visit": where the text is about.</summary>
    private Destination? Arrived(Clause clause)
    {
        var at = text.Words.Norm(clause.Verb.End) == "on" ? clause.Verb.End + 1 : clause.Verb.End;
        return text.Words.IsDate(at) ? new Destination(null, null, clause.Verb.Words, null) { IsSpoken = true } : null;
    }

    private FoundVisit? To(Clause clause, Destination? to, Sentence sentence)
    {
        if (to is null)
            return null;
        var who = visitors.Read(clause.Subject, to.IsSpoken ? null : to.State, sentence);
        return who is null ? null : Found(who, to, clause);
    }

    private static FoundVisit Found(Visitors who, Destination to, Clause clause)
    {
        var end = Math.Max(to.Words.End, clause.Verb.End);
        var first = clause.Subject.End + FarSubject < clause.Verb.First ? clause.Verb.First : Math.Min(who.First, clause.Verb.First);
        return new FoundVisit(who, to, clause.Verb.Factuality, new TokenRange(first, end), new TokenRange(clause.Verb.First, end), clause.Whole);
    }

    /// <summary>"Norway was visited by A".</summary>
    private FoundVisit? ByAgent(Clause clause, Sentence sentence)
    {
        if (clause.Subject.IsEmpty || clause.Object.IsEmpty || text.Words.Norm(clause.Object.First) != "by" || destinations.After(clause.Subject.First, clause.Subject.End, sentence) is not { } to)
            return null;
        var end = clause.Object.First + 1;
        while (end < clause.Object.End && text.Dates.Covering(end) is null && !text.Words.IsPunctuation(end, ',') && !text.Words.Is(end, WordClass.Relative))
            end++;
        var who = visitors.Read(new TokenRange(clause.Object.First + 1, end), to.State, sentence);
        var span = new TokenRange(Math.Min(to.Words.First, clause.Verb.First), Math.Max(clause.Verb.End, end));
        return who is null ? null : new FoundVisit(who, to, clause.Verb.Factuality, span, span, clause.Whole);
    }

    private Destination? ByPreposition(Clause clause, string[] prepositions, Sentence sentence)
    {
        for (var i = clause.Verb.End; i < Math.Min(clause.Object.End, clause.Verb.End + Reach); i++)
        {
            if (text.Words.IsPunctuation(i, ',') || text.Words.Is(i, WordClass.AnyVerb | WordClass.Relative) && !text.Words.Is(i, WordClass.MaybeNoun))
                return null;
            if (Array.IndexOf(prepositions, text.Words.Norm(i)) >= 0 && destinations.After(i + 1, clause.Object.End, sentence) is { } to)
                return to;
            if (text.Words.Norm(i) is "here" or "there")
                return destinations.After(i, clause.Object.End, sentence);
        }
        return null;
    }

    /// <summary>The state of an inauguration or funeral attended abroad: of a person or office, not of something built.</summary>
    private Destination? Attended(Clause clause)
    {
        for (var i = clause.Object.First; i < Math.Min(clause.Object.End, clause.Object.First + 4); i++)
        {
            if (!text.Is(i, WordRole.Ceremony))
                continue;
            if (i - 2 >= clause.Object.First && text.Words.Is(i - 1, WordClass.Possessive) && text.People.Covering(i - 2) is { Person.State: { } home } person)
                return new Destination(home, null, new TokenRange(person.FirstToken, i + 1), null);
            var rest = new TokenRange(i, clause.Object.End);
            foreach (var state in text.States.In(rest))
            {
                if (state.Form != StateForm.Capital)
                    return IsOfSomeone(rest) ? new Destination(state.Code, null, ClaimText.RangeOf(state), state) : null;
            }
        }
        return null;
    }

    private bool IsOfSomeone(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.People.Covering(i) is not null || text.Is(i, WordRole.Office))
                return true;
        }
        return false;
    }

    /// <summary>"led a delegation to Turkey".</summary>
    private FoundVisit? Led(Clause clause, string[] prepositions, Sentence sentence)
    {
        for (var i = clause.Object.First; i < Math.Min(clause.Object.End, clause.Object.First + Reach); i++)
        {
            if (text.Words.Norm(i) is "delegation" or "mission" or "team")
                return To(clause, BehindMembers(i + 1, prepositions, clause.Object.End, sentence), sentence);
        }
        return null;
    }

    /// <summary>"Poland sent its trade minister to Budapest": who is sent, for the state that sends them. An ambassador who is sent stays.</summary>
    private FoundVisit? Sent(Clause clause, string[] prepositions, Sentence sentence)
    {
        if (verbs.Find(clause.Verb.Lemma, VisitUse.Sends) is null || HomeOf(clause.Subject, sentence) is not { } home)
            return null;
        for (var i = clause.Object.First; i < Math.Min(clause.Object.End, clause.Object.First + Reach); i++)
        {
            if (!text.Is(i, WordRole.Visitor) || text.Words.Norm(i) is "team" or "mission" or "members")
                continue;
            if (BehindMembers(i + 1, prepositions, clause.Object.End, sentence) is not { State: { } host } to || host == home)
                return null;
            var sent = visitors.Read(new TokenRange(clause.Object.First, to.Words.First), host, sentence);
            return Found(new Visitors(sent?.People ?? [], home, clause.Verb.First, sent?.IsOffice ?? false), to, clause);
        }
        return null;
    }

    /// <summary>"Poland", "Poland said it": the state that sends.</summary>
    private ActorCode? HomeOf(TokenRange subject, Sentence sentence)
    {
        var isPronoun = !subject.IsEmpty && text.Words.Norm(subject.End - 1) == "it";
        var codes = parties.Read(subject).Codes;
        if (codes.Count == 0 && isPronoun && text.Clauses(sentence).LastOrDefault(c => c.Verb.Form == VerbForm.Finite && c.Verb.End <= subject.End - 1) is { } said)
            codes = parties.Read(said.Subject).Codes;
        return codes is [var home] ? home : null;
    }

    /// <summary>Where a delegation goes, behind who belongs to it: "led a delegation, comprising A and B, to Peru".</summary>
    private Destination? BehindMembers(int first, string[] prepositions, int end, Sentence sentence)
    {
        for (var i = first; i < Math.Min(end, first + MembersReach); i++)
        {
            if (Array.IndexOf(prepositions, text.Words.Norm(i)) >= 0 && (i == first || !text.Words.Is(i + 1, WordClass.VerbBase)))
                return destinations.After(i + 1, end, sentence);
            if (text.Words.Is(i, WordClass.Relative | WordClass.Auxiliary) || text.Words.IsPunctuation(i, ';'))
                return null;
        }
        return null;
    }

    /// <summary>"President A of X is in Hanoi", "is due in Hanoi": someone of another state, told of as now or dated.</summary>
    private FoundVisit? Being(Clause clause, Sentence sentence)
    {
        var at = clause.Verb.End;
        while (at < clause.Object.End && text.Words.IsAdverb(at))
            at++;
        var isDue = text.Words.Norm(at) == "due";
        if (isDue)
            at++;
        if (at + 1 >= clause.Object.End || text.Words.Norm(at) != "in" || destinations.At(at + 1) is not { State: { } host } to)
            return null;
        var isNow = isDue || text.Words.Norm(clause.Verb.Main) is "is" or "are" || clause.Verb.Factuality == Factuality.Planned || !text.Dates.In(clause.Object).IsEmpty;
        return isNow && visitors.Read(clause.Subject, host, sentence) is { State: { } home } who && home != host ? Found(who, to, isDue ? clause with { Verb = clause.Verb with { Factuality = Factuality.Planned } } : clause) : null;
    }

    /// <summary>"Kenya hosted A", "B welcomed A to Kenya": the visitor is the object; one person who receives another without a word of a visit only meets them.</summary>
    private FoundVisit? Hosted(Clause clause, Sentence sentence)
    {
        var host = parties.Read(clause.Subject).Codes;
        if (host.Count != 1 || text.People.In(clause.Object).IsEmpty)
            return null;
        var visitor = text.People.In(clause.Object)[0];
        var to = Welcomed(visitor, host[0], clause, sentence);
        var isByPerson = !text.People.In(clause.Subject).IsEmpty || !text.References.In(clause.Subject).IsEmpty;
        if (to is null && (clause.Verb.Lemma != "host" || (isByPerson && !LastsDays(clause))))
            return null;
        var who = visitors.Read(clause.Object with { End = Math.Max(visitor.EndToken, to?.Words.First ?? 0) }, host[0], sentence);
        var name = new TokenRange(clause.Verb.First, Math.Max(visitor.EndToken, to?.Words.End ?? 0));
        return who is null ? null : new FoundVisit(who, to ?? new Destination(host[0], null, name, null), clause.Verb.Factuality, name, name, clause.Whole);
    }

    /// <summary>"hosted A from 3 to 5 May".</summary>
    private bool LastsDays(Clause clause)
    {
        foreach (var date in text.Dates.In(clause.Object))
        {
            if (date.Date is { Precision: DatePrecision.Day, IsInterval: true })
                return true;
        }
        return false;
    }

    /// <summary>"welcomed A to Yaoundé", "received A for an official visit": where the visitor came to.</summary>
    private Destination? Welcomed(PersonMention visitor, ActorCode host, Clause clause, Sentence sentence)
    {
        for (var i = visitor.EndToken; i < clause.Object.End; i++)
        {
            if (text.Words.Norm(i) == "to" && i + 1 < clause.Object.End && destinations.After(i + 1, Math.Min(clause.Object.End, i + 3), sentence) is { State: { } state } to && state == host)
                return to;
            if (text.Is(i, WordRole.Visit))
                return new Destination(host, null, new TokenRange(i, i + 1), null);
        }
        return null;
    }
}
