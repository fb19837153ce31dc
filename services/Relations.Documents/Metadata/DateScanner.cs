using Relations.Documents.Text;

namespace Relations.Documents.Metadata;

/// <summary>Finds dates with a year in short lines, in the ways that newspapers, agencies and ministries print them.</summary>
internal static class DateScanner
{
    private const int EarliestYear = 1500;
    private const int LatestYear = 2100;

    /// <summary>Two figures for a year: up to this they are of the 2000s, above it of the 1900s.</summary>
    private const int Pivot = 49;

    /// <summary>The date that starts at a word, or null.</summary>
    public static FoundDate? At(FoldedLine line, int at)
    {
        if (line.IsNumber(at, out var value))
            return ChineseStyle(line, at, value) ?? YearFirst(line, at, value) ?? InFigures(line, at, value) ?? DayFirst(line, at, value);
        return Calendar.MonthOf(line.At(at)) is > 0 and var month ? MonthFirst(line, at, month) : null;
    }

    /// <summary>One past the last word of a day without a year that starts at a word ("17th May", "June 13"); 0 when there is none.</summary>
    public static int PartialEnd(FoldedLine line, int at)
    {
        if (line.IsNumber(at, out var day))
        {
            var month = SkipJoiners(line, at + 1);
            return day is >= 1 and <= 31 && month < line.Count && IsClose(line, at + 1, month) && Calendar.MonthOf(line.At(month)) > 0 ? month + 1 : 0;
        }
        if (Calendar.MonthOf(line.At(at)) == 0 || at + 1 >= line.Count || !IsClose(line, at + 1, at + 1) || !line.IsNumber(at + 1, out var after) || after is < 1 or > 31)
            return 0;
        return SkipJoiners(line, at + 2);
    }

