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
        foreach (var segment in SubjectParts.Of(text, range))
        {
            foreach (var person in people.Read(segment, sentence, host))
            {
                if (!found.Contains(person))
                    found.Add(person);
            }
            isVisitor |= text.Has(segment, WordRole.Visitor);
            if (first < 0 && !segment.IsEmpty)
                first = segment.First;
            state ??= StateOf(segment, host);
        }
        var ofHost = found.RemoveAll(p => p.State is { } own && own == host);
        if (found.Count > 0)
            state = found[0].State ?? state;
        else if (isVisitor && state is null && host is { } visited && (text.Words.Has(range, "our") || (ofHost == 0 && (focus.IsClear || text.Has(range, WordRole.Leader)))))
            state = focus.Pair is { } pair && focus.Has(visited) ? pair.First == visited ? pair.Second : pair.First : null;
        return found.Count > 0 || (isVisitor && state is not null) ? new Visitors(found, state, Math.Max(first, range.First), found.Count == 0 && text.Has(range, WordRole.Office)) : null;
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
}
