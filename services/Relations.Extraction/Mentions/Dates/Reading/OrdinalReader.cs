using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>What an ordinal may begin: "the third of May", "the second quarter", "the first Monday of May", "the 20th century".</summary>
internal static class OrdinalReader
{
    /// <summary>"the second-to-last week of May", "the 3rd last Friday of 2018", "the penultimate day of June": counted from the end.</summary>
    public static DateReading? ReadFromLast(this in SentenceTerms terms, int at, int ordinal)
    {
        var next = at + 1;
        if (terms[at].Is("penultimate"))
            ordinal = 2;
        else
        {
            foreach (var word in (ReadOnlySpan<string>)["-", "to", "-"])
                next = terms[next].Is(word) ? next + 1 : next;
            if (ordinal < 2 || !terms[next++].Is("last"))
                return null;
        }
        if (terms[next + 1].Norm is not ("of" or "in"))
            return null;
        return terms[next].Lexeme switch
        {
            { Unit: DateUnit.Week } => terms.ReadWeekOf(next + 2, -ordinal),
            { Unit: DateUnit.Weekend } => terms.ReadWeekendOf(next + 2, -ordinal),
            { Unit: DateUnit.Day } => terms.ReadPeriod(next + 2) is { } of ? new(new FirstOfNode(ordinal, DateUnit.Day, true, of.Node) { IsNth = true }, of.End) : null,
            _ => terms.ReadWeekdayOfPeriod(next, -ordinal),
        };
    }

    /// <summary>From the ordinal on.</summary>
    public static DateReading? ReadOrdinal(this in SentenceTerms terms, int at, int ordinal, bool introduced)
    {
        if ((introduced || terms[at + 1].Is("of")) && terms.ReadDayMonth(at) is { } day)
            return day;
        if ((terms.ReadCenturies(at, ordinal) ?? ReadPartsOfYear(terms, at, ordinal) ?? terms.ReadWeekdayOfPeriod(at + 1, ordinal)) is { } named)
            return named;
        var next = at + 1;
        if (terms[next].Is('-'))
            next++;
        if (terms[next].Norm is "fiscal" or "financial" or "calendar")
            next++;
        if (terms[next].Lexeme is { Unit: DateUnit.Day, Text: "day" } && terms[next + 1].Norm is "of" or "in" && terms.ReadPeriod(next + 2) is { } whole)
            return new(new FirstOfNode(ordinal, DateUnit.Day, false, whole.Node) { IsNth = true }, whole.End);
        if (terms[next].Lexeme is { Unit: DateUnit.Day } && !introduced)
            return null;
        if (terms[next].Lexeme is { Unit: DateUnit.Quarter or DateUnit.Half } period && ordinal <= (period.Unit == DateUnit.Half ? 2 : 4) && !period.Text.EndsWith('s'))
            return ReadQuarterOrHalf(terms, at, period.Unit, ordinal, next, introduced);
        if ((ReadNth(terms, next, ordinal) ?? terms.ReadDayAloneInWords(at)) is { } nth)
            return nth;
        return ordinal == 1 ? ReadFirstUnits(terms, next, introduced) : null;
    }

    /// <summary>"[the third] quarter", "[the first] half of 2005": from the unit.</summary>
    private static DateReading? ReadQuarterOrHalf(in SentenceTerms terms, int at, DateUnit unit, int ordinal, int unitAt, bool introduced)
    {
        if ((unit == DateUnit.Quarter ? terms.ReadFiscalQuarter(ordinal, unitAt + 1) : ReadHalved(terms, unitAt + 1)) is { } other)
            return other;
        return terms.ReadPartOfYear(unit, ordinal, unitAt + 1) is { } part && (introduced || part.HasYear() || IsAlone(terms, at, unitAt)) ? part : null;
    }

    /// <summary>"the third and fourth quarters of 2006", "the first and second halves": one behind the other.</summary>
    private static DateReading? ReadPartsOfYear(in SentenceTerms terms, int at, int ordinal)
    {
        var unit = terms[at + 3].Norm switch { "quarters" => DateUnit.Quarter, "halves" => DateUnit.Half, _ => DateUnit.None };
        if (unit == DateUnit.None || !(terms[at + 1].Norm is "and" or "to" || terms[at + 1].Is('-')) || terms.OrdinalAt(at + 2) is not (<= 4 and var last) || last <= ordinal
            || (terms[at + 1].Is("and") && last > ordinal + 1))
            return null;
        var (year, end) = terms.YearOfPeriod(at + 4);
        return new(new RangeNode(new PeriodNode(unit, ordinal, year), new PeriodNode(unit, last, year)), end);
    }

