using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Lengths of time that begin or end with a date: "three days after May 9", "within a month of 3 May", "for three days from 5 May".</summary>
internal static class FromDateReader
{
    /// <summary>"within ten days", "within the next two weeks", "within a month of 3 May": as a term to come, not as how long something took.</summary>
    public static DateReading? ReadWithin(this in SentenceTerms terms, int at)
    {
        var counted = terms[at + 1].Is("the") ? at + 2 : at + 1;
        var isNext = terms[counted].Lexeme is { Deixis: Deixis.Next };
        var count = terms.CountOfUnits(isNext ? counted + 1 : counted, out var next);
        if (!(isNext || counted == at + 1) || count < 1 || count > Math.Floor(count) || terms[next].Lexeme is not { Unit: var unit and not DateUnit.None })
            return null;
        var end = next + 1;
        if (terms[end].Norm is "of" or "from" or "after")
            return terms.ReadPlainDate(end + 1, unit == DateUnit.Year) is { } from ? new(new WithinNode((int)count, unit, from.Node), from.End) : null;
        if (unit is not (DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Year) || terms[end].Is('\''))
            return null;
        var isAlone = unit is DateUnit.Day or DateUnit.Week && at <= 1 && terms.IsClosedNumber(end);
        return isAlone || Tenses.At(terms, at, end) == Tense.Future ? new(new SpanNode((int)count, unit, 1) { IsFromToday = true }, end) : null;
    }

    /// <summary>"two days after May 9", "two months before June 1967", "three weeks from tomorrow", "a week on Tuesday"; "less than [three days after May 9]" is all that lies between.</summary>
    public static DateReading? ReadFromDate(this in SentenceTerms terms, int count, DateUnit unit, bool isLess, int at)
    {
        var isOn = terms[at].Is("on") && unit is DateUnit.Week or DateUnit.Fortnight && terms[at + 1].Lexeme is { Weekday: > 0 } && !terms[at - 3].Is("for")
            && Tenses.At(terms, at - 2, at) is Tense.Future or Tense.Unknown;
        if (terms[at].Is("prior") && terms[at + 1].Is("to"))
            at++;
        var sign = terms[at].Is("before") || (terms[at].Is("to") && terms[at - 1].Is("prior")) ? -1 : terms[at].Norm is "after" or "from" || isOn ? 1 : 0;
        if (sign == 0 || count <= 0 || terms.ReadPlainDate(at + 1, unit == DateUnit.Year) is not { Node: var date, End: var end })
            return null;
        if ((isOn || terms[at].Is("from")) && date is CalendarNode { Weekday: > 0, Month: 0 })
            date = BesideReader.Weekdays(terms[at + 1].Lexeme ?? terms[at + 2].Lexeme!, 1, 0);
        return new(isLess && sign > 0 ? new WithinNode(count, unit, date) : new FromDateNode(count, unit, sign, date), end);
    }

    /// <summary>"[for three days] from 5 May", "[a week] starting tomorrow": from that day on, so many days with it.</summary>
    public static DateReading? ReadLasting(this in SentenceTerms terms, int count, DateUnit unit, bool isFor, int at)
    {
        var isOpened = terms[at].Norm is "starting" or "beginning" or "commencing" || (isFor && terms[at].Is("from"));
        var days = DaysOf(count, unit);
        if (!isOpened || days <= 0)
            return null;
        return terms.ReadPlainDate(terms[at + 1].Norm is "on" or "from" ? at + 2 : at + 1, false) is { } first ? new(new LastingNode(days, first.Node), first.End) : null;
    }

    /// <summary>"[from] 5 May for three days": from that day on.</summary>
    public static DateReading? ReadLastingFrom(this in SentenceTerms terms, int at)
    {
        if (terms.ReadPlainDate(at, false) is not { } first || !first.Node.IsDay() || !terms[first.End].Is("for"))
            return null;
        var days = DaysOf(terms.CountOfUnits(first.End + 1, out var unit), terms[unit].Lexeme?.Unit ?? DateUnit.None);
        return days > 0 ? new(new LastingNode(days, first.Node), unit + 1) : null;
    }

    private static int DaysOf(double count, DateUnit unit) => (int)count * unit switch { DateUnit.Day => 1, DateUnit.Week => 7, DateUnit.Fortnight => 14, _ => 0 };
}
