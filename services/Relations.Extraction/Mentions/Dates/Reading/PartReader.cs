using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Parts of periods: "early May", "mid-1990s", "the end of 2005", "later in the year", "the rest of the week".</summary>
internal static class PartReader
{
    /// <summary>From the word that tells which part.</summary>
    public static DateReading? ReadPart(this in SentenceTerms terms, int at, PeriodPart part)
    {
        var next = terms[at + 1].Is('-') ? at + 2 : at + 1;
        var isEnd = terms[at].Norm is "end" or "start" && (next > at + 1 || terms.YearAt(next) > 0 || terms[next].Lexeme is { Month: > 0 });
        if (isEnd || (terms[at].Norm is "early" or "mid" or "late" or "middle" && !terms[next].Is("of")))
        {
            if (terms[next].Is("in"))
                next++;
            return terms.ReadCore(terms[next].Is("the") ? next + 1 : next, true, part);
        }
        if (terms[at].Norm is "earlier" or "later")
            return ReadEarlierOrLater(terms, next);
        return terms[next].Is("of") ? ReadPartOf(terms, at, next + 1, part) : null;
    }

    /// <summary>"[earlier] in the week", "[later] this year".</summary>
    private static DateReading? ReadEarlierOrLater(in SentenceTerms terms, int at)
    {
        if (terms[at].Is("in") || terms[at].Is("on"))
            at++;
        var hasArticle = terms[at].Is("the");
        if (hasArticle && terms[at + 1].Is("day"))
            return new(PartOfDay, at + 2);
        return terms[at].Lexeme is { Deixis: Deixis.This or Deixis.Last or Deixis.Next or Deixis.Same }
            ? terms.ReadDeictic(at)
            : terms.ReadUnitOfStory(hasArticle ? at + 1 : at, hasArticle);
    }

    /// <summary>"[the middle of] May", "[the rest of] the week".</summary>
    private static DateReading? ReadPartOf(in SentenceTerms terms, int word, int at, PeriodPart part)
    {
        if (terms[at].Is("the"))
            at++;
        var isRest = terms[word].Norm is "rest" or "remainder";
        if ((terms.ReadCore(at, true, part) ?? terms.ReadUnitOfStory(at, true)) is { } of)
            return isRest && of.Node is RelativeNode { Unit: DateUnit.Week or DateUnit.Month, Offset: 0 } whole ? of with { Node = new RestNode(whole) } : of;
        return isRest && terms[at].Is("day") ? new(PartOfDay, at + 1) : null;
    }

    private static RelativeNode PartOfDay => new(DateUnit.Day, 0, Origin.Story) { IsPart = true };
}
