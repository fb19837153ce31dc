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
/// Reads lists of visits: "visits to X by A (May 2011) and B (2014)", and lines "A (1960)", "B (1974, 1986)" under a heading
/// "Presidential visits from Y to X".
/// </summary>
internal sealed class VisitListReader(ClaimText text, DestinationReader destinations, PartyReader parties, EventLog log)
{
    private const int Reach = 12;

    private ActorCode? _host;
    private ActorCode? _from;
    private int _openUntil = -1;

    /// <summary>Adds the listed visits of a sentence; true when there are any after the visit noun at <paramref name="noun"/>.</summary>
    public bool ReadAfter(int noun, Sentence sentence)
    {
        if (HostAfter(noun, sentence) is not { } host)
            return false;
        (_host, _from, _openUntil) = (host, FromAfter(noun, sentence), sentence.Index + 1);
        return ReadEntries(new TokenRange(noun, NextNoun(noun, sentence)), sentence);
    }

    /// <summary>Adds the entries of a sentence that goes on with a list opened before.</summary>
    public void ReadContinued(Sentence sentence)
    {
        if (sentence.Index > _openUntil || _host is null)
            return;
        if (ReadEntries(ClaimText.RangeOf(sentence), sentence))
            _openUntil = sentence.Index + 1;
    }

    private ActorCode? HostAfter(int noun, Sentence sentence)
    {
        for (var i = noun + 1; i < Math.Min(sentence.EndToken, noun + Reach); i++)
        {
            if (text.Words.Norm(i) is "to" || (text.Words.Norm(i) is "of" or "in" && i == noun + 1))
            {
                if (destinations.After(i + 1, sentence.EndToken, sentence) is { State: { } state })
                    return state;
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

    private ActorCode? FromAfter(int noun, Sentence sentence) =>
        noun + 1 < sentence.EndToken && text.Words.Norm(noun + 1) == "from" && destinations.After(noun + 2, sentence.EndToken, sentence) is { State: { } state } ? state : null;

    private bool ReadEntries(TokenRange range, Sentence sentence)
    {
        var found = false;
        foreach (var person in text.People.In(range))
        {
            var open = person.EndToken;
            if (open >= sentence.EndToken || !text.Words.IsPunctuation(open, '(') || (_from is null && person.Person.State == _host))
                continue;
            var close = Brackets.CloseAfter(text.Words, open, sentence.EndToken);
            foreach (var date in text.Dates.In(new TokenRange(open, Math.Max(open, close))))
            {
                if (date.Date is null)
                    continue;
                log.Add(Draft(person, date, Math.Min(close + 1, sentence.EndToken), sentence));
                found = true;
            }
        }
        return found;
    }

    private EventDraft Draft(PersonMention person, DateMention date, int end, Sentence sentence)
    {
        var visitor = _from ?? person.Person.State ?? parties.Partner(_host!.Value, sentence);
        var span = new TokenRange(person.FirstToken, Math.Max(end, date.EndToken));
        return new EventDraft
        {
            Type = EventType.Visit,
            Sentence = sentence,
            Spans = [span],
            Name = span,
            Date = date.Date,
            DateWords = date,
            People = [person.Person],
            Actors = new[] { visitor, _host }.OfType<ActorCode>().Distinct().Order().ToArray(),
            Visitor = visitor,
            Host = _host,
        };
    }
}
