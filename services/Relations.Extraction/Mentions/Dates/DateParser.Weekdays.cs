using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Weekdays, and days of a month that stand alone.</summary>
internal ref partial struct DateParser
{
    /// <summary>"Tuesday", "Tuesday, January 3, 1992", "Tuesday of last week", "Tues., Oct. 9".</summary>
    private readonly bool TryWeekday(int at, out DateNode node, out int end)
    {
        ref readonly var term = ref _terms[at];
        var weekday = term.Lexeme!.Weekday;
        var next = at + 1;
        if (term.Lexeme.IsShort && _terms[next].Is('.'))
            next++;
        var date = next;
        if (_terms[date].Is(',') || _terms[date].Is('(') || (_terms[date].Is('-') && _terms.IsGlued(date) && _terms[date + 1].Lexeme is { Month: > 0 }))
            date++;
        if (_terms[date].Is("the"))
            date++;
        if (_terms[date].Kind == TokenKind.Number && (TryNumeric(date, out node, out end) || TryMonthDayDigits(date, out node, out end)))
            return true;
        if (TryDayAndMonth(date, out node, out end) && node is CalendarNode { Day: > 0 } calendar)
        {
            node = calendar with { Weekday = weekday };
            if (_terms[next].Is('(') && _terms[end].Is(')'))
                end++;
            return true;
        }
        if (Numbers.Day(_terms, date, out var afterDay) is > 0 and var day
            && (Numbers.IsOrdinal(_terms, date) || afterDay > date + 1 ? IsDayAlone(afterDay) : date == next && (IsClosedNumber(afterDay) || IsTimeAhead(afterDay))))
            return Found(new DayAloneNode(day, weekday), afterDay, out node, out end);
        if (term.Lexeme.IsShort && !IsShortAlone(at, next))
            return None(at, out node, out end);
        if (_terms[next].Norm is "last" or "next" && (_terms[next + 1].Kind == TokenKind.Punctuation || _terms[next + 1].Lexeme is { IntroducesDate: true }))
            return Found(Weekdays(term.Lexeme, _terms[next].Is("last") ? -1 : 1, 0), next + 1, out node, out end);
        if (TryWeekdayOfWeek(next, weekday, out node, out end) || TryWeekdayBeside(next, term.Lexeme, out node, out end))
            return true;
        return Found(new CalendarNode(YearRef.None, Weekday: weekday), next, out node, out end)
            && !IsPartOfName(at) && _terms[at - 1].Norm is not ("every" or "each");
    }

    /// <summary>"on Fri", "by Tues.": capitalised, behind a preposition of time, and before no name ("on Sun Microsystems"); "SAT" is a name too.</summary>
    private readonly bool IsShortAlone(int at, int next) => (next >= _terms.Count && (at == 0 || (at == 1 && _terms[0].Is("on")))) ||
        (_terms[at - 1].Norm is "on" or "by" or "until" or "till" or "since" || IsBehindWeekday(at)) && !_terms[next].IsCapitalised && !_terms[next].Is("'s")
            && (_terms[at].Shape == WordShape.Capitalised || (_terms[at].Shape == WordShape.Lower && _terms[at].Norm is not ("sun" or "sat" or "wed")) || (_terms[at].Shape == WordShape.AllCapitals && _terms[at - 1].Shape == WordShape.AllCapitals));

    /// <summary>"[Mon,] Wed", "[Mon] or Tue": in a list of days written alike.</summary>
    private readonly bool IsBehindWeekday(int at) => _terms[at - 1].Norm is "," or "and" or "or" && _terms[at].Shape == WordShape.Capitalised
        && _terms[at - 2].Lexeme is { Weekday: > 0, IsShort: true } && _terms[at - 2].Shape == WordShape.Capitalised;

    /// <summary>Where "13 July (Friday)" and "13 July 2018, Friday" end: behind the weekday, where the clause ends with it.</summary>
    private readonly int AfterWeekday(ref DateNode date, int at)
    {
        var isNamed = date is CalendarNode { Day: > 0, Weekday: 0 } or NumericNode && _terms[at + 1].Lexeme is { Weekday: > 0 };
        if (!isNamed || !(_terms[at].Is(',') || _terms[at].Is('(')))
            return at;
        var isBracketed = _terms[at].Is('(');
        if (!(isBracketed ? _terms[at + 2].Is(')') : IsClosedNumber(at + 2)))
            return at;
        if (date is CalendarNode calendar)
            date = calendar with { Weekday = _terms[at + 1].Lexeme!.Weekday };
        return isBracketed ? at + 3 : at + 2;
    }

    /// <summary>"Sunday Times", "Black Friday", "Good Friday" are names.</summary>
    private readonly bool IsPartOfName(int at) =>
        (_terms[at + 1].IsCapitalised && _terms[at + 1].Norm is "times" or "telegraph" or "post" or "club" or "mirror" or "express" or "herald")
        || (_terms[at - 1].IsCapitalised && at > 1
            && _terms[at - 1].Norm is "black" or "good" or "bloody" or "ash" or "palm" or "easter" or "holy" or "super" or "cyber");

    private readonly bool TryWeekdayOfWeek(int at, int weekday, out DateNode node, out int end)
    {
        if (_terms[at].Is("of"))
            at++;
        if (_terms[at].Is("the"))
            at++;
        if (_terms[at].Lexeme is { Deixis: var deixis and not (Deixis.None or Deixis.Recent) } && _terms[at + 1].Is("week"))
        {
            var (offset, origin) = Relative(deixis);
            return Found(new WeekdayOfWeekNode(weekday, offset, origin), at + 2, out node, out end);
        }
        return None(at, out node, out end);
    }

    /// <summary>"on the 15th", "by the 21st", "on 15th": a day of the month alone.</summary>
    private readonly bool TryDayAlone(int at, out DateNode node, out int end)
    {
        var hasArticle = _terms[at - 1].Is("the");
        var isOrdinal = _terms[at].Kind == TokenKind.Number && Numbers.IsOrdinal(_terms, at);
        var day = isOrdinal || hasArticle ? Numbers.Day(_terms, at) : 0;
        return Found(new DayAloneNode(day, 0), at + 1, out node, out end) && day > 0 && (isOrdinal ? IsOrdinalDay(at, hasArticle) : IsNumberedDay(at));
    }

    private readonly bool IsOrdinalDay(int at, bool hasArticle)
    {
        if (!hasArticle)
            return _terms[at - 1].Is("on") && IsDayAlone(at + 1);
        if (_terms[at - 2].Is("for") && IsClosedNumber(at + 1) && !_terms[at + 1].Is(','))
            return true;
        return (_terms[at - 2].Norm is "on" or "by" or "until" or "since" or "from" or "before" or "after" || (_terms[at - 2].Is("of") && IsPartOfDay(at - 3))) && IsDayAlone(at + 1);
    }

    /// <summary>"on the 27", where the clause ends.</summary>
    private readonly bool IsNumberedDay(int at) => _terms[at - 2].Norm is "on" or "by" or "until" && IsClosedNumber(at + 1);

    /// <summary>"on the fifteenth", "by the twenty-first"; "the first", "the second" are more often something else.</summary>
    private readonly bool TryDayAloneInWords(int at, out DateNode node, out int end)
    {
        var day = Numbers.Day(_terms, at, out end);
        node = new DayAloneNode(day, 0);
        return day > 3 && _terms[at].Kind == TokenKind.Word && IsDayAlone(end)
            && (_terms[at - 1].Is("on") || (_terms[at - 1].Is("the") && _terms[at - 2].Norm is "on" or "by" or "until" or "for"));
    }

    /// <summary>"[Friday 23] at 4", "between 9:30 and".</summary>
    private readonly bool IsTimeAhead(int at) => _terms[at].Norm is "at" or "between" or "after" or "before" && _terms[at + 1].Kind == TokenKind.Number;

    /// <summary>True where the clause ends after a number: it counts nothing and no score, time or decimal goes on.</summary>
    private readonly bool IsClosedNumber(int next) =>
        _terms[next].Kind == TokenKind.Punctuation && !_terms[next].Is('-') && !_terms[next].Is('/') && !(_terms[next].Is(':') && _terms.IsGlued(next));

    /// <summary>True where a noun does not follow ("the 15th floor").</summary>
    private readonly bool IsDayAlone(int next) =>
        (_terms[next].Kind == TokenKind.Punctuation && !(_terms[next].Is('-') && _terms.IsGlued(next - 1)))
        || (_terms[next].Lexeme is { IntroducesDate: true } && !_terms[next].Is("of"))
        || _terms[next].Norm is "was" or "is" or "were" or "are" or "has" or "have" or "had" or "will" or "when" or "he" or "they" or "she" or "it";

    /// <summary>"of this month", "of last month", "of the month" after a day.</summary>
    private readonly bool TryOfMonth(int at, int day, out DateNode node, out int end)
    {
        if (_terms[at].Is("the"))
            at++;
        if (_terms[at].Is("month") && _terms[at - 1].Is("the"))
            return Found(new DayOfMonthNode(day, 0, Origin.Story), at + 1, out node, out end);
        if (_terms[at].Lexeme is { Deixis: var deixis and not (Deixis.None or Deixis.Recent) } && _terms[at + 1].Is("month"))
        {
            var (offset, origin) = Relative(deixis);
            return Found(new DayOfMonthNode(day, offset, origin), at + 2, out node, out end);
        }
        return None(at, out node, out end);
    }
}
