using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Tells by its first word what kind of expression may begin at a term, and asks the readers of that kind.</summary>
internal static class ExpressionReader
{
    /// <summary>Any date: with the preposition that it is read with ("from 3 to 5 May", "in two weeks"), or a simple one and what it goes on to.</summary>
    public static DateReading? ReadExpression(this in SentenceTerms terms, int at)
    {
        if (terms[at].Is("from") || terms[at].Is("between"))
            return terms.ReadLastingFrom(at + 1) ?? terms.ReadRange(at + 1, terms[at].Is("between"));
        if (terms[at].Is("in"))
            return terms.ReadInLength(at);
        if (terms[at].Is("within"))
            return terms.ReadWithin(at);
        if (terms.ReadSimple(at) is not { } simple)
            return null;
        var date = terms.WithWeekdayBehind(simple);
        return terms.IsConnectorBehind(date.End, out var next) ? terms.ReadRangeEnd(date.Node, next) ?? date : date;
    }

    /// <summary>A date without connectors: an article, a part of a period, and what it is a part of.</summary>
    public static DateReading? ReadSimple(this in SentenceTerms terms, int at)
    {
        var start = terms[at].Is("the") ? at + 1 : at;
        var part = terms[start].Lexeme?.Part ?? PeriodPart.None;
        return part == PeriodPart.None ? terms.ReadCore(start, start > at, PeriodPart.None) : terms.ReadPart(start, part);
    }

    /// <summary>A date without its article or the part of it that is meant.</summary>
    /// <param name="terms">The sentence.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="introduced">True behind an article, or where a date is sure to stand.</param>
    /// <param name="part">Which part of it is meant.</param>
    public static DateReading? ReadCore(this in SentenceTerms terms, int at, bool introduced, PeriodPart part)
    {
        if (terms[at].Kind == TokenKind.Number)
            return terms.ReadNumber(at, introduced, part);
        if ((terms.ReadFiscalYear(at) ?? terms.ReadLettered(at)) is { } statistical)
            return statistical;
        if (terms[at].Lexeme is not { } lexeme)
            return null;
        if (introduced && terms.ReadWholeYear(at) is { } whole)
            return whole;
        if (lexeme.StartsHoliday && terms.ReadHoliday(at, Deixis.None) is { } holiday)
            return holiday;
        if (introduced && terms.ReadCenturyTurn(at) is { } turn)
            return turn;
        if (lexeme.Month > 0 && terms.ReadMonth(at, introduced || part != PeriodPart.None) is { } month)
            return month;
        if (lexeme.Weekday > 0)
            return terms.ReadWeekday(at);
        if (lexeme.Season > 0)
            return terms.ReadSeason(at, introduced, part);
        return lexeme.DaysFromToday is { } days ? terms.ReadToday(at, days) : ReadCounted(terms, at, lexeme, introduced, part);
    }

    /// <summary>A date that begins with a word of counting, or one that tells which.</summary>
    private static DateReading? ReadCounted(in SentenceTerms terms, int at, Lexeme lexeme, bool introduced, PeriodPart part)
    {
        if (introduced && terms.ReadEdgeOf(at) is { } edge)
            return edge;
        if (lexeme.Deixis != Deixis.None && terms.ReadDeictic(at) is { } deictic)
            return deictic;
        if ((terms.ReadFromLast(at, lexeme.Ordinal) ?? terms.ReadClosestWeekday(at)) is { } counted)
            return counted;
        if (lexeme.Ordinal > 0 && terms.ReadOrdinal(at, lexeme.Ordinal, introduced) is { } ordinal)
            return ordinal;
        if (lexeme.Decade > 0)
            return terms.ReadDecadeWord(at, lexeme.Decade, introduced, part);
        if (lexeme.Era == Era.AnnoDomini)
            return terms.ReadEraBefore(at);
        if (lexeme.Unit != DateUnit.None && terms.ReadUnit(at, lexeme.Unit, introduced, part) is { } unit)
            return unit;
        if (lexeme.Cardinal is 20 or 30 && terms.ReadDayMonth(at) is { } day)
            return day;
        return terms.ReadSpelledYear(at, part) ?? terms.ReadOffset(at);
    }

    /// <summary>A date that begins with digits.</summary>
    public static DateReading? ReadNumber(this in SentenceTerms terms, int at, bool introduced, PeriodPart part)
    {
        if (terms.IsInsideNumber(at))
            return null;
        var read = terms.ReadNumeric(at) ?? terms.ReadCompact(at) ?? terms.ReadMonthYearDigits(at) ?? terms.ReadMonthDayDigits(at) ?? terms.ReadDayAlone(at)
            ?? terms.ReadDayMonth(at) ?? terms.ReadDaysOfMonth(at) ?? terms.ReadNumberedPeriod(at) ?? terms.ReadDecadeDigits(at, introduced, part);
        if (read is not null)
            return read;
        return terms.OrdinalAt(at) is > 0 and var ordinal
            ? terms.ReadFromLast(at, ordinal) ?? terms.ReadOrdinal(at, ordinal, introduced)
            : terms.ReadOffset(at) ?? terms.ReadYear(at, introduced || part != PeriodPart.None);
    }

    /// <summary>A date that is not itself counted from another: a day, a month, today, a weekday, perhaps a year, so that references do not nest.</summary>
    public static DateReading? ReadPlainDate(this in SentenceTerms terms, int at, bool years)
    {
        if (terms[at].Is("the"))
            at++;
        if (terms[at].Kind == TokenKind.Number)
            return terms.ReadNumeric(at) ?? terms.ReadDayMonth(at) ?? (years ? terms.ReadBareYear(at) : null);
        if (terms[at].Lexeme is not { } lexeme)
            return null;
        if (lexeme.StartsHoliday && terms.ReadHoliday(at, Deixis.None) is { } holiday)
            return holiday;
        if (lexeme.DaysFromToday is { } days)
            return new(new RelativeNode(DateUnit.Day, days, Origin.Now), at + 1);
        if (lexeme.Month > 0)
            return terms.ReadMonth(at, true);
        if (lexeme.Weekday > 0)
            return terms.ReadWeekday(at);
        if (lexeme.Deixis != Deixis.None && terms[at + 1].Lexeme is { Weekday: > 0 } or { Month: > 0 })
            return terms.ReadDeictic(at);
        return terms.ReadDayMonth(at);
    }
}