    /// <summary>Every date of a line, in order.</summary>
    public static IEnumerable<FoundDate> In(FoldedLine line)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (At(line, at) is { } date)
            {
                yield return date;
                at = date.End - 1;
            }
        }
    }

    /// <summary>27 December 2002, 27th of December, 2002, 17-May-2023, 27. Dezember 2002, 3 de junio de 2003.</summary>
    private static FoundDate? DayFirst(FoldedLine line, int at, int day)
    {
        var next = SkipJoiners(line, at + 1);
        if (day is < 1 or > 31 || next >= line.Count || !IsClose(line, at + 1, next) || Calendar.MonthOf(line.At(next)) is not (> 0 and var month))
            return null;
        var year = SkipJoiners(line, next + 1);
        if (year >= line.Count || !IsClose(line, next + 1, year) || !IsYear(line, year, twoDigits: IsDash(line, next + 1), out var value))
            return null;
        return Valid(new FoundDate(at, year + 1, value, month, day));
    }

    /// <summary>December 27, 2002; Dec. 27th 2002; June 2003.</summary>
    private static FoundDate? MonthFirst(FoldedLine line, int at, int month)
    {
        if (at + 1 >= line.Count || !IsClose(line, at + 1, at + 1))
            return null;
        if (IsYear(line, at + 1, twoDigits: false, out var alone))
            return line[at].Length > 2 ? new FoundDate(at, at + 2, alone, month, 0) : null;
        if (!line.IsNumber(at + 1, out var day) || day is < 1 or > 31)
            return null;
        var year = SkipJoiners(line, at + 2);
        if (year >= line.Count || !IsClose(line, at + 2, year) || !IsYear(line, year, twoDigits: false, out var value))
            return null;
        return Valid(new FoundDate(at, year + 1, value, month, day));
    }

    /// <summary>2002-12-27, 2002/12/27, 2002.12.27, 2002 December 27.</summary>
    private static FoundDate? YearFirst(FoldedLine line, int at, int value)
    {
        if (!IsYear(line, at, twoDigits: false, out var year) || at + 2 >= line.Count || !line.IsNumber(at + 2, out var day))
            return null;
        if (Calendar.MonthOf(line.At(at + 1)) is > 0 and var named && IsClose(line, at + 1, at + 2))
            return Valid(new FoundDate(at, at + 3, year, named, day));
        if (!SameFigureMark(line, at) || !line.IsNumber(at + 1, out var month) || month is < 1 or > 12)
            return null;
        return Valid(new FoundDate(at, at + 3, year, month, day));
    }

    /// <summary>10/15/2007, 15.10.2007, 15-10-07.</summary>
    private static FoundDate? InFigures(FoldedLine line, int at, int first)
    {
        if (at + 2 >= line.Count || !SameFigureMark(line, at) || !line.IsNumber(at + 1, out var second) || line[at].Length > 2 || line[at + 1].Length > 2)
            return null;
        var dotted = line.Before(at + 1)[0] == '.';
        if (!IsYear(line, at + 2, twoDigits: true, out var year) || first < 1 || second < 1)
            return null;
        // Dots between the figures are written day first everywhere they are written.
        if (second > 12)
            return first > 12 ? null : Valid(new FoundDate(at, at + 3, year, first, second, Order: DateOrder.MonthDay));
        if (first > 12 || dotted)
            return Valid(new FoundDate(at, at + 3, year, second, first, Order: first > 12 ? DateOrder.DayMonth : DateOrder.Unknown));
        return new FoundDate(at, at + 3, year, first, second, IsAmbiguous: first != second);
    }

    /// <summary>2003年6月2日, 2003년 6월 2일.</summary>
    private static FoundDate? ChineseStyle(FoldedLine line, int at, int value)
    {
        if (!IsYear(line, at, twoDigits: false, out var year) || at + 3 >= line.Count || !IsUnit(line, at + 1, '年', '년'))
            return null;
        if (!line.IsNumber(at + 2, out var month) || month is < 1 or > 12 || !IsUnit(line, at + 3, '月', '월'))
            return null;
        if (at + 5 < line.Count && line.IsNumber(at + 4, out var day) && IsUnit(line, at + 5, '日', '일'))
            return Valid(new FoundDate(at, at + 6, year, month, day));
        return new FoundDate(at, at + 4, year, month, 0);
    }

    private static bool IsUnit(FoldedLine line, int at, char unit, char korean) => line.At(at)[0] == unit || line.At(at)[0] == korean;

    private static FoundDate? Valid(FoundDate date) =>
        date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month) ? date : null;

    /// <summary>Ordinal endings and small words that stand inside dates.</summary>
    private static int SkipJoiners(FoldedLine line, int at)
    {
        while (at < line.Count && line.At(at) is "st" or "nd" or "rd" or "th" or "er" or "of" or "de" or "del" or "do" or "the" or "г" or "года")
            at++;
        return at;
    }

    /// <summary>Only a space, comma, dot or dash stands before each of the words from one to another.</summary>
    private static bool IsClose(FoldedLine line, int first, int last)
    {
        for (var i = first; i <= last && i < line.Count; i++)
        {
            var mark = line.Before(i).Trim();
            if (mark.Length > 1 || (mark.Length == 1 && mark[0] is not ('.' or ',' or '-' or '/' or 'º' or '،')))
                return false;
        }
        return true;
    }

    private static bool IsDash(FoldedLine line, int at) => line.Before(at) is "-" or "/";

    private static bool SameFigureMark(FoldedLine line, int at)
    {
        var first = line.Before(at + 1).Trim();
        var second = line.Before(at + 2).Trim();
        return first.Length == 1 && first[0] is '/' or '.' or '-' or '–' && second.SequenceEqual(first);
    }

    private static bool IsYear(FoldedLine line, int at, bool twoDigits, out int year)
    {
        if (!line.IsNumber(at, out year))
            return false;
        if (line[at].Length == 4)
            return year is >= EarliestYear and <= LatestYear;
        if (!twoDigits || line[at].Length != 2)
            return false;
        year += year <= Pivot ? 2000 : 1900;
        return true;
    }
}
