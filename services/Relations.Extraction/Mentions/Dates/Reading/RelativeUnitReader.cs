using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Units of time behind last, this, next: "last year", "next week on Tuesday", "the past three years".</summary>
internal static class RelativeUnitReader
{
    /// <summary>From the unit on.</summary>
    public static DateReading? ReadRelativeUnit(this in SentenceTerms terms, Deixis deixis, int at, Lexeme lexeme)
    {
        var end = at + 1;
        if (lexeme.Text.EndsWith('s'))
            return deixis is Deixis.Last or Deixis.Next && lexeme.Unit != DateUnit.Quarter ? new(VagueNode.Instance, end) : null;
        if (deixis == Deixis.Last && ReadLast(terms, lexeme.Unit, end) is { } last)
            return last;
        if (deixis == Deixis.Last && lexeme.Unit is DateUnit.Quarter or DateUnit.Half && terms[end].Is("of"))
            return null;
        if (lexeme.Unit == DateUnit.Weekend && deixis == Deixis.Next && !terms[at - 1].Is("next"))
            return new(new RelativeNode(DateUnit.Weekend, 0, Origin.Now), end);
        if (lexeme.Unit == DateUnit.Day && deixis is Deixis.Last or Deixis.This)
            return null;
        var (offset, origin) = deixis.Counted();
        var read = lexeme.Unit switch
        {
            DateUnit.Year => ReadPeriodOf(terms, new YearRef(origin == Origin.Now ? YearRefKind.FromNow : YearRefKind.FromStory, offset), end),
            DateUnit.Week => ReadDayOfWeek(terms, deixis, offset, origin, end),
            _ => null,
        };
        return read ?? new(new RelativeNode(lexeme.Unit, offset, origin), end);
    }

    /// <summary>"[the last quarter] of 2005", "[the last decade] of the 20th century", "[the last day] of October 2015", "[the last decade]".</summary>
    private static DateReading? ReadLast(in SentenceTerms terms, DateUnit unit, int end)
    {
        switch (unit)
        {
            case DateUnit.Quarter or DateUnit.Half when terms[end].Is("of"):
                return terms.ReadPartOfYear(unit, unit == DateUnit.Half ? 2 : 4, end);
            case DateUnit.Decade:
                return terms.ReadDecadeOfCentury(end, 10) ?? new(new SpanNode(10, DateUnit.Year, -1), end);
            case DateUnit.Weekend when terms[end].Norm is "of" or "in":
                return terms.ReadWeekendOf(end + 1, 0);
            case DateUnit.Day or DateUnit.Month when terms[end].Is("of") || terms[end].Is("in"):
                return terms.ReadPeriod(end + 1) is { } of ? new(new FirstOfNode(1, unit, true, of.Node), of.End) : null;
            default:
                return null;
        }
    }

    /// <summary>"next week on Tuesday", "next week from Tuesday to Friday", "the last week of May", after the week.</summary>
    private static DateReading? ReadDayOfWeek(in SentenceTerms terms, Deixis deixis, int offset, Origin origin, int end)
    {
        if (ReadDaysOfWeek(terms, terms[end].Is(',') ? end + 1 : end, offset, origin) is { } days)
            return days;
        var next = terms[end].Is("on") || terms[end].Is('-') ? end + 1 : terms[end].Is(',') && terms[end + 1].Is("on") ? end + 2 : end;
        if (terms[next].Lexeme is { Weekday: > 0 and var weekday } named && (!named.IsShort || terms[next].Shape == WordShape.Capitalised))
            return new(new WeekdayOfWeekNode(weekday, offset, origin), next + 1);
        return deixis == Deixis.Last && terms[end].Is("of") ? terms.ReadWeekOf(end + 1, 0) : null;
    }

    /// <summary>"[next week] from Tuesday to Friday", "[next week,] Tuesday to Friday".</summary>
    private static DateReading? ReadDaysOfWeek(in SentenceTerms terms, int at, int offset, Origin origin)
    {
        var first = terms[at].Norm is "from" or "between" ? at + 1 : at;
        if (terms[first].Lexeme is not { Weekday: > 0 and var from } || !(terms.IsConnector(first + 1, out var last) || (terms[at].Is("between") && terms[first + 1].Is("and")))
            || terms[last].Lexeme is not { Weekday: > 0 and var to } || to <= from)
            return null;
        return new(new RangeNode(new WeekdayOfWeekNode(from, offset, origin), new WeekdayOfWeekNode(to, offset, origin)), last + 1);
    }

    /// <summary>"last year's third quarter", after the year.</summary>
    private static DateReading? ReadPeriodOf(in SentenceTerms terms, YearRef year, int end)
    {
        var next = terms[end + 2].Is('-') ? end + 3 : end + 2;
        return terms[end].Is("'s") && terms.OrdinalAt(end + 1) is > 0 and < 5 and var ordinal && terms[next].Lexeme is { Unit: DateUnit.Quarter or DateUnit.Half } unit
            ? new(new PeriodNode(unit.Unit, ordinal, year), next + 1)
            : null;
    }

    /// <summary>"the past three years", "the next 10 months", "the last two weeks of May", "the coming years".</summary>
    public static DateReading? ReadSpan(this in SentenceTerms terms, Deixis deixis, int at)
    {
        if (deixis is not (Deixis.Last or Deixis.Next or Deixis.Previous or Deixis.Following))
            return null;
        var sign = deixis is Deixis.Last or Deixis.Previous ? -1 : 1;
        if (terms.YearsOfCenturyPart(at, out var century) is > 0 and var years)
            return new(new SpanNode(years, DateUnit.Year, sign), century + 1);
        var next = terms[at].Is("a") ? at + 1 : at;
        var isVague = terms[next].Norm is "few" or "several" or "some" or "many";
        var count = terms[next].Is("couple") ? 2 : terms.CountAt(next);
        if (!isVague && (count == 0 || terms.YearAt(next) > 0))
            return null;
        next++;
        if (terms[next].Is("of"))
            next++;
        var isWorking = terms.IsWorking(next) && terms[next + 1].Lexeme is { Unit: DateUnit.Day };
        if (isWorking)
            next++;
        if (count > 0 && count % 24 == 0 && terms[next].Is("hours"))
            return new(new SpanNode(count / 24, DateUnit.Day, sign) { IsFromToday = true }, next + 1);
        if (terms[next].Lexeme is not { Unit: var unit and not DateUnit.None })
            return null;
        var end = next + 1;
        if (isVague)
            return new(VagueNode.Instance, end);
        if (deixis == Deixis.Last && terms[end].Is("of") && terms.ReadPeriod(end + 1) is { } of)
            return new(new FirstOfNode(count, unit, true, of.Node), of.End);
        return new(new SpanNode(count, unit, sign) { IsWorking = isWorking, IsOfStory = deixis is Deixis.Previous or Deixis.Following && !terms[at - 1].Is("next") }, end);
    }
}
