using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Dates that begin with a unit of time.</summary>
internal static class UnitReader
{
    /// <summary>"year 2000", "week 23 of 2018", "the week after next", "the day before yesterday", "over the weekend".</summary>
    public static DateReading? ReadUnit(this in SentenceTerms terms, int at, DateUnit unit, bool introduced, PeriodPart part)
    {
        if (ReadNamed(terms, at, unit, introduced) is { } named)
            return named;
        if (introduced && unit == DateUnit.Half && terms.ReadUnitsUpTo(1, unit, AfterYear(terms, at + 1)) is { } half)
            return half;
        if (!introduced)
            return unit == DateUnit.Weekend && terms[at].Is("weekend") && terms[at - 1].Is("on") ? new(new RelativeNode(unit, 0, Origin.Story), at + 1) : null;
        if ((terms.ReadUnitBeside(at, unit) ?? terms.ReadUnitsUpTo(1, unit, at + 1) ?? terms.ReadBesideNext(at, unit)) is { } beside)
            return beside;
        if (unit == DateUnit.Weekend && terms[at - 2].Norm is "over" or "at" or "during" or "on" or "by" or "for")
            return new(new RelativeNode(DateUnit.Weekend, 0, Origin.Story), at + 1);
        if (unit == DateUnit.Day && terms[at].Is("day") && terms[at - 2].Norm is "end" or "ended" or "ending" or "finish" or "finished" or "close" or "closed" or "start" or "started" or "begin" or "began")
            return new(PartReader.PartOfDay, at + 1);
        var isMeant = part != PeriodPart.None || (terms.IsDuring(at - 2) && unit != DateUnit.Decade)
            || (unit == DateUnit.Week && terms[at + 1].Norm is "of" or "beginning" or "starting" or "commencing");
        return isMeant ? terms.ReadUnitOfStory(at, true) : null;
    }

    /// <summary>The term behind the "year" of "half year", "half-year".</summary>
    private static int AfterYear(in SentenceTerms terms, int at)
    {
        var year = terms[at].Is('-') ? at + 1 : at;
        return terms[year].Is("year") ? year + 1 : at;
    }

    /// <summary>A unit with what tells which one, be there an article or not.</summary>
    private static DateReading? ReadNamed(in SentenceTerms terms, int at, DateUnit unit, bool introduced)
    {
        if (unit == DateUnit.Year && ((terms[at].Norm.EndsWith('s') ? null : terms.ReadNamedYear(at)) ?? terms.ReadYearAgoPeriod(at)) is { } year)
            return year;
        if ((ReadUnitEnd(terms, at, unit) ?? ReadUnitToDate(terms, at, unit)) is { } whole)
            return whole;
        if (unit == DateUnit.Week && terms.ReadNumberedWeek(at) is { } week)
            return week;
        if (unit == DateUnit.Month && ReadNamedMonth(terms, at) is { } month)
            return month;
        if (unit is DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Year && (introduced || terms[at + 2].Lexeme is { DaysFromToday: not null })
            && terms.ReadBesideStory(at, unit) is { } story)
            return story;
        if (unit == DateUnit.Weekend && terms[at + 1].Is("of") && terms.ReadPlainDate(at + 2, false) is { } weekend)
            return new(new WeekendOfNode(weekend.Node), weekend.End);
        if (at == 0 && unit == DateUnit.Day && terms.ReadUnitBeside(at, unit) is { } day)
            return day;
        return unit == DateUnit.Week && terms[at].Is("week") && terms[at + 1].Is("of") ? terms.ReadWeekOf(at + 2, -1) : null;
    }

    /// <summary>"by year-end", "at year-end 2004", "by month's end": the year or month spoken of.</summary>
    private static DateReading? ReadUnitEnd(in SentenceTerms terms, int at, DateUnit unit)
    {
        var isHyphened = terms[at + 1].Is('-') && terms.IsGlued(at);
        if (unit is not (DateUnit.Year or DateUnit.Month) || !(isHyphened || terms[at + 1].Is("'s")) || !terms[at + 2].Is("end")
            || !terms.IsTimed(terms[at - 1].Is("the") ? at - 2 : at - 1))
            return null;
        var (year, end) = unit == DateUnit.Year ? terms.YearAfter(at + 3, false) : (YearRef.None, at + 3);
        if (!year.IsNone)
            return new(new CalendarNode(year), end);
        return new(terms[at - 1].Is("since") ? new RelativeNode(unit, -1, Origin.Now) : new RelativeNode(unit, 0, Origin.Story), end);
    }

    /// <summary>"the year to date", "year-to-date exports".</summary>
    private static DateReading? ReadUnitToDate(in SentenceTerms terms, int at, DateUnit unit)
    {
        if (unit is not (DateUnit.Month or DateUnit.Quarter or DateUnit.Year))
            return null;
        var to = terms[at + 1].Is('-') ? at + 2 : at + 1;
        var date = terms[to + 1].Is('-') ? to + 2 : to + 1;
        return terms[to].Is("to") && terms[date].Is("date") ? new(new ToDateNode(unit), date + 1) : null;
    }

    /// <summary>"the month of October", "month of Feb 2012".</summary>
    private static DateReading? ReadNamedMonth(in SentenceTerms terms, int at)
    {
        if (!terms[at + 1].Is("of") || terms[at + 2].Lexeme is not { Month: > 0 } month || !terms[at + 2].IsCapitalised)
            return null;
        var read = terms.ReadMonth(at + 2, true) ?? new(new CalendarNode(YearRef.None, month.Month), at + 3);
        return read.Node is CalendarNode { Day: 0 } ? read : null;
    }

    /// <summary>"for the [full year]", "in the [fiscal year]": the one spoken of.</summary>
    public static DateReading? ReadWholeYear(this in SentenceTerms terms, int at)
    {
        if (terms[at].Norm is not ("full" or "fiscal" or "financial") || !terms[at + 1].Is("year") || !terms[at - 1].Is("the") || terms[at + 2].Is('-'))
            return null;
        if (terms[at + 2].Norm is "ended" or "ending" && terms.ReadUnitsUpTo(1, DateUnit.Year, at + 2) is { } ended)
            return ended;
        return terms.IsDuring(at - 2) ? new(new RelativeNode(DateUnit.Year, 0, Origin.Story), at + 2) : null;
    }

    /// <summary>"the year", "the month", "the week" where the one spoken of is meant.</summary>
    public static DateReading? ReadUnitOfStory(this in SentenceTerms terms, int at, bool introduced)
    {
        if (!introduced || terms[at].Lexeme is not { Unit: DateUnit.Year or DateUnit.Month or DateUnit.Week or DateUnit.Quarter or DateUnit.Decade } lexeme
            || terms[at].Norm.EndsWith('s') || (terms[at + 1].Is('-') && terms.IsGlued(at)))
            return null;
        if (lexeme.Unit == DateUnit.Week && terms[at + 1].Norm is "of" or "beginning" or "starting" or "commencing" or "ending")
            return terms.ReadWeekOf(terms[at + 2].Is("on") ? at + 3 : at + 2, -1);
        return new(new RelativeNode(lexeme.Unit, 0, Origin.Story), at + 1);
    }
}
