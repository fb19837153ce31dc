using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Tells several agreements apart by the date that each has: "trade agreements in 1933, 1955 and 1959".</summary>
internal static class SeparateDates
{
    /// <summary>The dates of a series that begins with the one chosen, or none where that stands alone.</summary>
    public static List<DateMention> Of(AgreementPhrase phrase, DateMention? chosen, ClaimText text, Sentence sentence)
    {
        if (!phrase.Noun.IsPlural || chosen is not { Date.IsInterval: false })
            return [];
        var series = new List<DateMention> { chosen };
        var at = chosen.EndToken;
        while (Next(at, text, sentence) is { Date: { IsInterval: false } date } next && date.Precision == chosen.Date.Precision)
        {
            series.Add(next);
            at = next.EndToken;
        }
        return series.Count > 1 && EndsWithAnd(series, text) ? series : [];
    }

    /// <summary>The date behind a comma, "and", or both, with or without its preposition.</summary>
    private static DateMention? Next(int at, ClaimText text, Sentence sentence)
    {
        var first = at;
        while (at < sentence.EndToken && (text.Words.IsPunctuation(at, ',') || text.Words.Norm(at) is "and" or "in" or "on"))
            at++;
        return at > first && text.Dates.Covering(at) is { } date && date.FirstToken == at ? date : null;
    }

    /// <summary>A series of dates ends in "and"; without it, the second may belong to what comes next.</summary>
    private static bool EndsWithAnd(List<DateMention> series, ClaimText text)
    {
        var before = series[^1].FirstToken - 1;
        return text.Words.Norm(before) == "and" || (text.Words.Norm(before) is "in" or "on" && text.Words.Norm(before - 1) == "and");
    }
}
