using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>What an ordinal may begin: "the third of May", "the second quarter", "the first Monday of May", "the 20th century".</summary>
internal ref partial struct DateParser
{
    /// <summary>"the second-to-last week of May", "the 3rd last Friday of 2018", "the penultimate day of June": counted from the end.</summary>
    private readonly bool TryFromLast(int at, int ordinal, out DateNode node, out int end)
    {
        var next = at + 1;
        if (_terms[at].Is("penultimate"))
            ordinal = 2;
        else
        {
            foreach (var word in (ReadOnlySpan<string>)["-", "to", "-"])
                next = _terms[next].Is(word) ? next + 1 : next;
            if (ordinal < 2 || !_terms[next++].Is("last"))
                return None(at, out node, out end);
        }
        if (_terms[next + 1].Norm is not ("of" or "in"))
            return None(at, out node, out end);
        return _terms[next].Lexeme switch
        {
            { Unit: DateUnit.Week } => TryWeekOf(next + 2, -ordinal, out node, out end),
            { Unit: DateUnit.Weekend } => TryWeekendOf(next + 2, -ordinal, out node, out end),
            { Unit: DateUnit.Day } => TryPeriodAfterOf(next + 2, out var of, out end) && Found(new FirstOfNode(ordinal, DateUnit.Day, true, of) { IsNth = true }, end, out node, out end)
                || None(at, out node, out end),
            _ => TryWeekdayOfPeriod(next, -ordinal, out node, out end),
        };
    }

    private readonly bool TryOrdinal(int at, int ordinal, bool introduced, out DateNode node, out int end)
    {
        if ((introduced || _terms[at + 1].Is("of")) && TryDayMonth(at, out node, out end))
            return true;
        if (TryCenturies(at, ordinal, out node, out end) || TryWeekdayOfPeriod(at + 1, ordinal, out node, out end))
            return true;
        var next = at + 1;
        if (_terms[next].Is('-'))
            next++;
        if (_terms[next].Norm is "fiscal" or "financial" or "calendar")
            next++;
        if (_terms[next].Lexeme is { Unit: DateUnit.Day, Text: "day" } && _terms[next + 1].Norm is "of" or "in" && TryPeriodAfterOf(next + 2, out var whole, out end))
            return Found(new FirstOfNode(ordinal, DateUnit.Day, false, whole) { IsNth = true }, end, out node, out end);
        if (_terms[next].Lexeme is { Unit: DateUnit.Day } && !introduced)
            return None(at, out node, out end);
        if (_terms[next].Lexeme is { Unit: DateUnit.Quarter or DateUnit.Half } period && ordinal <= (period.Unit == DateUnit.Half ? 2 : 4)
            && !period.Text.EndsWith('s'))
            return (period.Unit == DateUnit.Quarter && TryFiscalQuarter(ordinal, next + 1, out node, out end))
                || (period.Unit == DateUnit.Half && TryHalved(next + 1, out node, out end))
                || (TryPeriod(period.Unit, ordinal, next + 1, out node, out end) && (introduced || HasYear(node) || IsPeriodAlone(at, next)));
        if (TryNth(next, ordinal, out node, out end) || TryDayAloneInWords(at, out node, out end))
            return true;
        if (ordinal != 1)
            return None(at, out node, out end);
        var count = Numbers.Count(_terms, next);
        var isOne = count == 0;
        var unitAt = isOne ? next : next + 1;
        return _terms[unitAt].Lexeme is { Unit: DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Quarter or DateUnit.Year } of
            ? TryFirst(isOne ? 1 : count, of.Unit, unitAt + 1, introduced && !isOne, out node, out end)
            : None(at, out node, out end);
    }

    /// <summary>"[the 20th] century", "[the first] decade of the 21st century", "[the third] month of 2021", "[the second] week of May".</summary>
    private readonly bool TryNth(int at, int number, out DateNode node, out int end)
    {
        var isOf = _terms[at + 1].Is("of");
        switch (_terms[at].Lexeme)
        {
            case { Unit: DateUnit.Century }:
                return TryCentury(at, number, out node, out end);
            case { Unit: DateUnit.Decade } when isOf && number <= 10:
                return TryDecadeOfCentury(at + 1, number, out node, out end);
            case { Unit: DateUnit.Month } when isOf && number <= 12:
                return TryPeriod(DateUnit.Month, number, at + 1, out node, out end) && HasYear(node);
            case { Unit: DateUnit.Week, Text: "week" } when (isOf || _terms[at + 1].Lexeme is { Deixis: Deixis.This or Deixis.Last or Deixis.Next })
                && TryWeekOf(isOf ? at + 2 : at + 1, number, out node, out end):
                return TryDayOfNth(end, ref node, ref end);
            case { Unit: DateUnit.Weekend, Text: "weekend" } when isOf || _terms[at + 1].Is("in"):
                return TryWeekendOf(at + 2, number, out node, out end);
            default:
                return None(at, out node, out end);
        }
    }

    /// <summary>"[the first weekend of] May", of the last one the number is 0, of the last but one -2.</summary>
    private readonly bool TryWeekendOf(int at, int number, out DateNode node, out int end)
    {
        var isPeriod = TryPeriodAfterOf(at, out var of, out end) && of is CalendarNode { Day: 0 } or RelativeNode;
        return Found(new WeekendOfNode(of, number), end, out node, out end) && isPeriod;
    }

    /// <summary>"[the first week of October] on Friday", after the week.</summary>
    private readonly bool TryDayOfNth(int at, ref DateNode node, ref int end)
    {
        var mark = _terms[at].Is('.') ? at + 1 : at;
        if (_terms[mark].Is("on") && _terms[mark + 1].Lexeme is { Weekday: > 0 and var weekday })
            (node, end) = (new WeekdayOfPeriodNode(1, weekday, node), mark + 2);
        return true;
    }

    /// <summary>A month or decade, which has no halves of its own in EDTF: "[the first half] of May 2005".</summary>
    private readonly bool TryHalved(int at, out DateNode node, out int end)
    {
        var next = _terms[at + 1].Is("the") ? at + 2 : at + 1;
        if (!_terms[at].Is("of"))
            return None(at, out node, out end);
        return _terms[next].Lexeme is { Month: > 0 }
            ? TryMonth(next, true, out node, out end) && node is CalendarNode { Day: 0 }
            : TryDecadeDigits(next, true, PeriodPart.None, out node, out end);
    }

    /// <summary>"[the first decade] of the 21st century"; of the last one the number is 10.</summary>
    private readonly bool TryDecadeOfCentury(int at, int number, out DateNode node, out int end)
    {
        var century = _terms[at + 1].Is("the") ? at + 2 : at + 1;
        if (!_terms[at].Is("of") || Numbers.Ordinal(_terms, century) is not (> 9 and < 22 and var of) || _terms[century + 1].Lexeme is not { Unit: DateUnit.Century })
            return None(at, out node, out end);
        return Found(new DecadeNode((100 * (of - 1)) + (10 * (number - 1)), IsCalledDecade: true), century + 2, out node, out end);
    }

    /// <summary>"the first Monday of May", "the last Friday in October 2014" (<paramref name="number"/> 0): from the weekday.</summary>
    private readonly bool TryWeekdayOfPeriod(int at, int number, out DateNode node, out int end)
    {
        if (number > 5 || _terms[at].Lexeme is not { Weekday: > 0 and var weekday, IsShort: false })
            return None(at, out node, out end);
        if (number >= 0 && TryWeekdaysBeside(weekday, Math.Max(number, 1), at + 1, out node, out end))
            return true;
        if (!(_terms[at + 1].Is("of") || _terms[at + 1].Is("in")) || !TryPeriodAfterOf(at + 2, out var of, out end))
            return None(at, out node, out end);
        return Found(new WeekdayOfPeriodNode(number, weekday, of), end, out node, out end);
    }

    private readonly bool TryCentury(int at, int ordinal, out DateNode node, out int end)
    {
        end = at + 1;
        node = new CenturyNode(ordinal, Era.None);
        if (_terms[end].Lexeme is { Era: var era and not Era.None })
            (node, end) = (new CenturyNode(ordinal, era), end + 1);
        return true;
    }

    /// <summary>"the 16th and 17th centuries".</summary>
    private readonly bool TryCenturies(int at, int ordinal, out DateNode node, out int end)
    {
        var second = _terms[at + 1].Norm is "and" or "to" or "or" || _terms[at + 1].Is('-') ? Numbers.Ordinal(_terms, at + 2) : 0;
        if (second <= ordinal || !_terms[at + 3].Is("centuries"))
            return None(at, out node, out end);
        return Found(new RangeNode(new CenturyNode(ordinal, Era.None), new CenturyNode(second, Era.None)), at + 4, out node, out end);
    }
}
