using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Dates that begin with a unit of time.</summary>
internal ref partial struct DateParser
{
    /// <summary>A date that begins with a unit of time: "year 2000", "week 23 of 2018", "the week after next", "the day before yesterday", "over the weekend".</summary>
    private readonly bool TryUnit(int at, DateUnit unit, bool introduced, PeriodPart part, out DateNode node, out int end)
    {
        if (unit == DateUnit.Year && !_terms[at].Norm.EndsWith('s') && TryNamedYear(at, out node, out end))
            return true;
        if (unit == DateUnit.Year && TryYearAgoPeriod(at, out node, out end))
            return true;
        if (TryUnitEnd(at, unit, out node, out end) || TryUnitToDate(at, unit, out node, out end))
            return true;
        if (unit == DateUnit.Week && TryNumberedWeek(at, out node, out end))
            return true;
        if (unit == DateUnit.Month && TryNamedMonth(at, out node, out end))
            return true;
        if (unit is DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Year && (introduced || _terms[at + 2].Lexeme is { DaysFromToday: not null })
            && TryStoryBeside(at, unit, out node, out end))
            return true;
        if (unit == DateUnit.Weekend && _terms[at + 1].Is("of") && TryPlainDate(at + 2, false, out var of, out end))
            return Found(new WeekendOfNode(of), end, out node, out end);
        if (at == 0 && unit == DateUnit.Day && TryUnitBeside(at, unit, out node, out end))
            return true;
        if (unit == DateUnit.Week && _terms[at].Is("week") && _terms[at + 1].Is("of") && TryWeekOf(at + 2, -1, out node, out end))
            return true;
        if (!introduced)
            return Found(new RelativeNode(unit, 0, Origin.Story), at + 1, out node, out end) && unit == DateUnit.Weekend && _terms[at].Is("weekend") && _terms[at - 1].Is("on");
        if (TryUnitBeside(at, unit, out node, out end))
            return true;
        if (TryMonthsUpTo(1, unit, at + 1, out node, out end) || TryBesideNext(at, unit, out node, out end))
            return true;
        if (unit == DateUnit.Weekend && _terms[at - 2].Norm is "over" or "at" or "during" or "on" or "by" or "for")
            return Found(new RelativeNode(DateUnit.Weekend, 0, Origin.Story), at + 1, out node, out end);
        var isMeant = part != PeriodPart.None || (IsDuring(at - 2) && unit != DateUnit.Decade)
            || (unit == DateUnit.Week && _terms[at + 1].Norm is "of" or "beginning" or "starting" or "commencing");
        return isMeant ? TryUnitOfStory(at, true, out node, out end) : None(at, out node, out end);
    }

    /// <summary>"by year-end", "at year-end 2004", "by month's end": the year or month spoken of.</summary>
    private readonly bool TryUnitEnd(int at, DateUnit unit, out DateNode node, out int end)
    {
        var isHyphened = _terms[at + 1].Is('-') && _terms.IsGlued(at);
        if (unit is not (DateUnit.Year or DateUnit.Month) || !(isHyphened || _terms[at + 1].Is("'s")) || !_terms[at + 2].Is("end")
            || !IsTimed(_terms[at - 1].Is("the") ? at - 2 : at - 1))
            return None(at, out node, out end);
        end = at + 3;
        var year = unit == DateUnit.Year ? YearAfter(end, ref end, false) : YearRef.None;
        var isPast = _terms[at - 1].Is("since");
        return Found(!year.IsNone ? new CalendarNode(year) : isPast ? new RelativeNode(unit, -1, Origin.Now) : new RelativeNode(unit, 0, Origin.Story),
            end, out node, out end);
    }

    /// <summary>"the year-ago quarter", "the year-earlier third quarter", "year-earlier profit": the period spoken of, a year before.</summary>
    private readonly bool TryYearAgoPeriod(int at, out DateNode node, out int end)
    {
        if (!_terms[at].Is("year") || !_terms[at + 1].Is('-') || _terms[at + 2].Norm is not ("ago" or "earlier"))
            return None(at, out node, out end);
        var year = new YearRef(YearRefKind.FromStory, -1);
        var next = at + 3;
        if (Numbers.Ordinal(_terms, next) is > 0 and < 5 and var number && _terms[next + 1].Lexeme is { Unit: DateUnit.Quarter or DateUnit.Half } named)
            return Found(new PeriodNode(named.Unit, number, year), next + 2, out node, out end);
        return _terms[next].Lexeme is { Unit: DateUnit.Month or DateUnit.Quarter or DateUnit.Half } part
            ? Found(new SameOfYearNode(part.Unit, year), next + 1, out node, out end)
            : _terms[next].Is("period") ? Found(new SamePeriodNode(year), next + 1, out node, out end)
            : Found(new SamePeriodNode(year) { IsBare = true }, next, out node, out end);
    }

    /// <summary>"the year to date", "year-to-date exports".</summary>
    private readonly bool TryUnitToDate(int at, DateUnit unit, out DateNode node, out int end)
    {
        var to = _terms[at + 1].Is('-') ? at + 2 : at + 1;
        var date = _terms[to + 1].Is('-') ? to + 2 : to + 1;
        return Found(new ToDateNode(unit), date + 1, out node, out end) && unit is DateUnit.Month or DateUnit.Quarter or DateUnit.Year
            && _terms[to].Is("to") && _terms[date].Is("date");
    }

    private readonly bool IsTimed(int at) => _terms[at].Norm is "by" or "at" or "before" or "until" or "since" or "from" or "after" or "around";

    /// <summary>"week 23 of 2018", "week 23, 2018"; "week 23" alone where the clause ends.</summary>
    private readonly bool TryNumberedWeek(int at, out DateNode node, out int end)
    {
        if (Numbers.Digits(_terms, at + 1, 2) is not (> 0 and < 54 and var week))
            return None(at, out node, out end);
        if (_terms[at + 2].Norm is "of" or "," && TryWeekOf(at + 3, week, out node, out end))
            return true;
        var isAlone = IsClosedNumber(at + 2) && (week > 5 || _terms[at - 1].Is("the"));
        return isAlone || IsOfWeekPair(at)
            ? Found(new WeekOfNode(week, new RelativeNode(DateUnit.Year, 0, Origin.Now)), at + 2, out node, out end)
            : None(at, out node, out end);
    }

    /// <summary>"week 31 to week 35".</summary>
    private readonly bool IsOfWeekPair(int at) =>
        (TryConnector(at + 2, out var next) && _terms[next].Is("week")) || (_terms[at - 3].Is("week") && TryConnector(at - 1, out _));

    /// <summary>"the month of October", "month of Feb 2012".</summary>
    private readonly bool TryNamedMonth(int at, out DateNode node, out int end)
    {
        if (!_terms[at + 1].Is("of") || _terms[at + 2].Lexeme is not { Month: > 0 } month || !_terms[at + 2].IsCapitalised)
            return None(at, out node, out end);
        return (TryMonth(at + 2, true, out node, out end) || Found(new CalendarNode(YearRef.None, month.Month), at + 3, out node, out end))
            && node is CalendarNode { Day: 0 };
    }

    /// <summary>"for the [full year]", "in the [fiscal year]": the one spoken of.</summary>
    private readonly bool TryWholeYear(int at, out DateNode node, out int end)
    {
        if (_terms[at].Norm is not ("full" or "fiscal" or "financial") || !_terms[at + 1].Is("year") || !_terms[at - 1].Is("the") || _terms[at + 2].Is('-'))
            return None(at, out node, out end);
        return (_terms[at + 2].Norm is "ended" or "ending" && TryMonthsUpTo(1, DateUnit.Year, at + 2, out node, out end))
            || (Found(new RelativeNode(DateUnit.Year, 0, Origin.Story), at + 2, out node, out end) && IsDuring(at - 2));
    }

    private readonly bool IsDuring(int at) => _terms[at].Norm is "during" or "throughout" or "in" or "for";
}
