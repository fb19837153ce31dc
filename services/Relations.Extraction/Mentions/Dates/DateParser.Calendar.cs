using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Months, days and weekdays.</summary>
internal ref partial struct DateParser
{
    /// <summary>"January 3, 1992", "Jan. 3", "May 2005", "April of 1987", "August last year", "In February".</summary>
    private readonly bool TryMonth(int at, bool introduced, out DateNode node, out int end)
    {
        ref readonly var term = ref _terms[at];
        var month = term.Lexeme!.Month;
        var next = at + 1;
        if (term.Lexeme.IsShort && _terms[next].Is('.'))
            next++;
        var day = DayAfterMonth(next, out var afterDay);
        if (day > 0)
        {
            end = afterDay;
            var year = YearAfter(afterDay, ref end, _terms[at].Is("may") && !term.IsCapitalised);
            node = new CalendarNode(year, month, day);
            return term.IsCapitalised || !year.IsNone || term.Lexeme.Text is not ("may" or "march" or "mar");
        }
        end = next;
        var given = YearAfter(next, ref end, false);
        node = new CalendarNode(given, month);
        if (!given.IsNone)
            return term.IsCapitalised || term.Lexeme.Text is not ("may" or "march" or "mar");
        if (!term.Lexeme.IsShort)
            return IsMonthAlone(at, introduced);
        return term.IsCapitalised && _terms[next].Is('-') && _terms.IsGlued(next) && _terms[next + 1].Lexeme is { Month: > 0 };
    }

    /// <summary>The day in "January 3", "January 3rd", "January the 3rd", or 0.</summary>
    private readonly int DayAfterMonth(int at, out int end)
    {
        var number = _terms[at].Is("the") ? at + 1 : at;
        if (number == at && (_terms[at].Is('-') || _terms[at].Is('/')) && _terms.IsGlued(at - 1) && _terms.IsGlued(at))
            number = at + 1;
        var day = Numbers.Day(_terms, number, out end);
        if (day == 0)
            return number == at && _terms[at - 1].Lexeme is { Month: > 0, IsShort: false } ? DayInWordsAfterMonth(at, out end) : 0;
        var isOther = _terms[end].Lexeme is { Multiplier: > 0 } or { Unit: not DateUnit.None }
            || _terms[end].Norm is "%" or "percent" or "per" || (_terms[end].Is(':') && _terms.IsGlued(number) && _terms.IsGlued(end));
        return isOther ? 0 : day;
    }

    /// <summary>"May twenty nine", where no noun follows that the number might count.</summary>
    private readonly int DayInWordsAfterMonth(int at, out int end)
    {
        var day = Numbers.DayInWords(_terms, at, out end);
        var isDay = _terms[end].Kind == TokenKind.Punctuation || Numbers.Year(_terms, end) > 0 || Numbers.SpelledYear(_terms, end, out _) > 0;
        return isDay && !_terms[end].Is('-') ? day : 0;
    }

    /// <summary>A month without day and year needs a word before it that introduces dates: names ("May", "April") and verbs ("may") are no months.</summary>
    private readonly bool IsMonthAlone(int at, bool introduced)
    {
        ref readonly var term = ref _terms[at];
        ref readonly var before = ref _terms[at - 1];
        if (!term.IsCapitalised)
            return before.Norm is "in" or "since" or "last" or "next" or "until" or "between" or "from" or "to" or "and" or "during" or "early" or "late"
                && (term.Norm is not ("may" or "march" or "august") || (before.Is("in") && _terms[at + 1].Kind == TokenKind.Punctuation));
        ref readonly var after = ref _terms[at + 1];
        if (after.Lexeme is null && after.IsCapitalised && term.Norm is "april" or "june" or "may" or "august"
            && before.Norm is not ("in" or "since" or "the"))
            return false;
        if (introduced)
            return true;
        if (before.Norm is "," or "(" or "-" or "/" && at > 0)
            return term.Norm is not ("may" or "march");
        if (before.Norm is "and" or "or" or "to" && _terms[at - 2].Lexeme is not { Month: > 0 } && _terms[at - 2].Kind != TokenKind.Number)
            return term.Norm is not ("may" or "march" or "april" or "june" or "august");
        if (before.Lexeme is { IntroducesDate: true } or { Deixis: not Deixis.None } or { Part: not PeriodPart.None })
            return term.Norm is not "may" || before.Norm is not ("a" or "an" or "with" or "as" or "than");
        return at == 0 && after.Lexeme is not { Month: 0 } && !after.IsCapitalised
            && term.Norm is not ("may" or "march" or "august" or "april" or "june") && after.Kind != TokenKind.Punctuation;
    }

    /// <summary>Either order of day and month, with a year or without.</summary>
    private readonly bool TryDayAndMonth(int at, out DateNode node, out int end) =>
        _terms[at].Lexeme is { Month: > 0 }
            ? TryMonth(at, false, out node, out end) && node is CalendarNode { Day: > 0 }
            : TryDayMonth(at, out node, out end);

    /// <summary>"3 January 1992", "3rd of January", "twenty-sixth day of September", "17-May-2023", "the 15th of last month".</summary>
    private readonly bool TryDayMonth(int at, out DateNode node, out int end)
    {
        var day = Numbers.Day(_terms, at, out var next);
        if (day == 0)
            return TryDayInWordsMonth(at, out node, out end);
        var isOrdinal = Numbers.IsOrdinal(_terms, at) || next > at + 1;
        if (isOrdinal && _terms[next].Is("day"))
            next++;
        var hasOf = _terms[next].Is("of");
        if (hasOf || ((_terms[next].Is('-') || _terms[next].Is('/')) && _terms.IsGlued(next) && _terms.IsGlued(at)))
            next++;
        if (isOrdinal && TryOfMonth(next, day, out node, out end))
            return true;
        if (_terms[next].Lexeme is not { Month: var month and > 0 } lexeme || (_terms[at].Kind == TokenKind.Word && !hasOf))
            return None(at, out node, out end);
        next++;
        if (lexeme.IsShort && _terms[next].Is('.') && (Numbers.Year(_terms, next + 1) > 0 || !IsSentenceEnd(next)))
            next++;
        end = next;
        var year = YearAfter(next, ref end, false);
        node = new CalendarNode(year, month, day);
        return _terms[next - 1].Kind == TokenKind.Punctuation || _terms[next - 1].IsCapitalised || !year.IsNone
            || lexeme.Text is not ("may" or "march" or "mar");
    }

    /// <summary>"fifteen August nineteen ninety three": only with a year.</summary>
    private readonly bool TryDayInWordsMonth(int at, out DateNode node, out int end)
    {
        var day = Numbers.DayInWords(_terms, at, out end);
        if (day == 0 || _terms[end].Lexeme is not { Month: var month and > 0, IsShort: false })
            return None(at, out node, out end);
        end++;
        var year = YearAfter(end, ref end, true);
        node = new CalendarNode(year, month, day);
        return !year.IsNone;
    }

    private readonly bool IsSentenceEnd(int at) => at + 1 >= _terms.Count;

    /// <summary>The year after a day or month: ", 1992", "of 1987", "last year", "of the same year".</summary>
    private readonly YearRef YearAfter(int at, ref int end, bool needsGiven)
    {
        var next = at;
        if (_terms[next].Is(',') || _terms[next].Is("of") || _terms[next].Is("in")
            || (_terms[next].Is('-') && _terms.IsGlued(next) && _terms.IsGlued(next - 1)) || (_terms[next].Is('/') && _terms.IsGlued(next)))
            next++;
        if (next > at && _terms[next].Is("the"))
            next++;
        if (_terms[next].Is("year"))
            next++;
        var year = Numbers.Year(_terms, next);
        if (year > 0 && !_units.IsUnit(_terms, next + 1))
        {
            end = next + 1;
            if (_terms[end].Lexeme is { Era: Era.BeforeChrist })
            {
                end++;
                return YearRef.Of(-year);
            }
            return YearRef.Of(year);
        }
        if (needsGiven || _terms[next].Lexeme is not { Deixis: var deixis and not (Deixis.None or Deixis.Recent) }
            || !_terms[next + 1].Is("year") || _terms[at].Is("in"))
            return SpelledYearAfter(next, ref end);
        end = next + 2;
        var (offset, origin) = Relative(deixis);
        return new YearRef(origin == Origin.Now ? YearRefKind.FromNow : YearRefKind.FromStory, offset);
    }

    private readonly YearRef SpelledYearAfter(int at, ref int end)
    {
        var year = Numbers.SpelledYear(_terms, at, out var after);
        if (year == 0)
            return YearRef.None;
        end = after;
        return YearRef.Of(year);
    }

    private static (int Offset, Origin Origin) Relative(Deixis deixis) => deixis switch
    {
        Deixis.Last => (-1, Origin.Now),
        Deixis.Previous => (-1, Origin.Story),
        Deixis.Next => (1, Origin.Now),
        Deixis.Following => (1, Origin.Story),
        Deixis.Same => (0, Origin.Story),
        _ => (0, Origin.Now),
    };
}
