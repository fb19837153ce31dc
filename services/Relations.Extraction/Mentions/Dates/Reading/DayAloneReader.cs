using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Days of a month that stand alone.</summary>
internal static class DayAloneReader
{
    /// <summary>"on the 15th", "by the 21st", "on 15th".</summary>
    public static DateReading? ReadDayAlone(this in SentenceTerms terms, int at)
    {
        var hasArticle = terms[at - 1].Is("the");
        var isOrdinal = terms[at].Kind == TokenKind.Number && terms.IsOrdinalAt(at);
        var day = isOrdinal || hasArticle ? terms.DayAt(at) : 0;
        return day > 0 && (isOrdinal ? IsOrdinalDay(terms, at, hasArticle) : IsNumberedDay(terms, at)) ? new(new DayAloneNode(day, 0), at + 1) : null;
    }

    private static bool IsOrdinalDay(in SentenceTerms terms, int at, bool hasArticle)
    {
        if (!hasArticle)
            return terms[at - 1].Is("on") && terms.IsDayAlone(at + 1);
        if (terms[at - 2].Is("for") && terms.IsClosedNumber(at + 1) && !terms[at + 1].Is(','))
            return true;
        return (terms[at - 2].Norm is "on" or "by" or "until" or "since" or "from" or "before" or "after" || (terms[at - 2].Is("of") && terms.IsPartOfDay(at - 3))) && terms.IsDayAlone(at + 1);
    }

    /// <summary>"on the 27", where the clause ends.</summary>
    private static bool IsNumberedDay(in SentenceTerms terms, int at) => terms[at - 2].Norm is "on" or "by" or "until" && terms.IsClosedNumber(at + 1);

    /// <summary>"on the fifteenth", "by the twenty-first"; "the first", "the second" are more often something else.</summary>
    public static DateReading? ReadDayAloneInWords(this in SentenceTerms terms, int at)
    {
        var day = terms.DayAt(at, out var end);
        return day > 3 && terms[at].Kind == TokenKind.Word && terms.IsDayAlone(end)
            && (terms[at - 1].Is("on") || (terms[at - 1].Is("the") && terms[at - 2].Norm is "on" or "by" or "until" or "for"))
            ? new(new DayAloneNode(day, 0), end)
            : null;
    }
}
