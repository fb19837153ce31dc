using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>The time of writing, as far as it is known, and where from.</summary>
/// <param name="Now">The date; as precise as the source.</param>
/// <param name="Source">How it is known, as a part of rule names.</param>
internal sealed record TextAnchor(Stamp Now, string Source)
{
    private const int DatelineSentences = 6;
    private const int LongestHeadline = 20;

    /// <summary>
    /// The publication date of the document, or the day its dateline gives shortly before; else a dateline (a complete date near the start that a dash, colon, bar, bracket or
    /// the end of its short sentence follows); else the latest year that the text speaks of and that is not to come, and of it the day of a dateline without a year; else null.
    /// </summary>
    public static TextAnchor? Of(TermText text, IReadOnlyList<DateExpression> expressions)
    {
        if (text.Segmented.Document.Published is { } published && Stamp.Of(published) is { } stamp)
            return DatelineDay.Of(text, stamp) is { } day ? new TextAnchor(day, "dateline") : new TextAnchor(stamp, "publication");
        var latest = 0;
        foreach (var expression in expressions)
        {
            if (expression.Node is CalendarNode { Day: > 0, Year: { IsGiven: true, Value: > 0 } } node
                && expression.Sentence < DatelineSentences && IsDateline(text.Sentence(expression.Sentence), expression)
                && new Stamp(node.Year.Value, node.Month, node.Day) is { IsPossible: true } dateline)
                return new TextAnchor(dateline, "dateline");
            var year = GivenYear(expression.Node);
            if (year > latest && year < 2100 && !IsToCome(text.Sentence(expression.Sentence), expression))
                latest = year;
        }
        if (latest < 1500)
            return null;
        return DatelineDay.Of(text, latest) is { } written ? new TextAnchor(written, "dateline-in-latest-year") : new TextAnchor(new Stamp(latest), "latest-year");
    }

    private static bool IsDateline(SentenceTerms terms, DateExpression expression)
    {
        ref readonly var after = ref terms[expression.End];
        if (after.Norm is "|")
            return expression.First < LongestHeadline;
        return expression.First < 8
            && (after.Is('(') || after.Is('-') || after.Is(':') || after.Is('/') || (expression.End >= terms.Count && terms.Count < 16));
    }

    private static int GivenYear(DateNode node) => node switch
    {
        CalendarNode { Year.IsGiven: true } calendar => calendar.Year.Value,
        PeriodNode { Year.IsGiven: true } period => period.Year.Value,
        FirstOfNode { Of: { } of } => GivenYear(of),
        RangeNode { To: { } to } => GivenYear(to),
        _ => 0,
    };

    private static bool IsToCome(SentenceTerms terms, DateExpression expression) =>
        terms[expression.First - 1].Norm is "by" or "until" or "till" or "to" or "vision" or "agenda" || expression.Node is RangeNode { To: not CalendarNode { Month: > 0 } }
        || Tenses.At(terms, expression.First, expression.End) == Tense.Future;
}
