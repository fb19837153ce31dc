using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;

namespace Relations.Extraction.Claims.Events;

/// <summary>Divides a subject at its commas and leaves out what is not who the sentence is about: dates, "at the invitation of A", "accompanied by B".</summary>
internal static class SubjectParts
{
    /// <summary>The parts, in text order; a name's own commas only make more parts of it.</summary>
    public static IEnumerable<TokenRange> Of(ClaimText text, TokenRange range)
    {
        var first = range.First;
        for (var i = range.First; i <= range.End; i++)
        {
            if (i < range.End && !text.Words.IsPunctuation(i, ','))
                continue;
            var part = i > first ? BeforeAside(text, AfterDate(text, new TokenRange(first, i))) : default;
            if (i > first && !IsAside(text, part))
                yield return part;
            first = i + 1;
        }
    }

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
        return (words.Is(first, WordClass.Preposition) && words.Norm(first) is not "like" and not "including") || (words.Norm(first) is "who" or "which" or "whose" && first > 0 && part.End - first > 1) || words.Norm(first) is "accompanied" or "invited" || text.Dates.Covering(first) is not null;
    }
}
