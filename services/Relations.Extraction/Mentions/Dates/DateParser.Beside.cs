using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Dates that stand next to another: "the day before yesterday", "the week after next", "the first Monday after Easter".</summary>
internal ref partial struct DateParser
{
    /// <summary>"the day before yesterday", "the day after tomorrow", "the day before", "the year before".</summary>
    private readonly bool TryStoryBeside(int at, DateUnit unit, out DateNode node, out int end)
    {
        var sign = _terms[at + 1].Is("before") ? -1 : _terms[at + 1].Is("after") ? 1 : 0;
        end = at + 2;
        node = new RelativeNode(unit, sign, Origin.Story);
        if (sign == 0)
            return false;
        if (unit != DateUnit.Day)
            return _terms[end].Kind == TokenKind.Punctuation;
        if (_terms[end].Lexeme is { DaysFromToday: { } days })
            return Found(new RelativeNode(DateUnit.Day, days + sign, Origin.Now), end + 1, out node, out end);
        return _terms[end].Kind == TokenKind.Punctuation || _terms[end].Norm is "nobody" or "he" or "she" or "they" or "it" or "that" or "in" or "at";
    }

    /// <summary>"the week after next", "the year before last".</summary>
    private readonly bool TryBesideNext(int at, DateUnit unit, out DateNode node, out int end)
    {
        var next = _terms[at + 2].Is("the") ? at + 3 : at + 2;
        var offset = _terms[at + 1].Is("after") && _terms[next].Is("next") ? 2 : _terms[at + 1].Is("before") && _terms[next].Is("last") ? -2 : 0;
        var isOther = _terms[next + 1].Kind == TokenKind.Number || _terms[next + 1].Lexeme is { IntroducesDate: false };
        return offset != 0 && unit is DateUnit.Week or DateUnit.Weekend or DateUnit.Month or DateUnit.Quarter or DateUnit.Year && !isOther
            ? Found(new RelativeNode(unit, offset, Origin.Now), next + 1, out node, out end)
            : None(at, out node, out end);
    }

    /// <summary>"the week before Christmas", "the day after 9 May", "the year after 2015".</summary>
    private readonly bool TryUnitBeside(int at, DateUnit unit, out DateNode node, out int end)
    {
        var isBeside = TrySideOf(at + 1, unit == DateUnit.Year, out var sign, out var of, out end);
        node = new BesideNode(unit, 0, sign, of);
        return isBeside && unit switch
        {
            DateUnit.Day or DateUnit.Week => IsDay(of),
            DateUnit.Month => of is CalendarNode { Month: > 0, Day: 0 },
            DateUnit.Year => of is CalendarNode { Month: 0, Weekday: 0 },
            _ => false,
        };
    }

    /// <summary>"[the Monday] before last", "[the Tuesday] after next", "[the Friday] before Easter".</summary>
    private readonly bool TryWeekdayBeside(int at, Lexeme weekday, out DateNode node, out int end)
    {
        if (_terms[at - 2].Is("the") && TryWeekdaysBeside(weekday.Weekday, 1, at, out node, out end))
            return true;
        if (_terms[at].Is("week") && _terms[at - 2].Norm is "on" or "by" or "until" or "till" && (_terms[at + 1].Kind == TokenKind.Punctuation || _terms[at + 1].Lexeme is { IntroducesDate: true }))
            return Found(Weekdays(weekday, 1, 1), at + 1, out node, out end);
        if (_terms[at].Norm is "nearest" or "closest" && TryPlainDate(_terms[at + 1].Is("to") ? at + 2 : at + 1, false, out var of, out end) && IsDay(of))
            return Found(new BesideNode(DateUnit.None, weekday.Weekday, 0, of), end, out node, out end);
        var sign = _terms[at].Is("before") && _terms[at + 1].Is("last") ? -1 : _terms[at].Is("after") && _terms[at + 1].Is("next") ? 1 : 0;
        return Found(Weekdays(weekday, sign, 1), at + 2, out node, out end) && sign != 0 && _terms[at + 2].Lexeme is null or { IntroducesDate: true };
    }

    /// <summary>"the closest Monday to 5 May".</summary>
    private readonly bool TryClosest(int at, out DateNode node, out int end)
    {
        if (_terms[at].Norm is not ("closest" or "nearest") || _terms[at + 1].Lexeme is not { Weekday: > 0 and var weekday } || !_terms[at + 2].Is("to")
            || !TryPlainDate(at + 3, false, out var of, out end))
            return None(at, out node, out end);
        return Found(new BesideNode(DateUnit.None, weekday, 0, of), end, out node, out end) && IsDay(of);
    }

    /// <summary>"[the first Monday] after 5 May", "[the last Friday] before Easter".</summary>
    private readonly bool TryWeekdaysBeside(int weekday, int count, int at, out DateNode node, out int end)
    {
        var isBeside = TrySideOf(at, false, out var sign, out var of, out end);
        node = new BesideNode(DateUnit.None, weekday, sign * count, of);
        return isBeside && IsDay(of);
    }

    /// <summary>"before Christmas", "after 5 May": the side (-1 or 1) and the date.</summary>
    private readonly bool TrySideOf(int at, bool years, out int sign, out DateNode of, out int end)
    {
        sign = _terms[at].Is("before") ? -1 : _terms[at].Is("after") ? 1 : 0;
        return sign == 0 ? None(at, out of, out end) : TryPlainDate(at + 1, years, out of, out end);
    }

    private static bool IsDay(DateNode node) => node is CalendarNode { Day: > 0 } or NumericNode or HolidayNode { Holiday.IsMonth: false } or NamedRelativeNode { Name.Weekday: > 0 };

    /// <summary>"[two] Tuesdays from now", "[three] Fridays ago", "[two] Sundays before Easter".</summary>
    private readonly bool TryWeekdays(int count, int at, out DateNode node, out int end)
    {
        if (count == 0 || _terms[at].Lexeme is not { } weekday || weekday is { Weekday: 0, Weekdays: 0 })
            return None(at, out node, out end);
        if (TryWeekdaysBeside(Math.Max(weekday.Weekday, weekday.Weekdays), count, at + 1, out node, out end))
            return true;
        var isFromNow = _terms[at + 1].Is("from") && _terms[at + 2].Norm is "now" or "today";
        var sign = _terms[at + 1].Is("ago") ? -1 : isFromNow || _terms[at + 1].Norm is "later" or "hence" ? 1 : 0;
        if (sign == 0)
            return None(at, out node, out end);
        return Found(Weekdays(weekday with { Weekday = Math.Max(weekday.Weekday, weekday.Weekdays) }, sign, count - 1), isFromNow ? at + 3 : at + 2, out node, out end);
    }

    /// <summary>The nearest such weekday after now or before it, or so many weeks farther.</summary>
    private static NamedRelativeNode Weekdays(Lexeme weekday, int sign, int weeks) =>
        new(weekday, sign < 0 ? Deixis.Last : Deixis.Following) { IsFromNow = true, IsNearest = true, Weeks = sign * weeks };
}
