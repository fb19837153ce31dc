using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads the visits a noun speaks of: "paid a state visit to", "X's visit", "the visit of X to Y", "on a visit to".</summary>
internal sealed class VisitNounReader(ClaimText text, VisitVerbs verbs, VisitorReader visitors, DestinationReader destinations)
{
    private readonly VisitFactuality _factuality = new(text, verbs);
    private readonly VisitOwnerReader _owners = new(text, visitors);

    /// <summary>How far before "visit" its owner may end: "X's two-day official state visit".</summary>
    private const int Modifiers = 7;

    /// <summary>How long "accompanied by ..." between commas may be.</summary>
    private const int AsideLength = 30;

    /// <summary>The visits of the noun at a token: one a destination.</summary>
    public IEnumerable<FoundVisit> Read(int noun, Sentence sentence)
    {
        var clause = ClauseOf(noun, sentence);
        if (IsReception(noun, sentence) || (clause is { Verb.Factuality: Factuality.Denied or Factuality.Hypothetical } && !VisitFactuality.FailsToHappen(clause, noun)) || Invitation.Before(text, noun, Modifiers, sentence))
            yield break;
        var start = StartOf(noun, sentence);
        if (IsWhole(start, sentence))
            yield break;
        var named = false;
        foreach (var to in DestinationsOf(noun, clause, sentence))
        {
            named = true;
            var who = _owners.Of(start, to, sentence) ?? ByOrSubject(AfterBy(noun, to, sentence), SubjectOf(noun, clause, to, sentence)) ?? Opener(start, noun, to, sentence);
            if (who is null)
                continue;
            var trigger = new TokenRange(start, Math.Max(noun + 1, to.Words.First > noun ? to.Words.End : noun + 1));
            var span = new TokenRange(Math.Min(Near(who.First, start), trigger.First), trigger.End);
            var verb = clause is not null && clause.Object.Contains(noun) && IsPaid(clause) && text.Words.Norm(Math.Max(0, start - 1)) != "'s" ? new TokenRange(clause.Verb.First, trigger.End) : trigger;
            yield return new FoundVisit(who, to, _factuality.Of(noun, start, clause, sentence), span, trigger.With(verb), clause?.Whole ?? trigger, _owners.IsOwned(start, sentence));
        }
        if (!named && Unplaced(noun, start, clause, sentence) is { } unplaced)
            yield return unplaced;
    }

    /// <summary>"A made the first visit to Y by a head of state of X": A, who is named, rather than the office.</summary>
    private static Visitors? ByOrSubject(Visitors? by, Visitors? subject) =>
        by is null || (by.People.Count == 0 && subject is { People.Count: > 0 } && (subject.State is null || subject.State == by.State)) ? subject : by;

    /// <summary>"X's visit", "the visit of X", "paid a visit": whereto is not said.</summary>
    private FoundVisit? Unplaced(int noun, int start, Clause? clause, Sentence sentence)
    {
        if (text.Words.Norm(noun) is "arrival" or "stop")
            return null;
        var trip = new TokenRange(start, noun + 1);
        var nowhere = new Destination(null, null, trip, null);
        var governing = clause is not null && clause.Object.Contains(noun) ? clause : null;
        if (governing is not null && verbs.Find(governing.Verb.Lemma, VisitUse.Returns) is not null)
        {
            var host = _owners.Of(start, nowhere, sentence) ?? AfterBy(noun, nowhere, sentence);
            return visitors.Read(governing.Subject, host?.State, sentence) is { } guest ? Told(guest, nowhere with { State = host?.State }) with { IsReturn = true } : null;
        }
        var who = IsElsewhere(noun, sentence) ? null : _owners.Of(start, nowhere, sentence);
        who ??= text.Words.Norm(noun + 1) is "of" or "by" ? AfterBy(noun, nowhere, sentence) : null;
        who ??= governing is not null && !IsElsewhere(noun, sentence) && (governing.Verb.Lemma is "pay" or "make" || (IsComing(governing) && IsOn(noun, sentence))) ? visitors.Read(governing.Subject, null, sentence) : null;
        return who is null ? null : Told(who, nowhere);

        FoundVisit Told(Visitors visitor, Destination to) =>
            new(visitor, to, _factuality.Of(noun, start, clause, sentence), trip.With(trip with { First = Near(visitor.First, start) }), trip, clause?.Whole ?? trip, IsKnown: true);
    }

    /// <summary>"is expected in the country for a visit", "arrived here on a visit".</summary>
    private static bool IsComing(Clause clause) => clause.Verb is { Lemma: "arrive" or "come" or "be" } or { IsPassive: true, Lemma: "expect" or "schedule" };

