using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads the independence that only tells since or until when: "since Kenya's independence in 1963", "until independence in 1975".</summary>
internal sealed class IndependenceReader(ClaimText text, EventLog log)
{
    /// <summary>How long "proclaimed by President A, on 11 November 1975" may be.</summary>
    private const int DeedLength = 14;

    /// <summary>How long "from the United Kingdom" may be.</summary>
    private const int RulerLength = 5;

    /// <summary>Adds the independence named at a token, where it has a date right behind it.</summary>
    public void Read(int noun, Sentence sentence)
    {
        if (text.Words.Norm(noun) != "independence")
            return;
        if ((Proclaimed(noun, sentence) is { } proclaimed && Owner(noun) is { } owner ? (proclaimed, owner) : Told(noun, sentence)) is not var (date, state))
            return;
        var words = new TokenRange(state.FirstToken > noun - 3 ? state.FirstToken : noun, date.EndToken);
        log.Add(new EventDraft { Type = EventType.Independence, Sentence = sentence, Spans = [words], Name = words, Date = date.Date, DateWords = date, Actors = [state.Code] });
    }

    private (DateMention Date, StateMention State)? Told(int noun, Sentence sentence) =>
        DateAfter(noun, sentence) is { } date && StateBefore(noun, sentence) is { } state ? (date, state) : null;

    /// <summary>"independence, proclaimed by President A, on 11 November 1975": the day behind what was done.</summary>
    private DateMention? Proclaimed(int noun, Sentence sentence)
    {
        var verb = text.Words.IsPunctuation(noun + 1, ',') ? noun + 2 : noun + 1;
        if (verb >= sentence.EndToken || text.Words.Norm(verb) is not ("proclaimed" or "declared" or "achieved" or "gained" or "won" or "attained" or "granted"))
            return null;
        foreach (var date in text.Dates.In(new TokenRange(verb, Math.Min(sentence.EndToken, verb + DeedLength))))
            return date.Date is not null && text.Words.Norm(date.FirstToken - 1) is "in" or "on" ? date : null;
        return null;
    }

    /// <summary>"Kenya" of "Kenya's independence".</summary>
    private StateMention? Owner(int noun) => noun > 1 && text.Words.Is(noun - 1, WordClass.Possessive) ? text.States.Covering(noun - 2) : null;

    /// <summary>"in 1963", "from Britain on 12 December 1963".</summary>
    private DateMention? DateAfter(int noun, Sentence sentence)
    {
        var at = noun + 1;
        if (at < sentence.EndToken && text.Words.Norm(at) == "from" && text.States.In(new TokenRange(at, Math.Min(sentence.EndToken, at + RulerLength))) is { IsEmpty: false } rulers)
            at = rulers[0].EndToken;
        if (at + 1 >= sentence.EndToken || text.Words.Norm(at) is not ("in" or "on"))
            return null;
        return text.Dates.Covering(at + 1) is { Date: not null } date && date.FirstToken <= at + 1 ? date : null;
    }

    /// <summary>Whose independence it is, where a word of time leads to it: the owner, else the state named last before.</summary>
    private StateMention? StateBefore(int noun, Sentence sentence)
    {
        var owner = noun;
        if (owner > sentence.FirstToken && text.Words.Is(owner - 1, WordClass.Possessive))
            owner = text.Words.Norm(owner - 1)[0] == '\'' && text.States.Covering(owner - 2) is { } named ? named.FirstToken : owner - 1;
        var lead = owner - 1;
        if (lead > sentence.FirstToken && text.Words.Is(lead, WordClass.Determiner))
            lead--;
        if (lead < sentence.FirstToken || text.Words.Norm(lead) is not ("since" or "until" or "till" or "after" or "upon" or "following" or "before" or "at" or "to" or "with" or "from"))
            return null;
        foreach (var state in text.States.In(new TokenRange(owner, noun)))
            return state;
        var before = text.States.In(new TokenRange(sentence.FirstToken, lead));
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (before[i].Form == StateForm.Name)
                return before[i];
        }
        return null;
    }
}
