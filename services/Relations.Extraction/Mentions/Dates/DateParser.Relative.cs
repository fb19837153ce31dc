using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Dates counted from now or from the story: "last year", "two days later", "the past three years".</summary>
internal ref partial struct DateParser
{
    /// <summary>A word like last, this, next and what it is said of.</summary>
    private readonly bool TryDeictic(int at, out DateNode node, out int end)
    {
        var deixis = _terms[at].Lexeme!.Deixis;
        var next = at + 1;
        if (deixis == Deixis.This && _terms[next].Lexeme is { Deixis: Deixis.Last or Deixis.Next } second)
            (deixis, next) = (second.Deixis, next + 1);
        var isNearest = _terms[next - 1].Is("past");
        if (deixis == Deixis.Next && _terms[at].Is("next") && _terms[at - 1].Is("the"))
            deixis = Deixis.Following;
        if (_terms[next].Norm is "fiscal" or "financial" or "calendar")
            next++;
        if (IsWorking(next) && _terms[next + 1].Is("week") && deixis != Deixis.Recent)
        {
            var (weeks, from) = Relative(deixis);
            return Found(new RelativeNode(DateUnit.WorkingWeek, weeks, from), next + 2, out node, out end);
        }
        ref readonly var term = ref _terms[next];
        if (_terms[at].Norm is "current" or "present" && term.Is("date"))
            return Found(new RelativeNode(DateUnit.Day, 0, Origin.Now), next + 1, out node, out end);
        if (TrySpan(deixis, next, out node, out end))
            return true;
        if (deixis != Deixis.Recent && TryDayAfter(deixis, next, out node, out end))
            return true;
        if (deixis == Deixis.Same && term.Is("period"))
            return TrySamePeriod(next + 1, out node, out end);
        if (term.Lexeme is not { } lexeme)
            return TryPartOfDay(deixis, next, out node, out end);
        if (lexeme.StartsHoliday && deixis != Deixis.Recent && TryHoliday(next, deixis, out node, out end))
            return true;
        if (_terms[at].Is("latest"))
            return Found(new RelativeNode(lexeme.Unit, -1, Origin.Now), next + 1, out node, out end)
                && lexeme.Unit is DateUnit.Week or DateUnit.Month or DateUnit.Quarter && !term.Norm.EndsWith('s');
        if (deixis == Deixis.Recent)
            return lexeme.Unit != DateUnit.None
                && term.Norm.EndsWith('s')
                ? Found(VagueNode.Instance, next + 1, out node, out end)
                : None(at, out node, out end);
        if (deixis == Deixis.Same && TrySameOfYear(lexeme.Unit, next + 1, out node, out end))
            return true;
        if (lexeme.Unit != DateUnit.None)
            return TryRelativeUnit(deixis, next, lexeme, out node, out end);
        if ((lexeme.Month > 0 && (term.IsCapitalised ? lexeme.Text != "mar" : !IsOrdinaryWord(lexeme) || IsUncasedMonth(next))) || (lexeme.Season > 0 && lexeme.Text != "fall")
            || (lexeme.Text == "fall" && deixis is Deixis.Last or Deixis.This or Deixis.Next))
            return TryNamed(deixis, next, lexeme, out node, out end);
        if (lexeme.Weekday > 0 && (!lexeme.IsShort || term.Shape == WordShape.Capitalised || (deixis is Deixis.Last or Deixis.Next && lexeme.Weekday < 6)))
            return TryComing(deixis, next, lexeme, out node, out end) && Nearest(isNearest, ref node);
        return None(at, out node, out end);
    }

    /// <summary>"last May", "next Tuesday, June 3". With a day and a year the date is complete.</summary>
    private readonly bool TryNamed(Deixis deixis, int at, Lexeme name, out DateNode node, out int end)
    {
        if (deixis == Deixis.Last && TryWeekdayOfPeriod(at, 0, out node, out end))
            return true;
        if (name.Weekday > 0 && TryWeekday(at, out node, out end) && node is CalendarNode { Day: > 0 } or NumericNode)
            return true;
        if (name.Month > 0 && TryMonth(at, true, out node, out end) && node is CalendarNode calendar && (calendar.Day > 0 || !calendar.Year.IsNone))
        {
            if (calendar.Year.IsNone && deixis is Deixis.Last or Deixis.Next or Deixis.This)
                node = new NamedRelativeNode(name, deixis) { Day = calendar.Day };
            return true;
        }
        return Found(new NamedRelativeNode(name, deixis), at + 1, out node, out end);
    }

    /// <summary>
    /// "the coming Sunday" is the nearest one after now, "next Sunday" that of the week to come; "the previous Sunday" is told from the story, "previous Sunday" from now.
    /// </summary>
    private readonly bool TryComing(Deixis deixis, int at, Lexeme name, out DateNode node, out int end)
    {
        var isComing = deixis == Deixis.Next && !_terms[at - 1].Is("next");
        var isFound = TryNamed(isComing ? Deixis.Following : deixis, at, name, out node, out end);
        if ((isComing || (deixis == Deixis.Previous && !_terms[at - 2].Is("the"))) && node is NamedRelativeNode named)
            node = named with { IsFromNow = true };
        return isFound;
    }

    private static bool Nearest(bool isNearest, ref DateNode node)
    {
        if (node is NamedRelativeNode named)
            node = named with { IsNearest = isNearest };
        return true;
    }

    /// <summary>"[this] third of May", "[next] 6th of April", "[this] 5/12".</summary>
    private readonly bool TryDayAfter(Deixis deixis, int at, out DateNode node, out int end)
    {
        if (_terms[at].Kind == TokenKind.Word)
            return TryDayMonth(at, out node, out end);
        if (TryMonthDayDigits(at, out node, out end) && node is NumericNode { Year: 0 } numeric)
            return Found(numeric with { Deixis = deixis }, end, out node, out end);
        if (!Numbers.IsOrdinal(_terms, at) || !TryDayMonth(at, out node, out end) || node is not CalendarNode { Year.IsNone: true })
            return None(at, out node, out end);
        var name = _terms[end - 1].Lexeme ?? _terms[end - 2].Lexeme!;
        return Found(new NamedRelativeNode(name, deixis) { Day = Numbers.Day(_terms, at) }, end, out node, out end);
    }

    private readonly bool TryRelativeUnit(Deixis deixis, int at, Lexeme lexeme, out DateNode node, out int end)
    {
        end = at + 1;
        var isPlural = lexeme.Text.EndsWith('s');
        if (isPlural)
            return deixis is Deixis.Last or Deixis.Next
                && lexeme.Unit != DateUnit.Quarter
                ? Found(VagueNode.Instance, end, out node, out end)
                : None(at, out node, out end);
        if (deixis == Deixis.Last && lexeme.Unit is DateUnit.Quarter or DateUnit.Half && _terms[end].Is("of"))
            return TryPeriod(lexeme.Unit, lexeme.Unit == DateUnit.Half ? 2 : 4, end, out node, out end);
        var (offset, origin) = Relative(deixis);
        if (lexeme.Unit == DateUnit.Decade && deixis == Deixis.Last && TryDecadeOfCentury(end, 10, out node, out var afterCentury))
            return Found(node, afterCentury, out node, out end);
        if (lexeme.Unit == DateUnit.Decade && deixis == Deixis.Last)
            return Found(new SpanNode(10, DateUnit.Year, -1), end, out node, out end);
        if (lexeme.Unit == DateUnit.Weekend && deixis == Deixis.Last && _terms[end].Norm is "of" or "in" && TryWeekendOf(end + 1, 0, out node, out var afterPeriod))
            return Found(node, afterPeriod, out node, out end);
        if (lexeme.Unit == DateUnit.Weekend && deixis == Deixis.Next && !_terms[at - 1].Is("next"))
            return Found(new RelativeNode(DateUnit.Weekend, 0, Origin.Now), end, out node, out end);
        if (lexeme.Unit is DateUnit.Day or DateUnit.Month && deixis == Deixis.Last && TryLastOf(lexeme.Unit, end, out node, out var afterLast))
            return Found(node, afterLast, out node, out end);
        if (lexeme.Unit == DateUnit.Day && deixis is Deixis.Last or Deixis.This)
            return None(at, out node, out end);
        node = new RelativeNode(lexeme.Unit, offset, origin);
        if (lexeme.Unit == DateUnit.Year)
            TryPeriodOf(new YearRef(origin == Origin.Now ? YearRefKind.FromNow : YearRefKind.FromStory, offset), ref node, ref end);
        if (lexeme.Unit == DateUnit.Week)
            TryDayOfWeek(deixis, offset, origin, ref node, ref end);
        return true;
    }

    /// <summary>"[the last day] of October 2015", "[the last month] of 2017".</summary>
    private readonly bool TryLastOf(DateUnit unit, int at, out DateNode node, out int end)
    {
        if (!(_terms[at].Is("of") || _terms[at].Is("in")) || !TryPeriodAfterOf(at + 1, out var of, out end))
            return None(at, out node, out end);
        return Found(new FirstOfNode(1, unit, true, of), end, out node, out end);
    }

    /// <summary>"next week on Tuesday", "next week from Tuesday to Friday", "the last week of May", after the week.</summary>
    private readonly void TryDayOfWeek(Deixis deixis, int offset, Origin origin, ref DateNode node, ref int end)
    {
        var next = _terms[end].Is("on") || _terms[end].Is('-') ? end + 1 : _terms[end].Is(',') && _terms[end + 1].Is("on") ? end + 2 : end;
        if (TryDaysOfWeek(_terms[end].Is(',') ? end + 1 : end, offset, origin, out var days, out var afterDays))
            (node, end) = (days, afterDays);
        else if (_terms[next].Lexeme is { Weekday: > 0 and var weekday } named && (!named.IsShort || _terms[next].Shape == WordShape.Capitalised))
            (node, end) = (new WeekdayOfWeekNode(weekday, offset, origin), next + 1);
        else if (deixis == Deixis.Last && _terms[end].Is("of") && TryWeekOf(end + 1, 0, out var ofWeek, out var after))
            (node, end) = (ofWeek, after);
    }

    /// <summary>"[next week] from Tuesday to Friday", "[next week,] Tuesday to Friday".</summary>
    private readonly bool TryDaysOfWeek(int at, int offset, Origin origin, out DateNode node, out int end)
    {
        var first = _terms[at].Norm is "from" or "between" ? at + 1 : at;
        if (_terms[first].Lexeme is not { Weekday: > 0 and var from } || !(TryConnector(first + 1, out var last) || (_terms[at].Is("between") && _terms[first + 1].Is("and")))
            || _terms[last].Lexeme is not { Weekday: > 0 and var to } || to <= from)
            return None(at, out node, out end);
        return Found(new RangeNode(new WeekdayOfWeekNode(from, offset, origin), new WeekdayOfWeekNode(to, offset, origin)), last + 1, out node, out end);
    }

    /// <summary>"last year's third quarter", after the year.</summary>
    private readonly void TryPeriodOf(YearRef year, ref DateNode node, ref int end)
    {
        var ordinal = Numbers.Ordinal(_terms, end + 1);
        var next = _terms[end + 2].Is('-') ? end + 3 : end + 2;
        if (_terms[end].Is("'s") && ordinal is > 0 and < 5 && _terms[next].Lexeme is { Unit: DateUnit.Quarter or DateUnit.Half } unit)
            (node, end) = (new PeriodNode(unit.Unit, ordinal, year), next + 1);
    }

    /// <summary>"the past three years", "the next 10 months", "the last two weeks of May", "the coming years".</summary>
    private readonly bool TrySpan(Deixis deixis, int at, out DateNode node, out int end)
    {
        if (deixis is not (Deixis.Last or Deixis.Next or Deixis.Previous or Deixis.Following))
            return None(at, out node, out end);
        if (ShareOfCentury(at, out var century) is > 0 and var years)
            return Found(new SpanNode(years, DateUnit.Year, deixis is Deixis.Last or Deixis.Previous ? -1 : 1), century + 1, out node, out end);
        var next = _terms[at].Is("a") ? at + 1 : at;
        var isVague = _terms[next].Norm is "few" or "several" or "some" or "many";
        var count = _terms[next].Is("couple") ? 2 : Numbers.Count(_terms, next);
        if (!isVague && (count == 0 || Numbers.Year(_terms, next) > 0))
            return None(at, out node, out end);
        next++;
        if (_terms[next].Is("of"))
            next++;
        var isWorking = IsWorking(next) && _terms[next + 1].Lexeme is { Unit: DateUnit.Day };
        if (isWorking)
            next++;
        if (count > 0 && count % 24 == 0 && _terms[next].Is("hours"))
            return Found(new SpanNode(count / 24, DateUnit.Day, deixis is Deixis.Last or Deixis.Previous ? -1 : 1) { IsFromToday = true }, next + 1, out node, out end);
        if (_terms[next].Lexeme is not { Unit: var unit and not DateUnit.None })
            return None(at, out node, out end);
        end = next + 1;
        if (isVague)
            return Found(VagueNode.Instance, end, out node, out end);
        if (deixis == Deixis.Last && _terms[end].Is("of") && TryPeriodAfterOf(end + 1, out var of, out var ofEnd))
            return Found(new FirstOfNode(count, unit, true, of), ofEnd, out node, out end);
        var sign = deixis is Deixis.Last or Deixis.Previous ? -1 : 1;
        return Found(new SpanNode(count, unit, sign) { IsWorking = isWorking, IsOfStory = deixis is Deixis.Previous or Deixis.Following && !_terms[at - 1].Is("next") }, end, out node, out end);
    }

    private readonly bool IsWorking(int at) => _terms[at].Norm is "working" or "business" or "work";

    private readonly bool IsPartOfDay(int at) => _terms[at].Norm is "morning" or "afternoon" or "evening" or "night";

    /// <summary>"this morning", "last night", "the next evening", "that afternoon".</summary>
    private readonly bool TryPartOfDay(Deixis deixis, int at, out DateNode node, out int end)
    {
        if (!IsPartOfDay(at) || deixis == Deixis.Recent || (_terms[at].Is("night") && deixis == Deixis.This))
            return None(at, out node, out end);
        var (offset, origin) = Relative(deixis);
        return Found(new RelativeNode(DateUnit.Day, offset, origin), at + 1, out node, out end);
    }

    private readonly bool TryToday(int at, int days, out DateNode node, out int end)
    {
        end = at + 1;
        node = new RelativeNode(DateUnit.Day, days, Origin.Now);
        if (_terms[at - 1].Is("of") && _terms[at - 2].Kind == TokenKind.Word && _terms[at - 2].Lexeme is null)
            node = VagueNode.Instance;
        if (_terms[at].Is("today") && (_terms[end].Is("'s") || (at == 0 && end < _terms.Count && !IsTimeAhead(end) && !_terms[end].Is("at") && !IsPartOfDay(end) && Tenses.At(_terms, at) is Tense.Present or Tense.Unknown)))
            node = VagueNode.Instance;
        return true;
    }

    /// <summary>"the year", "the month", "the week" where the one spoken of is meant.</summary>
    private readonly bool TryUnitOfStory(int at, bool introduced, out DateNode node, out int end)
    {
        if (!introduced || _terms[at].Lexeme is not { Unit: DateUnit.Year or DateUnit.Month or DateUnit.Week or DateUnit.Quarter or DateUnit.Decade } lexeme
            || _terms[at].Norm.EndsWith('s') || (_terms[at + 1].Is('-') && _terms.IsGlued(at)))
            return None(at, out node, out end);
        if (lexeme.Unit == DateUnit.Week && _terms[at + 1].Norm is "of" or "beginning" or "starting" or "commencing" or "ending")
            return TryWeekOf(_terms[at + 2].Is("on") ? at + 3 : at + 2, -1, out node, out end);
        return Found(new RelativeNode(lexeme.Unit, 0, Origin.Story), at + 1, out node, out end);
    }
}