    /// <summary>"a tour of South America": a destination is named, though no state.</summary>
    private bool IsElsewhere(int noun, Sentence sentence) =>
        noun + 1 < sentence.EndToken && text.Words.Norm(noun + 1) is "to" or "of" or "in" or "around" or "through" or "across" && (noun + 2 >= sentence.EndToken || text.Dates.Covering(noun + 2) is null);

    /// <summary>"as part of a tour": the visit told is another.</summary>
    private bool IsWhole(int start, Sentence sentence)
    {
        var of = start - 1;
        while (of > sentence.FirstToken && text.Words.Is(of, WordClass.Determiner | WordClass.Possessive))
            of--;
        return of > sentence.FirstToken && text.Words.Norm(of) == "of" && text.Words.Norm(of - 1) == "part";
    }

    /// <summary>"were met on arrival at the airport by A": where guests are received, by whom.</summary>
    private bool IsReception(int noun, Sentence sentence) => noun > sentence.FirstToken && text.Words.Norm(noun) == "arrival" && text.Words.Norm(noun - 1) is "on" or "upon";

    private Clause? ClauseOf(int noun, Sentence sentence)
    {
        Clause? best = null;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Object.Contains(noun) || (clause.Subject.Contains(noun) && best is null))
                best = clause;
        }
        return best;
    }

    /// <summary>The first token of "two-day official visit" or of "2009 visit" behind an owner, its determiner or owner left out.</summary>
    private int StartOf(int noun, Sentence sentence)
    {
        var i = noun;
        while (i - 1 >= Math.Max(sentence.FirstToken, noun - Modifiers) && !text.IsVerb(i - 1, sentence) && text.Dates.Covering(i - 1) is null && IsModifier(i - 1))
            i--;
        if (i - 1 > sentence.FirstToken && text.Dates.Covering(i - 1) is { } date && date.FirstToken > sentence.FirstToken && text.Words.Is(date.FirstToken - 1, WordClass.Possessive))
            return date.FirstToken;
        return i;
    }

    private bool IsModifier(int token)
    {
        var it = text.Words;
        return it[token].Kind == TokenKind.Number || it.Norm(token) is "-" or "first" or "second" or "third" || text.Quantities.Covering(token) is not null
            || (it[token].Kind == TokenKind.Word && !it.IsNamed(token) && !it.Is(token, ~(WordClass.Adverb | WordClass.AnyVerb | WordClass.MaybeNoun | WordClass.Intransitive | WordClass.Speech | WordClass.Adjective)) && !(it.Is(token, WordClass.AnyVerb) && !it.Is(token, WordClass.VerbParticiple | WordClass.MaybeNoun | WordClass.VerbIng)));
    }

    /// <summary>"visit to Y by X", "the visit of X to Y".</summary>
    private Visitors? AfterBy(int noun, Destination to, Sentence sentence)
    {
        for (var i = noun + 1; i < Math.Min(sentence.EndToken, noun + 14); i++)
        {
            if (text.Words.IsPunctuation(i, ',') && text.Words.Norm(i + 1) == "by")
                continue;
            if (EndsPhrase(i) || text.Words.Norm(i) == "invitation")
                return null;
            if (text.Words.Norm(i) is not ("by" or "of"))
                continue;
            var end = i + 1;
            while (end < sentence.EndToken && !text.Words.IsPunctuation(end, ',') && !text.Words.IsPunctuation(end, '(') && !text.Words.Is(end, WordClass.Relative) && text.Words.Norm(end) != "to" && text.Dates.Covering(end) is null && (text.Words[end].IsCapitalised || text.VerbAt(end, sentence) != VerbForm.Finite))
                end++;
            if (visitors.Read(new TokenRange(i + 1, NamedAfter(end, sentence)), to.State, sentence) is { } who)
                return who;
        }
        return null;
    }

    /// <summary>Where the words about the visit end: a comma, a clause of its own, a verb but for "paid" and the like.</summary>
    private bool EndsPhrase(int token)
    {
        var words = text.Words;
        return words.IsPunctuation(token, ',') || words.IsPunctuation(token, ';') || words.Is(token, WordClass.Relative | WordClass.Auxiliary) || (words.Is(token, WordClass.Subordinator) && !words.Is(token, WordClass.Preposition))
            || (words.Is(token, WordClass.AnyVerb) && !words.Is(token, WordClass.MaybeNoun) && words.Norm(token) is not ("paid" or "made" or "undertaken" or "carried"));
    }

    /// <summary>"the former Vice President of India, Shri A": the name after the comma belongs to the office before it.</summary>
    private int NamedAfter(int end, Sentence sentence)
    {
        if (end + 1 >= sentence.EndToken || !text.Words.IsPunctuation(end, ','))
            return end;
        var people = text.People.In(new TokenRange(end + 1, Math.Min(sentence.EndToken, end + 4)));
        return people.IsEmpty ? end : people[0].EndToken;
    }

    /// <summary>The subject of the verb that governs the noun, else who was named before it.</summary>
    private Visitors? SubjectOf(int noun, Clause? clause, Destination to, Sentence sentence)
    {
        if (clause is not null && clause.Object.Contains(noun) && !clause.Verb.IsPassive && verbs.Find(clause.Verb.Lemma, VisitUse.Receives) is not null)
            return visitors.Read(clause.Object with { End = noun }, to.State, sentence);
        if (clause is not null && clause.Object.Contains(noun))
        {
            var isPaying = IsPaid(clause) || IsOn(noun, sentence);
            return isPaying ? visitors.Read(clause.Subject, to.State, sentence) : null;
        }
        return IsOn(noun, sentence) ? visitors.Read(new TokenRange(clause?.Subject.First ?? sentence.FirstToken, noun), to.State, sentence) : null;
    }

    /// <summary>"Following a visit to Peru, President A signed".</summary>
    private Visitors? Opener(int start, int noun, Destination to, Sentence sentence) =>
        to.Words.First > noun && start > sentence.FirstToken && MainSubject.IsOpenedBefore(text, start - 1, Modifiers, sentence) ? visitors.Read(MainSubject.After(text, to.Words.End, sentence), to.State, sentence) : null;

    private bool IsPaid(Clause clause) => verbs.Find(clause.Verb.Lemma, VisitUse.Pays) is not null || verbs.Find(clause.Verb.Lemma, VisitUse.Moves) is not null;

    /// <summary>"on a visit", "for a visit", "during a visit".</summary>
    private bool IsOn(int noun, Sentence sentence)
    {
        for (var i = noun - 1; i >= Math.Max(sentence.FirstToken, noun - Modifiers) && text.Words[i].Kind != TokenKind.Punctuation; i--)
        {
            if (text.Words.Norm(i) is "on" or "for" or "during" or "in" or "as")
                return true;
        }
        return false;
    }

    private IEnumerable<Destination> DestinationsOf(int noun, Clause? clause, Sentence sentence)
    {
        if (Toured(noun, sentence) is { } toured)
        {
            yield return toured;
            yield break;
        }
        var to = noun + 1;
        while (to < Math.Min(sentence.EndToken, noun + 14) && text.Words.Norm(to) is not ("to" or "in" or "at" or "there" or "here"))
        {
            if (EndsPhrase(to))
                break;
            to++;
        }
        if (to < sentence.EndToken && text.Words.Norm(to) is "to" or "in" or "at" or "there" or "here")
        {
            var first = destinations.After(text.Words.Norm(to) is "there" or "here" ? to : to + 1, sentence.EndToken, sentence);
            if ((first ?? ToHost(to, sentence)) is { } found)
            {
                yield return found;
                yield break;
            }
        }
        if (AfterAside(to, sentence) is { } late)
        {
            yield return late;
            yield break;
        }
        if (clause is not null && clause.Object.Contains(noun) && clause.Verb.Main < noun && clause.Verb.Lemma is not ("leave" or "depart") && destinations.After(clause.Verb.End, noun, sentence) is { } before)
            yield return before;
    }

    /// <summary>"began a tour of Hungary": the state right behind "of".</summary>
    private Destination? Toured(int noun, Sentence sentence)
    {
        if (text.Words.Norm(noun) is not ("tour" or "tours") || noun + 2 >= sentence.EndToken || text.Words.Norm(noun + 1) != "of")
            return null;
        var at = text.Words.Norm(noun + 2) == "the" ? noun + 3 : noun + 2;
        return at < sentence.EndToken && destinations.At(at) is { State: not null } toured ? toured : null;
    }

    /// <summary>"the visit to President A": the state A acts for.</summary>
    private Destination? ToHost(int to, Sentence sentence)
    {
        if (text.Words.Norm(to) != "to")
            return null;
        var people = text.People.In(new TokenRange(to + 1, Math.Min(sentence.EndToken, to + 5)));
        return people.IsEmpty || people[0].Person.State is not { } host ? null : new Destination(host, null, ClaimText.RangeOf(people[0]), null);
    }

    /// <summary>"the visit of A, accompanied by B and a delegation, to Y".</summary>
    private Destination? AfterAside(int comma, Sentence sentence)
    {
        if (comma >= sentence.EndToken || !text.Words.IsPunctuation(comma, ','))
            return null;
        var isAside = false;
        for (var i = comma + 1; i < Math.Min(sentence.EndToken, comma + AsideLength); i++)
        {
            isAside |= text.Words.Norm(i) is "accompanied" or "led" or "headed" or "together";
            if (isAside && text.Words.Norm(i) == "to")
                return destinations.After(i + 1, sentence.EndToken, sentence);
            if (text.Words.Is(i, WordClass.Auxiliary | WordClass.Relative))
                return null;
        }
        return null;
    }

    private static int Near(int first, int start) => start - first <= 30 && first <= start ? first : start;
}
