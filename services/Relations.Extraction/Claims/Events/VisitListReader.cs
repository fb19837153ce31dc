using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>
/// Reads visits told as lists, each person with dates: "visits to X by A (May 2011) and B (2014)", "the visits of A in 1961 and B in
/// 1981", and lines "A (1960)", "12 March 1974: B" under a heading "Visits from Y to X" or "From Y:".
/// </summary>
internal sealed class VisitListReader(ClaimText text, DestinationReader destinations, PartyReader parties, VisitEntryReader entries, EventLog log)
{
    private const int Reach = 12;
    private const int HeadingLength = 8;

    private Destination? _to;
    private ActorCode? _from;
    private int _openUntil = -1;

    /// <summary>The date that stands on a line of its own above the people.</summary>
    private DateMention? _date;

    /// <summary>The last sentence with a list in it: what it goes on with may be a list of one.</summary>
    private int _listed = -1;

    /// <summary>Adds the visits listed after the visit noun at <paramref name="noun"/>; false when there is no list.</summary>
    public bool ReadAfter(int noun, Sentence sentence)
    {
        var from = HomeOf(noun, sentence);
        var to = ToAfter(noun, sentence) ?? (from is { } home ? Host(parties.Partner(home, sentence), noun) : null);
        if (to is not null)
            (_to, _from, _openUntil) = (to, from, Math.Max(_openUntil, sentence.Index));
        else if (sentence.Index > _openUntil)
            (_to, _from) = (null, null);
        var range = new TokenRange(noun, NextNoun(noun, sentence));
        var found = entries.Read(range, FirstVerb(range, sentence));
        if (to is not null && (found.Count > 0 || IsLine(sentence)))
            _openUntil = sentence.Index + 1;
        if (found.Count == 0 || (found.Count == 1 && !found[0].IsBracketed && _listed != sentence.Index))
            return false;
        _listed = sentence.Index;
        return Add(found, noun, sentence);
    }

    /// <summary>Adds the people of a subject that has a date for each: "presidents such as A in 1981 and B in 1997 paid visits to X".</summary>
    /// <param name="range">The subject.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="atLeast">How many entries make a list.</param>
    public bool ReadIn(TokenRange range, Destination to, Sentence sentence, int atLeast = 2)
    {
        var found = entries.Read(range, range.End);
        if (found.Count < atLeast)
            return false;
        (_to, _from) = (to, null);
        return Add(found, found.Count > 0 ? found[0].Words.First : range.First, sentence);
    }

    /// <summary>Adds the entries of a sentence that goes on with a list opened before, or opens one: "From Y:".</summary>
    public void ReadContinued(Sentence sentence)
    {
        var range = ClaimText.RangeOf(sentence);
        if (GoalAt(sentence) is { } goal)
            (_to, _from, _date, _openUntil) = (goal, null, null, sentence.Index + 1);
        else if (HeadingAt(sentence) is { } home)
            (_to, _from, _openUntil) = (Host(parties.Partner(home, sentence), sentence.FirstToken), home, sentence.Index + 1);
        else if (sentence.Index > _openUntil)
            return;
        if (DateAlone(sentence) is { } date)
            (_date, _openUntil) = (date, sentence.Index + 1);
        var found = IsLine(sentence) ? entries.ReadLine(range, _date) : entries.Read(range, range.First);
        if (_to is not null && Add(found, -1, sentence))
            _openUntil = sentence.Index + 1;
    }

    /// <summary>"to Finland" as a line of its own.</summary>
    private Destination? GoalAt(Sentence sentence) =>
        text.Words.Norm(sentence.FirstToken) == "to" && sentence.FirstToken + 1 < sentence.EndToken && destinations.After(sentence.FirstToken + 1, sentence.EndToken, sentence) is { State: not null } to && to.Words.End >= sentence.EndToken ? to : null;

    private DateMention? DateAlone(Sentence sentence)
    {
        var date = text.Dates.Covering(sentence.FirstToken);
        return date is { Date: not null } && date.FirstToken == sentence.FirstToken && date.EndToken >= sentence.EndToken ? date : null;
    }

