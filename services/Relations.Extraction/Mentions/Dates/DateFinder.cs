using Relations.Extraction.Mentions.Dates.Reading;
using Relations.Extraction.Mentions.Dates.Resolving;
using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Finds every date of a text: reads what the words say, settles the time of writing, then says what each means.</summary>
internal static class DateFinder
{
    /// <summary>The dates, in text order, none overlapping another.</summary>
    public static IReadOnlyList<DateMention> Find(TermText text)
    {
        var expressions = new List<DateExpression>();
        for (var sentence = 0; sentence < text.Segmented.Sentences.Count; sentence++)
        {
            if (!text.May(sentence, TermSigns.Date))
                continue;
            var before = expressions.Count;
            SentenceDates.Read(text.Sentence(sentence), sentence, expressions);
            ShareWeek(text.Sentence(sentence), expressions, before);
            Share(text.Sentence(sentence), expressions, before);
        }
        if (expressions.Count == 0)
            return [];
        var context = new DateContext(text, TextAnchor.Of(text, expressions), DayMonthOrder.Of(text, expressions));
        var mentions = new List<DateMention>(expressions.Count);
        foreach (var expression in expressions)
        {
            if (context.Resolve(expression) is { } resolved)
                mentions.Add(Mention(text.Sentence(expression.Sentence), expression, resolved));
        }
        return mentions;
    }

    /// <summary>"next week on Tuesday and Thursday", "next Tuesday and Wednesday": the week at the start of a list is that of the later days of it.</summary>
    private static void ShareWeek(SentenceTerms terms, List<DateExpression> expressions, int opening)
    {
        for (var at = opening; at < expressions.Count - 1; at++)
        {
            if (expressions[at].Node is NamedRelativeNode { Name.Weekday: > 0 and var first, Deixis: Deixis.Last or Deixis.Next } named && expressions[at + 1].Node is CalendarNode { Month: 0, Weekday: > 0 and var second } && second > first
                && IsList(terms, expressions[at], expressions[at + 1]) && terms[expressions[at + 1].First].Lexeme is { } name)
                expressions[at + 1] = expressions[at + 1] with { Node = named with { Name = name } };
            if (expressions[at].Node is WeekdayOfWeekNode of && expressions[at + 1].Node is CalendarNode { Month: 0, Weekday: > 0 and var weekday } && weekday > of.Weekday
                && IsList(terms, expressions[at], expressions[at + 1]))
                expressions[at + 1] = expressions[at + 1] with { Node = of with { Weekday = weekday } };
        }
    }

    /// <summary>True for two dates that a comma or conjunction, or both, divide.</summary>
    private static bool IsList(SentenceTerms terms, DateExpression one, DateExpression next) =>
        next.First - one.End is 1 or 2 && terms[next.First - 1].Norm is "and" or "or" or "," or "&" or "/";

    /// <summary>"April and May 2005", "Monday, Tuesday and Friday next week": the year or week at the end of a list is that of all.</summary>
    private static void Share(SentenceTerms terms, List<DateExpression> expressions, int opening)
    {
        for (var at = expressions.Count - 2; at >= opening; at--)
        {
            var (one, next) = (expressions[at], expressions[at + 1]);
            var isList = IsList(terms, one, next);
            if (isList && one.Node is CalendarNode { Month: 0, Weekday: > 0 and var weekday } && next.Node is WeekdayOfWeekNode of && weekday < of.Weekday)
                expressions[at] = one with { Node = of with { Weekday = weekday } };
            if (isList && one.Node is CalendarNode { Year.IsNone: true, Month: > 0 } partial
                && next.Node is CalendarNode { Month: > 0, Year.IsNone: false } full && (partial.Day > 0) == (full.Day > 0))
                expressions[at] = one with { Node = partial with { Year = full.Year } };
            if (isList && one.Node is PeriodNode { Year.IsNone: true } period && next.Node is PeriodNode { Year.IsNone: false } dated && period.Unit == dated.Unit)
                expressions[at] = one with { Node = period with { Year = dated.Year } };
            if (one.Node is OffsetNode { Origin: Origin.Story } or FromDateNode { Date: RelativeNode } && next.Node is CalendarNode { Day: > 0 } told && IsTold(terms, one, next))
            {
                expressions[at] = one with { End = next.End, Node = told };
                expressions.RemoveAt(at + 1);
            }
        }
    }

    /// <summary>"two days later, on 12 May", "ten years ago today, on 12 May 1999": the date that stands beside a count tells it, and both are one.</summary>
    private static bool IsTold(SentenceTerms terms, DateExpression count, DateExpression date) =>
        terms[count.End].Is(',') && (date.First == count.End + 1 || (date.First == count.End + 2 && terms[count.End + 1].Is("on")));

    private static DateMention Mention(SentenceTerms terms, DateExpression expression, Resolved resolved)
    {
        ref readonly var first = ref terms[expression.First];
        ref readonly var last = ref terms[expression.End - 1];
        return new DateMention(first.Token, last.Token + 1, first.Start, last.End, resolved.Date, resolved.Anchor, resolved.Rule);
    }
}
