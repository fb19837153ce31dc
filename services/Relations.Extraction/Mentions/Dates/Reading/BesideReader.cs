using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Dates that stand next to another: "the day before yesterday", "the week after next", "the first Monday after Easter".</summary>
internal static class BesideReader
{
    /// <summary>"the day before yesterday", "the day after tomorrow", "the day before", "the year before".</summary>
    public static DateReading? ReadBesideStory(this in SentenceTerms terms, int at, DateUnit unit)
    {
        var sign = terms[at + 1].Is("before") ? -1 : terms[at + 1].Is("after") ? 1 : 0;
        if (sign == 0)
            return null;
        ref readonly var after = ref terms[at + 2];
        if (unit == DateUnit.Day && after.Lexeme is { DaysFromToday: { } days })
            return new(new RelativeNode(DateUnit.Day, days + sign, Origin.Now), at + 3);
        var isAlone = after.Kind == TokenKind.Punctuation || (unit == DateUnit.Day && after.Norm is "nobody" or "he" or "she" or "they" or "it" or "that" or "in" or "at");
        return isAlone ? new(new RelativeNode(unit, sign, Origin.Story), at + 2) : null;
    }

    /// <summary>"the week after next", "the year before last".</summary>
    public static DateReading? ReadBesideNext(this in SentenceTerms terms, int at, DateUnit unit)
    {
        var next = terms[at + 2].Is("the") ? at + 3 : at + 2;
        var offset = terms[at + 1].Is("after") && terms[next].Is("next") ? 2 : terms[at + 1].Is("before") && terms[next].Is("last") ? -2 : 0;
        var isOther = terms[next + 1].Kind == TokenKind.Number || terms[next + 1].Lexeme is { IntroducesDate: false };
        return offset != 0 && unit is DateUnit.Week or DateUnit.Weekend or DateUnit.Month or DateUnit.Quarter or DateUnit.Year && !isOther
            ? new(new RelativeNode(unit, offset, Origin.Now), next + 1)
            : null;
    }

    /// <summary>"the week before Christmas", "the day after 9 May", "the year after 2015".</summary>
    public static DateReading? ReadUnitBeside(this in SentenceTerms terms, int at, DateUnit unit)
    {
        if (ReadSideOf(terms, at + 1, unit == DateUnit.Year, out var sign) is not { } of)
            return null;
        var fits = unit switch
        {
            DateUnit.Day or DateUnit.Week => of.Node.IsDay(),
            DateUnit.Month => of.Node is CalendarNode { Month: > 0, Day: 0 },
            DateUnit.Year => of.Node is CalendarNode { Month: 0, Weekday: 0 },
            _ => false,
        };
        return fits ? new(new BesideNode(unit, 0, sign, of.Node), of.End) : null;
    }

    /// <summary>"[the Monday] before last", "[the Tuesday] after next", "[the Friday] before Easter".</summary>
    public static DateReading? ReadWeekdayBeside(this in SentenceTerms terms, int at, Lexeme weekday)
    {
        if (terms[at - 2].Is("the") && terms.ReadWeekdaysBeside(weekday.Weekday, 1, at) is { } beside)
            return beside;
        if (terms[at].Is("week") && terms[at - 2].Norm is "on" or "by" or "until" or "till" && (terms[at + 1].Kind == TokenKind.Punctuation || terms[at + 1].Lexeme is { IntroducesDate: true }))
            return new(Weekdays(weekday, 1, 1), at + 1);
        if (terms[at].Norm is "nearest" or "closest" && terms.ReadPlainDate(terms[at + 1].Is("to") ? at + 2 : at + 1, false) is { } of && of.Node.IsDay())
            return new(new BesideNode(DateUnit.None, weekday.Weekday, 0, of.Node), of.End);
        var sign = terms[at].Is("before") && terms[at + 1].Is("last") ? -1 : terms[at].Is("after") && terms[at + 1].Is("next") ? 1 : 0;
        return sign != 0 && terms[at + 2].Lexeme is null or { IntroducesDate: true } ? new(Weekdays(weekday, sign, 1), at + 2) : null;
    }

    /// <summary>"the closest Monday to 5 May".</summary>
    public static DateReading? ReadClosestWeekday(this in SentenceTerms terms, int at)
    {
        if (terms[at].Norm is not ("closest" or "nearest") || terms[at + 1].Lexeme is not { Weekday: > 0 and var weekday } || !terms[at + 2].Is("to"))
            return null;
        return terms.ReadPlainDate(at + 3, false) is { } of && of.Node.IsDay() ? new(new BesideNode(DateUnit.None, weekday, 0, of.Node), of.End) : null;
    }

    /// <summary>"[the first Monday] after 5 May", "[the last Friday] before Easter".</summary>
    public static DateReading? ReadWeekdaysBeside(this in SentenceTerms terms, int weekday, int count, int at) =>
        ReadSideOf(terms, at, false, out var sign) is { } of && of.Node.IsDay() ? new(new BesideNode(DateUnit.None, weekday, sign * count, of.Node), of.End) : null;

    /// <summary>"before Christmas", "after 5 May": the side (-1 or 1) and the date.</summary>
    private static DateReading? ReadSideOf(in SentenceTerms terms, int at, bool years, out int sign)
    {
        sign = terms[at].Is("before") ? -1 : terms[at].Is("after") ? 1 : 0;
        return sign == 0 ? null : terms.ReadPlainDate(at + 1, years);
    }

    /// <summary>"[two] Tuesdays from now", "[three] Fridays ago", "[two] Sundays before Easter".</summary>
    public static DateReading? ReadWeekdays(this in SentenceTerms terms, int count, int at)
    {
        if (count == 0 || terms[at].Lexeme is not { } name || name is { Weekday: 0, Weekdays: 0 })
            return null;
        var weekday = Math.Max(name.Weekday, name.Weekdays);
        if (terms.ReadWeekdaysBeside(weekday, count, at + 1) is { } beside)
            return beside;
        var isFromNow = terms[at + 1].Is("from") && terms[at + 2].Norm is "now" or "today";
        var sign = terms[at + 1].Is("ago") ? -1 : isFromNow || terms[at + 1].Norm is "later" or "hence" ? 1 : 0;
        return sign == 0 ? null : new(Weekdays(name with { Weekday = weekday }, sign, count - 1), isFromNow ? at + 3 : at + 2);
    }

    /// <summary>The nearest such weekday after now or before it, or so many weeks farther.</summary>
    public static NamedRelativeNode Weekdays(Lexeme weekday, int sign, int weeks) =>
        new(weekday, sign < 0 ? Deixis.Last : Deixis.Following) { IsFromNow = true, IsNearest = true, Weeks = sign * weeks };
}
