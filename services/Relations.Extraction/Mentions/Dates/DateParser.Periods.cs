using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Quarters, halves, seasons, centuries, "the first seven months of this year".</summary>
internal ref partial struct DateParser
{
    private static bool HasYear(DateNode node) => node is PeriodNode { Year.IsNone: false };

    /// <summary>"third-quarter profit", "in first half": without an article.</summary>
    private readonly bool IsPeriodAlone(int at, int unit) =>
        unit > at + 1 || (at == 0 && unit + 1 >= _terms.Count) || _terms[at - 1].Norm is "in" or "during" or "for" or "its" or "their" or "this" || IsDescribed(at);

    /// <summary>"the seasonally slow [third quarter]", "a strong [second quarter]": an article before up to two words that describe it.</summary>
    private readonly bool IsDescribed(int at)
    {
        for (var before = at - 1; before >= at - 3; before--)
        {
            if (_terms[before].Norm is "the" or "a" or "an" or "its" or "their")
                return before < at - 1;
            if (_terms[before].Shape != WordShape.Lower || _terms[before].Lexeme is not null || _terms[before].Norm.EndsWith('s'))
                return false;
        }
        return false;
    }

    /// <summary>"the first seven months [of 2007]". Without a year only months count, and only after an article.</summary>
    private readonly bool TryFirst(int count, DateUnit unit, int at, bool introduced, out DateNode node, out int end)
    {
        if (_terms[at].Is("of") || _terms[at].Is("in"))
        {
            if (TryPeriodAfterOf(at + 1, out var of, out end))
                return Found(new FirstOfNode(count, unit, false, of), end, out node, out end);
            if (_terms[at].Is("of"))
                return None(at, out node, out end);
        }
        else if (Numbers.Year(_terms, at) is > 0 and var year)
            return Found(new FirstOfNode(count, unit, false, new CalendarNode(YearRef.Of(year))), at + 1, out node, out end);
        else if (_terms[at].Lexeme is { Deixis: Deixis.This or Deixis.Last or Deixis.Next } && TryDeictic(at, out var relative, out end)
            && relative is RelativeNode)
            return Found(new FirstOfNode(count, unit, false, relative), end, out node, out end);
        end = at;
        node = new FirstOfNode(count, unit, false, null);
        return introduced && unit == DateUnit.Month && count < 12;
    }

    /// <summary>The period in "the first half of PERIOD": a year, a month, or a relative one.</summary>
    private readonly bool TryPeriodAfterOf(int at, out DateNode node, out int end)
    {
        if (_terms[at].Is("the"))
            at++;
        if (_terms[at].Is("year") && Numbers.Year(_terms, at + 1) > 0)
            at++;
        if (Numbers.Year(_terms, at) is > 0 and var year)
            return TryYearPair(at, year, true, out node, out end) || Found(new CalendarNode(YearRef.Of(year)), at + 1, out node, out end);
        if (Numbers.SpelledYear(_terms, at, out end) is > 1600 and < 2200 and var spelled)
            return Found(new CalendarNode(YearRef.Of(spelled)), end, out node, out end);
        if (_terms[at].Lexeme is { Month: > 0 } month
            && (TryMonth(at, true, out node, out end) || (month.IsShort && Found(new CalendarNode(YearRef.None, month.Month), at + 1, out node, out end))))
            return true;
        if (_terms[at].Lexeme is { Deixis: not Deixis.None }
            && _terms[at + 1].Lexeme is { Unit: >= DateUnit.Month } or { Month: > 0 } or { Season: > 0 }
            && TryDeictic(at, out node, out end) && node is RelativeNode or NamedRelativeNode)
            return true;
        return TryFiscal(at, out node, out end) || TryUnitOfStory(at, true, out node, out end);
    }

    private readonly bool TryPeriod(DateUnit unit, int number, int at, out DateNode node, out int end)
    {
        if (TryPartOfYearPair(at, out node, out end))
            return true;
        end = at;
        var year = YearOfPeriod(at, ref end);
        node = new PeriodNode(unit, number, year);
        return !year.IsNone || !_terms[at].Is("of") || _terms[at + 1].Kind is TokenKind.Sign;
    }

    private readonly YearRef YearOfPeriod(int at, ref int end)
    {
        if (_terms[at].Is(',') && Numbers.Year(_terms, at + 1) == 0)
            return YearRef.None;
        var next = _terms[at].Norm is "of" or "in" or "," ? at + 1 : at;
        if (_terms[next].Is("the"))
            next++;
        if (_terms[next].Norm is "fiscal" or "financial" or "calendar" or "fy")
            next++;
        if (_terms[next].Is("year") && next > at && Numbers.Year(_terms, next + 1) == 0)
        {
            end = next + 1;
            return new YearRef(YearRefKind.FromStory, 0);
        }
        return YearAfter(next, ref end, false);
    }

    private readonly bool TryWeekOf(int at, int number, out DateNode node, out int end)
    {
        var isKnown = number == -1
            ? TryPlainDate(at, false, out var of, out end) && of is CalendarNode { Day: > 0 } or NumericNode
            : TryPeriodAfterOf(at, out of, out end) && of is CalendarNode { Day: 0 } or RelativeNode;
        node = new WeekOfNode(number, of);
        return isKnown;
    }

    /// <summary>"summer 2005", "the winter of 2003-04", "in the spring".</summary>
    private readonly bool TrySeason(int at, bool introduced, PeriodPart part, out DateNode node, out int end)
    {
        var season = _terms[at].Lexeme!;
        end = at + 1;
        var year = YearOfPeriod(end, ref end);
        node = new PeriodNode(DateUnit.None, season.Season, year);
        if (!year.IsNone)
        {
            if (_terms[end].Is('-') && _terms.IsGlued(end) && Numbers.Digits(_terms, end + 1, 4) > 0)
                end += 2;
            return season.Text != "fall" || year.IsGiven || (introduced && _terms[at + 1].Is("of"));
        }
        var named = _terms[at].IsCapitalised || (_terms[end].IsCapitalised && _terms[end].Lexeme is null);
        return introduced && !named && season.Text != "fall"
            && (part != PeriodPart.None || _terms[at - 2].Norm is "in" or "by" or "over" or "during" or "until" or "since" or "for" or "of")
            && _terms[end].Kind != TokenKind.Word;
    }

    private readonly bool TryDecadeWord(int at, int decade, bool introduced, PeriodPart part, out DateNode node, out int end) =>
        Found(new DecadeNode(decade, part), at + 1, out node, out end)
            && (introduced || _terms[at - 1].Norm is "in" or "since" or "during") && (part != PeriodPart.None || _terms[end].Norm is not ("of" or "and"));
}
