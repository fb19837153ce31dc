using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads whose visit it is where a possessive says so: "X's visit", "the King of X's visit", "his visit".</summary>
internal sealed class VisitOwnerReader(ClaimText text, VisitorReader visitors)
{
    /// <summary>How many tokens the office of a second owner may take.</summary>
    private const int OfficeReach = 10;

    /// <summary>Whether an owner stands right before the words about a visit.</summary>
    /// <param name="start">The first of these words.</param>
    /// <param name="sentence">Their sentence.</param>
    public bool IsOwned(int start, Sentence sentence) => start > sentence.FirstToken && text.Words.Is(start - 1, WordClass.Possessive);

    /// <summary>The owner, who is named or told by office alone; null where there is none or nobody is known.</summary>
    /// <param name="start">The first of the words about the visit.</param>
    /// <param name="to">Whereto it leads.</param>
    /// <param name="sentence">Their sentence.</param>
    public Visitors? Of(int start, Destination to, Sentence sentence)
    {
        var owner = start - 1;
        if (owner < sentence.FirstToken || !text.Words.Is(owner, WordClass.Possessive))
            return null;
        var first = owner;
        var person = text.People.Covering(owner - 1);
        var of = StateOf(owner);
        while (first - 1 >= Math.Max(sentence.FirstToken, owner - 10) && (first - 1 == of || !IsPhraseEdge(first - 1)) && (person is null || text.People.Covering(first - 1) is not { } other || other == person))
            first--;
        person ??= OfState(owner);
        if (text.Words.Norm(owner)[0] == '\'')
            return visitors.Read(new TokenRange(person is null ? first : Math.Min(first, Beside(person, sentence)), owner + 1), to.State, sentence);
        return visitors.Read(new TokenRange(owner, owner + 1), to.State, sentence) ?? (text.Words.Norm(owner) is "his" or "her" ? visitors.Read(new TokenRange(sentence.FirstToken, owner), to.State, sentence) : null);
    }

    /// <summary>A in "President A of X's visit", or null.</summary>
    private PersonMention? OfState(int owner) => StateOf(owner) is { } of ? text.People.Covering(of - 1) : null;

    /// <summary>The "of" in "the King of X's visit", or null.</summary>
    private int? StateOf(int owner)
    {
        if (text.States.Covering(owner - 1) is not { } state)
            return null;
        var of = text.Words.Norm(state.FirstToken - 1) == "the" ? state.FirstToken - 2 : state.FirstToken - 1;
        return text.Words.Norm(of) == "of" ? of : null;
    }

    /// <summary>The first token of A in "Prime Minister A and Minister of Trade B's visit"; that of B where no A is joined to it.</summary>
    private int Beside(PersonMention owner, Sentence sentence)
    {
        for (var i = owner.FirstToken - 1; i > Math.Max(sentence.FirstToken, owner.FirstToken - OfficeReach); i--)
        {
            if (text.Words.Norm(i) == "and" && text.People.Covering(i - 1) is { } other)
                return other.FirstToken;
            if (!text.Words[i].IsCapitalised && text.Words.Norm(i) is not ("of" or "for" or "and" or "the" or "his" or "her") && !text.Is(i, WordRole.Office))
                return owner.FirstToken;
        }
        return owner.FirstToken;
    }

    private bool IsPhraseEdge(int token) =>
        text.Words.IsPunctuation(token, ',') || text.Words.IsPunctuation(token, ';') || text.Words.IsPunctuation(token, '"') || text.Words.Is(token, WordClass.Preposition | WordClass.Relative | WordClass.Subordinator)
        || (text.Words.Is(token, WordClass.AnyVerb | WordClass.Auxiliary) && !text.Words[token].IsCapitalised);
}
