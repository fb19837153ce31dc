using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Parts of periods: "early May", "mid-1990s", "the end of 2005", "later in the year", "the rest of the week".</summary>
internal static class PartReader
{
    /// <summary>From the word that tells which part.</summary>
    public static DateReading? ReadPart(this in SentenceTerms terms, int at, PeriodPart part)
    {
        if (IsPartAgain(terms, at, out var second) && terms[second].Lexeme is { Part: not PeriodPart.None and var other })
            return terms.ReadPart(second, other == PeriodPart.Middle ? part : other);
        var next = terms[at + 1].Is('-') ? at + 2 : at + 1;
        var isEnd = terms[at].Norm is "end" or "start" && (next > at + 1 || terms.YearAt(next) > 0 || terms[next].Lexeme is { Month: > 0 });
        if (isEnd || (terms[at].Norm is "early" or "mid" or "late" or "middle" && !terms[next].Is("of")))
        {
            if (terms[next].Is("in") || (terms[next].Is('\'') && terms.IsGlued(next)))
                next++;
            return terms.ReadCore(terms[next].Is("the") ? next + 1 : next, true, part);
        }
        if (ReadUnitsOf(terms, next) is { } units)
            return units;
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
        var isOfDay = isRest || terms[word].Norm is "start" or "beginning" or "close" || (terms[word].Is("end") && terms[word - 2].Norm is "by" or "before" or "until");
        return isOfDay && terms[at].Is("day") ? new(PartOfDay, at + 1) : null;
    }

    /// <summary>"[early] to mid-1990s", "[mid]-to-late 2005": another part at the end.</summary>
    private static bool IsPartAgain(in SentenceTerms terms, int at, out int second)
    {
        var to = terms[at + 1].Is('-') ? at + 2 : at + 1;
        second = terms[to + 1].Is('-') ? to + 2 : to + 1;
        return terms[to].Norm is "to" or "and" or "or" && terms[at].Norm is "early" or "mid" && terms[second].Norm is "mid" or "late";
    }

    /// <summary>"[the final] days of May", "[the early] months of 1942": units of a period that are not counted are no finer than it.</summary>
    public static DateReading? ReadUnitsOf(this in SentenceTerms terms, int at) =>
        terms[at].Norm is "hours" or "days" or "weeks" or "months" or "years" && terms[at + 1].Norm is "of" or "in" ? terms.ReadPeriod(at + 2) : null;

    /// <summary>"the first months of 1942", "the final days of 2006": from the word that tells which.</summary>
    public static DateReading? ReadEdgeOf(this in SentenceTerms terms, int at) =>
        terms[at].Norm is "final" or "first" or "last" ? terms.ReadUnitsOf(at + 1) : null;

    /// <summary>The day spoken of, or that of now where none has been.</summary>
    public static RelativeNode PartOfDay => new(DateUnit.Day, 0, Origin.Story) { IsPart = true };
}
