using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads who visits: people by name, office or pronoun, or a delegation of a state.</summary>
internal sealed class VisitorReader(ClaimText text, PeopleReader people, PairInFocus focus)
{
    /// <summary>The visitors a subject names, or null when it names nobody who could visit for a state.</summary>
    /// <param name="range">The subject.</param>
    /// <param name="host">The state visited, whose own people are not its visitors.</param>
    /// <param name="sentence">The sentence.</param>
    public Visitors? Read(TokenRange range, ActorCode? host, Sentence sentence)
    {
        var found = new List<Person>();
        ActorCode? state = null;
        var first = -1;
        var isVisitor = false;
        foreach (var part in Segments(range))
        {
            var segment = AfterDate(part);
            if (IsAside(segment))
                continue;
            foreach (var person in people.Read(segment, sentence))
            {
                if (!found.Contains(person))
                    found.Add(person);
            }
            isVisitor |= HasVisitor(segment);
            if (first < 0 && !segment.IsEmpty)
                first = segment.First;
            state ??= StateOf(segment, host);
        }
        found.RemoveAll(p => p.State is { } own && own == host);
        if (found.Count > 0)
            state = found[0].State ?? state;
        else if (isVisitor && state is null && host is { } visited && IsOwn(range))
            state = focus.Pair is { } pair && focus.Has(visited) ? pair.First == visited ? pair.Second : pair.First : null;
        return found.Count > 0 || (isVisitor && state is not null) ? new Visitors(found, state, Math.Max(first, range.First)) : null;
    }

    /// <summary>"our president".</summary>
    private bool IsOwn(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Words.Norm(i) == "our")
                return true;
        }
        return false;
    }

    private ActorCode? StateOf(TokenRange segment, ActorCode? host)
    {
        foreach (var state in text.States.In(segment))
        {
            if (state.Code != host && state.Form != StateForm.Capital)
                return state.Code;
        }
        return null;
    }

    private bool HasVisitor(TokenRange segment)
    {
        for (var i = segment.First; i < segment.End; i++)
        {
            if (text.Is(i, WordRole.Visitor))
                return true;
        }
        return false;
    }

    /// <summary>The parts between commas; a name's own commas only make more parts of it.</summary>
    private List<TokenRange> Segments(TokenRange range)
    {
        var segments = new List<TokenRange>();
        var first = range.First;
        for (var i = range.First; i <= range.End; i++)
        {
            if (i < range.End && !text.Words.IsPunctuation(i, ','))
                continue;
            if (i > first)
                segments.Add(new TokenRange(first, i));
            first = i + 1;
        }
        return segments;
    }

    /// <summary>"In 2013 Goodluck Jonathan": the part without the date that opens it.</summary>
    private TokenRange AfterDate(TokenRange segment)
    {
        foreach (var date in text.Dates.In(segment with { End = Math.Min(segment.End, segment.First + 3) }))
        {
            if (date.FirstToken == segment.First || text.Words.Is(segment.First, WordClass.Preposition))
                return segment with { First = Math.Min(segment.End, date.EndToken) };
        }
        return segment;
    }

    /// <summary>"At the invitation of ...", "accompanied by ...": not who the sentence is about.</summary>
    private bool IsAside(TokenRange segment)
    {
        var words = text.Words;
        var first = segment.First;
        while (first < segment.End && (words.IsAdverb(first) || words.Is(first, WordClass.Coordinator)))
            first++;
        if (first >= segment.End)
            return true;
        return (words.Is(first, WordClass.Preposition) && words.Norm(first) is not "like" and not "including") || words.Norm(first) is "accompanied" or "invited" || text.Dates.Covering(first) is not null;
    }
}
