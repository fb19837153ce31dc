using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Quarters, halves and seasons of a year, and the periods that others are part of.</summary>
internal static class PeriodReader
{
    /// <summary>True where the words give the year of a quarter, half or month.</summary>
    public static bool HasYear(this DateReading read) => read.Node is PeriodNode { Year.IsNone: false };

    /// <summary>The year behind a quarter, half or month that has been told by its number.</summary>
    public static DateReading? ReadPartOfYear(this in SentenceTerms terms, DateUnit unit, int number, int at)
    {
        if (terms.ReadPartOfYearPair(at) is { } pair)
            return pair;
        var (year, end) = terms.YearOfPeriod(at);
        return !year.IsNone || !terms[at].Is("of") || terms[at + 1].Kind is TokenKind.Sign ? new(new PeriodNode(unit, number, year), end) : null;
    }

    /// <summary>The period in "the first half of PERIOD": a year, a month, or a relative one.</summary>
    public static DateReading? ReadPeriod(this in SentenceTerms terms, int at)
    {
        if (terms[at].Is("the"))
            at++;
        if (terms[at].Is("year") && terms.YearAt(at + 1) > 0)
            at++;
        if (terms.YearAt(at) is > 0 and var year)
            return terms.ReadYearPair(at, year, true) ?? new(new CalendarNode(YearRef.Of(year)), at + 1);
        if (terms.SpelledYearAt(at, out var end) is > 1600 and < 2200 and var spelled)
            return new(new CalendarNode(YearRef.Of(spelled)), end);
        if (terms[at].Lexeme is { Month: > 0 } name && (terms.ReadMonth(at, true) ?? (name.IsShort ? new(new CalendarNode(YearRef.None, name.Month), at + 1) : null)) is { } month)
            return month;
        if (terms[at].Lexeme is { Deixis: not Deixis.None }
            && terms[at + 1].Lexeme is { Unit: >= DateUnit.Month } or { Month: > 0 } or { Season: > 0 }
            && terms.ReadDeictic(at) is { Node: RelativeNode or NamedRelativeNode } relative)
            return relative;
        return terms.ReadFiscalYear(at) ?? terms.ReadUnitOfStory(at, true);
    }

    /// <summary>"summer 2005", "the winter of 2003-04", "in the spring".</summary>
    public static DateReading? ReadSeason(this in SentenceTerms terms, int at, bool introduced, PeriodPart part)
    {
        var season = terms[at].Lexeme!;
        var (year, end) = terms.YearOfPeriod(at + 1);
        var isFall = season.Text == "fall";
        if (!year.IsNone)
        {
            if (terms[end].Is('-') && terms.IsGlued(end) && terms.DigitsAt(end + 1, 4) > 0)
                end += 2;
            return !isFall || year.IsGiven || (introduced && terms[at + 1].Is("of")) ? new(new PeriodNode(DateUnit.None, season.Season, year), end) : null;
        }
        var isName = terms[at].IsCapitalised || (terms[end].IsCapitalised && terms[end].Lexeme is null);
        return introduced && !isName && !isFall
            && (part != PeriodPart.None || terms[at - 2].Norm is "in" or "by" or "over" or "during" or "until" or "since" or "for" or "of")
            && (terms[end].Kind != TokenKind.Word || (terms[end].Norm is "and" or "or" && terms[end + 1].Lexeme is { Season: > 0 }))
            ? new(new PeriodNode(DateUnit.None, season.Season, year), end)
            : null;
    }
}
