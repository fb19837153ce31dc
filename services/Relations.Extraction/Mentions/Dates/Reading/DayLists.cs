using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Days in a row that share their month and year: each is a date of its own.</summary>
internal static class DayLists
{
    private const int LongestList = 8;

    /// <summary>"4 and 5 June", "27, 28 and 29 May 2004": the month stands with the last. Adds each day; false where no such list begins.</summary>
    public static bool TryListedDays(this in SentenceTerms terms, int sentence, int at, List<DateExpression> found, out int end)
    {
        end = at;
        if (terms[at].Kind != TokenKind.Number || !IsSeparator(terms, at + 1) || terms.IsInsideNumber(at))
            return false;
        var (last, day, items) = (0, at, 1);
        while (terms.DayAt(day) is > 0 and var value && value > last && items < LongestList && IsSeparator(terms, day + 1))
        {
            last = value;
            day = AfterSeparator(terms, day + 1);
            items++;
        }
        if (items < 2 || terms[day].Kind != TokenKind.Number || terms.ReadDayMonth(day) is not { Node: CalendarNode { Day: > 0 } calendar } read || calendar.Day <= last)
            return false;
        for (var item = at; item < day; item = AfterSeparator(terms, item + 1))
            found.Add(new DateExpression(sentence, item, item + 1, calendar with { Day = terms.DayAt(item) }));
        found.Add(new DateExpression(sentence, day, read.End, calendar));
        end = read.End;
        return true;
    }

    private static bool IsSeparator(in SentenceTerms terms, int at) => terms[at].Norm is "and" or "&" or "or" || (terms[at].Is(',') && !terms.IsGlued(at));

    private static int AfterSeparator(in SentenceTerms terms, int at)
    {
        if (terms[at].Is(',') && terms[at + 1].Is("and"))
            at++;
        return terms[at + 1].Is("the") ? at + 2 : at + 1;
    }

    /// <summary>After "June 13": ", 14 and 15" are days of the same month. Adds them and returns the term behind the last.</summary>
    public static int AddSharedDays(this in SentenceTerms terms, int sentence, int at, List<DateExpression> found)
    {
        while (found[^1].Node is CalendarNode { Day: > 0, Year.Kind: YearRefKind.None } previous && SharedDay(terms, at, previous.Day) is > 0 and var day)
        {
            (var year, at) = terms.YearAfter(day + 1, true);
            if (!year.IsNone)
                found[^1] = found[^1] with { Node = previous with { Year = year } };
            found.Add(new DateExpression(sentence, day, at, previous with { Day = terms.DayAt(day), Year = year }));
        }
        return at;
    }

    /// <summary>The term of the day that goes on with a list, or 0.</summary>
    private static int SharedDay(in SentenceTerms terms, int at, int previous)
    {
        if (terms[at - 1].Kind != TokenKind.Number || !(terms[at].Is("and") || terms[at].Is(',') || terms[at].Is('&')))
            return 0;
        var day = terms[at].Is(',') && terms[at + 1].Is("and") ? at + 2 : at + 1;
        ref readonly var after = ref terms[day + 1];
        var endsList = (after.Kind == TokenKind.Punctuation && !(after.Is(':') && terms.IsGlued(day))) || after.Lexeme is { IntroducesDate: true } || terms.YearAt(day + 1) > 0;
        return terms[day].Kind == TokenKind.Number && terms.DayAt(day) > previous && endsList ? day : 0;
    }
}