    /// <summary>"From Y:" at the start of a line: the state whose people visit.</summary>
    private ActorCode? HeadingAt(Sentence sentence)
    {
        if (text.Words.Norm(sentence.FirstToken) != "from" || sentence.FirstToken + 1 >= sentence.EndToken || destinations.After(sentence.FirstToken + 1, sentence.FirstToken + 3, sentence) is not { State: { } home, City: null } from)
            return null;
        var isHeading = from.Words.End >= sentence.EndToken || text.Words.IsPunctuation(from.Words.End, ':') || (text.Words.Norm(from.Words.End) == "to" && sentence.EndToken - sentence.FirstToken <= HeadingLength);
        return isHeading ? home : null;
    }

    private static Destination? Host(ActorCode? state, int token) => state is null ? null : new Destination(state, null, new TokenRange(token, token + 1), null);

    private Destination? ToAfter(int noun, Sentence sentence)
    {
        for (var i = noun + 1; i < Math.Min(sentence.EndToken, noun + Reach); i++)
        {
            if (text.Words.Norm(i) is "to" || (text.Words.Norm(i) is "of" or "in" && i == noun + 1))
            {
                if (destinations.After(i + 1, sentence.EndToken, sentence) is { State: not null } to)
                    return to;
            }
            if (text.Words[i].Kind == TokenKind.Punctuation || text.Words.Norm(i) == "by")
                return null;
        }
        return null;
    }

    /// <summary>Where the next list of the sentence begins: "the tour of X by A (2016), and the trips to Y by B (2017)".</summary>
    private int NextNoun(int noun, Sentence sentence)
    {
        for (var i = noun + 1; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordRole.Visit))
                return i;
        }
        return sentence.EndToken;
    }

    /// <summary>A heading or an entry: a line without a verb of its own.</summary>
    private bool IsLine(Sentence sentence)
    {
        var range = ClaimText.RangeOf(sentence);
        return FirstVerb(range with { First = range.First - 1 }, sentence) == range.End;
    }

    private int FirstVerb(TokenRange range, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.First > range.First && clause.Verb is { Form: VerbForm.Finite, Lemma: not "include" })
                return Math.Min(range.End, clause.Verb.First);
        }
        return range.End;
    }

    /// <summary>"visits from Y", "Yugoslav visits".</summary>
    private ActorCode? HomeOf(int noun, Sentence sentence)
    {
        if (noun + 1 < sentence.EndToken && text.Words.Norm(noun + 1) == "from" && destinations.After(noun + 2, sentence.EndToken, sentence) is { State: { } state })
            return state;
        for (var i = noun - 1; i >= Math.Max(sentence.FirstToken, noun - 2); i--)
        {
            if (text.States.Covering(i) is { Form: StateForm.Demonym } demonym)
                return demonym.Code;
        }
        return null;
    }

    private bool Add(List<VisitEntry> found, int first, Sentence sentence)
    {
        var added = false;
        foreach (var entry in found)
        {
            var goal = entry.To ?? _to;
            var visitor = _from ?? entry.Person?.Person.State ?? (goal?.State is { } host ? parties.Partner(host, sentence) : null);
            if (visitor is not { } home || home == goal?.State)
                continue;
            var to = goal ?? Host(parties.Partner(home, sentence), entry.Words.First);
            log.Add(Draft(entry, entry.Words with { First = first >= 0 && !added ? Math.Min(first, entry.Words.First) : entry.Words.First }, home, to, sentence));
            added = true;
        }
        return added;
    }

    private EventDraft Draft(VisitEntry entry, TokenRange span, ActorCode visitor, Destination? to, Sentence sentence) => new()
    {
        Type = EventType.Visit,
        Sentence = sentence,
        Spans = [span],
        Name = span,
        Date = entry.Date.Date,
        DateWords = entry.Date,
        People = entry.Person is null ? [] : [entry.Person.Person],
        Actors = new[] { visitor, to?.State }.OfType<ActorCode>().Distinct().Order().ToArray(),
        Place = to?.City,
        PlaceWords = to?.City is null ? null : to.Mention,
        Status = text.IsAhead(entry.Date.Date) ? EventStatus.Planned : EventStatus.Held,
        Visitor = visitor,
        Host = to?.State,
    };
}
