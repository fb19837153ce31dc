using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;

namespace Relations.Extraction.Claims.Events;

/// <summary>Divides a subject at its commas and leaves out what is not who the sentence is about: dates, "at the invitation of A, and B", "accompanied by B".</summary>
internal static class SubjectParts
{
    /// <summary>How far behind "at the invitation of" the name of who invites may stand.</summary>
    private const int InvitationReach = 14;

    /// <summary>How many parts a subject may have; one with more of them is a list, and the rest is left out.</summary>
    private const int MaxParts = 32;

    /// <summary>The parts, in text order; a name's own commas only make more parts of it.</summary>
    public static IEnumerable<TokenRange> Of(ClaimText text, TokenRange range)
    {
        var (first, isAside, left) = (range.First, false, MaxParts);
        for (var i = range.First; i <= range.End && left > 0; i++)
        {
            if (i < range.End && !text.Words.IsPunctuation(i, ','))
                continue;
            left--;
            var part = i > first ? BeforeAside(text, AfterDate(text, new TokenRange(first, i))) : default;
            isAside = i > first && (IsAside(text, part) || (isAside && i < range.End && (text.Words.Is(first, WordClass.Coordinator) || IsInviter(text, range, part))));
            if (i > first && !isAside)
                yield return part;
            first = i + 1;
        }
    }

    /// <summary>"at the invitation of the president of X, A, B came": A, who is named behind the office.</summary>
    private static bool IsInviter(ClaimText text, TokenRange range, TokenRange part) =>
        text.Words.Norm(range.First + 2) == "invitation" && part.First - range.First < InvitationReach && text.People.Covering(part.First) is { } person && person.EndToken == part.End
        && text.People.In(new TokenRange(range.First, part.First)).IsEmpty;

    /// <summary>"In 2013 Goodluck Jonathan": the part without the date that opens it.</summary>
    private static TokenRange AfterDate(ClaimText text, TokenRange part)
    {
        foreach (var date in text.Dates.In(part))
        {
            if (date.FirstToken - part.First < 3 && (date.FirstToken == part.First || text.Words.Is(part.First, WordClass.Preposition | WordClass.Coordinator)))
                part = part with { First = Math.Min(part.End, date.EndToken) };
        }
        return part;
    }

    /// <summary>"President A accompanied by B": the part without those who only come along.</summary>
    private static TokenRange BeforeAside(ClaimText text, TokenRange part)
    {
        for (var i = part.First + 1; i < part.End; i++)
        {
            if (text.Words.Norm(i) == "accompanied")
                return part with { End = i };
        }
        return part;
    }

    private static bool IsAside(ClaimText text, TokenRange part)
    {
        var words = text.Words;
        var first = part.First;
        while (first < part.End && (words.IsAdverb(first) || words.Is(first, WordClass.Coordinator)))
            first++;
        if (first >= part.End)
            return true;
        return (words.Is(first, WordClass.Preposition) && words.Norm(first) is not "like" and not "including") || WordPairs.OpensCircumstance(words, first) || (words.Norm(first) is "who" or "which" or "whose" && first > 0 && part.End - first > 1) || words.Norm(first) is "accompanied" or "invited" || text.Dates.Covering(first) is not null;
    }
}
