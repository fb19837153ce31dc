using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// How far a date lends its year to months and days after it. "In 2006 they met (June 13-16)" lends it; a date that only
/// describes something ("the 1995 treaty", "signed in 1996", "since 1997", in brackets) does not.
/// </summary>
internal static class StoryReaches
{
    public static StoryReach Of(SentenceTerms terms, DateExpression expression)
    {
        var first = expression.First;
        ref readonly var before = ref terms[first - 1];
        ref readonly var after = ref terms[expression.End];
        if (before.Is('(') || expression.Node is CalendarNode { Weekday: > 0, Day: 0 })
            return StoryReach.None;
        if (expression.Node is RelativeNode { Unit: DateUnit.Day or DateUnit.Week or DateUnit.Weekend } or WeekdayOfWeekNode)
            return StoryReach.None;
        var isYear = expression.Node is CalendarNode { Month: 0 } or RelativeNode { Unit: DateUnit.Year } or OffsetNode { Unit: DateUnit.Year }
            or RangeNode { To: CalendarNode { Month: 0 } or null };
        if (isYear && IsDescription(before, after))
            return StoryReach.None;
        if (before.Lexeme is { IntroducesDate: true } && (IsReduced(terms, first - 2) || IsBeforeVerb(terms, first, expression.End)))
            return StoryReach.None;
        if (first <= 1)
            return StoryReach.Paragraph;
        return isYear || expression.Node is not CalendarNode ? StoryReach.Sentence : StoryReach.Paragraph;
    }

    /// <summary>"by 1995", "since 1995", "the 1995 treaty", "its 1995 treaty": the year of something, not of the story.</summary>
    private static bool IsDescription(in Term before, in Term after) =>
        before.Norm is "by" or "until" or "till" or "since" or "from" or "before" or "after" or "of" or "the" or "a" or "an" or "over" or "than"
        || (after.Kind == TokenKind.Word && before.Norm is "its" or "their" or "'s");

    /// <summary>"the pact signed between A and B on 4 July 2005 has led to": the date stands in the subject of the verb after it.</summary>
    private static bool IsBeforeVerb(SentenceTerms terms, int first, int end) =>
        first > 4
            && terms[end].Norm is "has" or "have" or "had" or "was" or "were" or "is" or "are" or "will" or "would" or "remains" or "remained" or "became";

    /// <summary>"an agreement signed in 1996": a participle without auxiliary, after a noun that "a", "the" or "of" begins.</summary>
    private static bool IsReduced(SentenceTerms terms, int at)
    {
        if (!Tenses.IsPastForm(terms[at]))
            return false;
        if (terms[at - 1].Norm is "was" or "were" or "been" or "be" or "had" or "has" or "have" or "first" or "and")
            return false;
        for (var before = at - 1; before >= at - 4; before--)
        {
            if (terms[before].Norm is "they" or "he" or "she" or "it" or "we" or "which" or "who" or "that" or "countries" or "sides" or "parties" or "nations")
                return false;
        }
        return terms[at - 1].Shape == WordShape.Lower;
    }
}
