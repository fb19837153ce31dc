using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Weeks, weekends and weekdays of a month or year, and weeks by their number.</summary>
internal static class WeekReader
{
    /// <summary>"[the third week of] May", "[the week of] October 22" (<paramref name="number"/> -1), "[the last week of] May" (0): from the date.</summary>
    public static DateReading? ReadWeekOf(this in SentenceTerms terms, int at, int number)
    {
        var of = number == -1 ? terms.ReadPlainDate(at, false) : terms.ReadPeriod(at);
        var isOf = number == -1 ? of?.Node is CalendarNode { Day: > 0 } or NumericNode : of?.Node is CalendarNode { Day: 0 } or RelativeNode;
        return of is { } date && isOf ? new(new WeekOfNode(number, date.Node), date.End) : null;
    }

    /// <summary>"[the first weekend of] May", of the last one the number is 0, of the last but one -2: from the date.</summary>
    public static DateReading? ReadWeekendOf(this in SentenceTerms terms, int at, int number) =>
        terms.ReadPeriod(at) is { Node: CalendarNode { Day: 0 } or RelativeNode } of ? new(new WeekendOfNode(of.Node, number), of.End) : null;

    /// <summary>"the first Monday of May", "the last Friday in October 2014" (<paramref name="number"/> 0): from the weekday.</summary>
    public static DateReading? ReadWeekdayOfPeriod(this in SentenceTerms terms, int at, int number)
    {
        if (number > 5 || terms[at].Lexeme is not { Weekday: > 0 and var weekday, IsShort: false })
            return null;
        if (number >= 0 && terms.ReadWeekdaysBeside(weekday, Math.Max(number, 1), at + 1) is { } beside)
            return beside;
        return (terms[at + 1].Is("of") || terms[at + 1].Is("in")) && terms.ReadPeriod(at + 2) is { } of ? new(new WeekdayOfPeriodNode(number, weekday, of.Node), of.End) : null;
    }

    /// <summary>"week 23 of 2018", "week 23, 2018"; "week 23" alone where the clause ends.</summary>
    public static DateReading? ReadNumberedWeek(this in SentenceTerms terms, int at)
    {
        if (terms.DigitsAt(at + 1, 2) is not (> 0 and < 54 and var week))
            return null;
        if (terms[at + 2].Norm is "of" or "," && terms.ReadWeekOf(at + 3, week) is { } dated)
            return dated;
        var isAlone = terms.IsClosedNumber(at + 2) && (week > 5 || terms[at - 1].Is("the"));
        return isAlone || IsOfPair(terms, at) ? new(new WeekOfNode(week, new RelativeNode(DateUnit.Year, 0, Origin.Now)), at + 2) : null;
    }

    /// <summary>"week 31 to week 35".</summary>
    private static bool IsOfPair(in SentenceTerms terms, int at) =>
        (terms.IsConnector(at + 2, out var next) && terms[next].Is("week")) || (terms[at - 3].Is("week") && terms.IsConnector(at - 1, out _));
}
