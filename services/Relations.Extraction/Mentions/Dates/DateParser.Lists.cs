using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Days in a row that share their month and year: each is a date of its own.</summary>
internal ref partial struct DateParser
{
    private const int LongestList = 8;

    /// <summary>"4 and 5 June", "27, 28 and 29 May 2004": the month stands with the last.</summary>
    private readonly bool TryListedDays(int sentence, int at, List<DateExpression> found, out int end)
    {
        end = at;
        if (_terms[at].Kind != TokenKind.Number || !IsListSeparator(at + 1) || IsInsideNumber(at))
            return false;
        var (last, day, items) = (0, at, 1);
        while (Numbers.Day(_terms, day) is > 0 and var value && value > last && items < LongestList && IsListSeparator(day + 1))
        {
            last = value;
            day = AfterSeparator(day + 1);
            items++;
        }
        if (items < 2 || _terms[day].Kind != TokenKind.Number || !TryDayMonth(day, out var node, out end)
            || node is not CalendarNode { Day: > 0 } calendar || calendar.Day <= last)
            return false;
        for (var item = at; item < day; item = AfterSeparator(item + 1))
            found.Add(new DateExpression(sentence, item, item + 1, calendar with { Day = Numbers.Day(_terms, item) }));
        found.Add(new DateExpression(sentence, day, end, calendar));
        return true;
    }

    private readonly bool IsListSeparator(int at) => _terms[at].Norm is "and" or "&" or "or" || (_terms[at].Is(',') && !_terms.IsGlued(at));

    private readonly int AfterSeparator(int at)
    {
        if (_terms[at].Is(',') && _terms[at + 1].Is("and"))
            at++;
        return _terms[at + 1].Is("the") ? at + 2 : at + 1;
    }

    /// <summary>After "June 13": ", 14 and 15" are days of the same month.</summary>
    private readonly int TrySharedDays(int sentence, int at, List<DateExpression> found)
    {
        if (found[^1].Node is not CalendarNode { Day: > 0, Year.Kind: YearRefKind.None } previous || _terms[at - 1].Kind != TokenKind.Number)
            return at;
        var day = _terms[at].Is("and") || _terms[at].Is(',') || _terms[at].Is('&') ? at + 1 : at;
        if (day == at)
            return at;
        if (_terms[at].Is(',') && _terms[day].Is("and"))
            day++;
        var value = Numbers.Day(_terms, day);
        ref readonly var after = ref _terms[day + 1];
        var endsList = (after.Kind == TokenKind.Punctuation && !(after.Is(':') && _terms.IsGlued(day))) || after.Lexeme is { IntroducesDate: true } || Numbers.Year(_terms, day + 1) > 0;
        if (_terms[day].Kind != TokenKind.Number || value <= previous.Day || !endsList)
            return at;
        var end = day + 1;
        var year = YearAfter(end, ref end, true);
        if (!year.IsNone)
            found[^1] = found[^1] with { Node = previous with { Year = year } };
        found.Add(new DateExpression(sentence, day, end, previous with { Day = value, Year = year }));
        return TrySharedDays(sentence, end, found);
    }
}