    /// <summary>"third-quarter profit", "in first half": without an article.</summary>
    private static bool IsAlone(in SentenceTerms terms, int at, int unit) =>
        unit > at + 1 || (at == 0 && unit + 1 >= terms.Count) || terms[at - 1].Norm is "in" or "during" or "for" or "its" or "their" or "this" || IsDescribed(terms, at);

    /// <summary>"the seasonally slow [third quarter]", "a strong [second quarter]": an article before up to two words that describe it.</summary>
    private static bool IsDescribed(in SentenceTerms terms, int at)
    {
        for (var before = at - 1; before >= at - 3; before--)
        {
            if (terms[before].Norm is "the" or "a" or "an" or "its" or "their")
                return before < at - 1;
            if (terms[before].Shape != Sentences.WordShape.Lower || terms[before].Lexeme is not null || terms[before].Norm.EndsWith('s'))
                return false;
        }
        return false;
    }

    /// <summary>A month or decade, which has no halves of its own in EDTF: "[the first half] of May 2005".</summary>
    private static DateReading? ReadHalved(in SentenceTerms terms, int at)
    {
        if (!terms[at].Is("of"))
            return null;
        var next = terms[at + 1].Is("the") ? at + 2 : at + 1;
        if (terms[next].Lexeme is not { Month: > 0 })
            return terms.ReadDecadeDigits(next, true, PeriodPart.None);
        return terms.ReadMonth(next, true) is { Node: CalendarNode { Day: 0 } } month ? month : null;
    }

    /// <summary>"[the 20th] century", "[the first] decade of the 21st century", "[the third] month of 2021", "[the second] week of May".</summary>
    private static DateReading? ReadNth(in SentenceTerms terms, int at, int number)
    {
        var isOf = terms[at + 1].Is("of");
        switch (terms[at].Lexeme)
        {
            case { Unit: DateUnit.Century }:
                return terms.ReadCentury(at, number);
            case { Unit: DateUnit.Decade } when isOf && number <= 10:
                return terms.ReadDecadeOfCentury(at + 1, number);
            case { Unit: DateUnit.Month } when isOf && number <= 12:
                return terms.ReadPartOfYear(DateUnit.Month, number, at + 1) is { } month && month.HasYear() ? month : null;
            case { Unit: DateUnit.Week, Text: "week" } when isOf || terms[at + 1].Lexeme is { Deixis: Deixis.This or Deixis.Last or Deixis.Next }:
                return terms.ReadWeekOf(isOf ? at + 2 : at + 1, number) is { } week ? WithWeekday(terms, week) : null;
            case { Unit: DateUnit.Weekend, Text: "weekend" } when isOf || terms[at + 1].Is("in"):
                return terms.ReadWeekendOf(at + 2, number);
            default:
                return null;
        }
    }

    /// <summary>"[the first week of October] on Friday".</summary>
    private static DateReading WithWeekday(in SentenceTerms terms, DateReading week)
    {
        var mark = terms[week.End].Is('.') ? week.End + 1 : week.End;
        return terms[mark].Is("on") && terms[mark + 1].Lexeme is { Weekday: > 0 and var weekday } ? new(new WeekdayOfPeriodNode(1, weekday, week.Node), mark + 2) : week;
    }

    /// <summary>"[the first] seven months of 2007", "[the first] week of May". Without a year only months count, and only after an article.</summary>
    private static DateReading? ReadFirstUnits(in SentenceTerms terms, int at, bool introduced)
    {
        var counted = terms.CountAt(at);
        var (count, unitAt) = counted == 0 ? (1, at) : (counted, at + 1);
        if (terms[unitAt].Lexeme is not { Unit: (DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Quarter or DateUnit.Year) and var unit })
            return null;
        var end = unitAt + 1;
        if (terms[end].Is("of") || terms[end].Is("in"))
        {
            if (terms.ReadPeriod(end + 1) is { } of)
                return new(new FirstOfNode(count, unit, false, of.Node), of.End);
            if (terms[end].Is("of"))
                return null;
        }
        else if (terms.YearAt(end) is > 0 and var year)
            return new(new FirstOfNode(count, unit, false, new CalendarNode(YearRef.Of(year))), end + 1);
        else if (terms[end].Lexeme is { Deixis: Deixis.This or Deixis.Last or Deixis.Next } && terms.ReadDeictic(end) is { Node: RelativeNode relative, End: var afterRelative })
            return new(new FirstOfNode(count, unit, false, relative), afterRelative);
        return introduced && counted > 0 && unit == DateUnit.Month && count < 12 ? new(new FirstOfNode(count, unit, false, null), end) : null;
    }
}
