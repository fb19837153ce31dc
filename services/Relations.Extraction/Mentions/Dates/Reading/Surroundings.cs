using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>What stands around a number or word and makes it a date, or none.</summary>
internal static class Surroundings
{
    /// <summary>True for digits glued to something before them: "$2000", "+1992", "1:1992", "T-1992".</summary>
    public static bool IsInsideNumber(this in SentenceTerms terms, int at)
    {
        if (!terms.IsGlued(at - 1))
            return false;
        ref readonly var before = ref terms[at - 1];
        if (before.Is(':'))
            return terms[at - 2].Kind == TokenKind.Number;
        if (before.Is("=") && (!terms.IsGlued(at - 2) || terms[at - 2].Norm is "<" or ">"))
            return false;
        return before.Kind == TokenKind.Sign || before.Norm is "+" or "#" or "@" or "=" or "&" or "." or "*";
    }

    /// <summary>True where the clause ends after a number: it counts nothing and no score, time or decimal goes on.</summary>
    public static bool IsClosedNumber(this in SentenceTerms terms, int next) =>
        terms[next].Kind == TokenKind.Punctuation && !terms[next].Is('-') && !terms[next].Is('/') && !(terms[next].Is(':') && terms.IsGlued(next));

    /// <summary>True where a noun does not follow a day ("the 15th floor").</summary>
    public static bool IsDayAlone(this in SentenceTerms terms, int next) =>
        (terms[next].Kind == TokenKind.Punctuation && !(terms[next].Is('-') && terms.IsGlued(next - 1)))
        || (terms[next].Lexeme is { IntroducesDate: true } && !terms[next].Is("of"))
        || terms[next].Norm is "was" or "is" or "were" or "are" or "has" or "have" or "had" or "will" or "when" or "he" or "they" or "she" or "it";

    /// <summary>"[Friday 23] at 4", "between 9:30 and".</summary>
    public static bool IsTimeAhead(this in SentenceTerms terms, int at) => terms[at].Norm is "at" or "between" or "after" or "before" && terms[at + 1].Kind == TokenKind.Number;

    /// <summary>A preposition of time that a period in which something ends may follow.</summary>
    public static bool IsTimed(this in SentenceTerms terms, int at) => terms[at].Norm is "by" or "at" or "before" or "until" or "since" or "from" or "after" or "around";

    /// <summary>A preposition of time that a period in which something goes on may follow.</summary>
    public static bool IsDuring(this in SentenceTerms terms, int at) => terms[at].Norm is "during" or "throughout" or "in" or "for";

    /// <summary>A part of the day.</summary>
    public static bool IsPartOfDay(this in SentenceTerms terms, int at) => terms[at].Norm is "morning" or "afternoon" or "evening" or "night";

    /// <summary>"[four] working [days]": from Monday to Friday.</summary>
    public static bool IsWorking(this in SentenceTerms terms, int at) => terms[at].Norm is "working" or "business" or "work";

    /// <summary>True where nothing stands behind the term.</summary>
    public static bool IsSentenceEnd(this in SentenceTerms terms, int at) => at + 1 >= terms.Count;

    /// <summary>True for a date that is one day.</summary>
    public static bool IsDay(this DateNode node) => node is CalendarNode { Day: > 0 } or NumericNode or HolidayNode { Holiday.IsMonth: false } or NamedRelativeNode { Name.Weekday: > 0 };
}
