using System.Globalization;

namespace Relations.Domain;

/// <summary>One end of an EDTF date: year, decade, century, season, month or day, perhaps qualified.</summary>
internal readonly record struct EdtfPart(DateOnly Earliest, DateOnly Latest, DatePrecision Precision, bool IsApproximate)
{
    public static bool TryParse(string text, out EdtfPart part)
    {
        part = default;
        var approximate = text.Length > 0 && text[^1] is '~' or '?' or '%';
        var bare = approximate ? text.AsSpan(0, text.Length - 1) : text;
        var beforeChrist = bare.Length == 5 && bare[0] == '-';
        if (beforeChrist)
            bare = bare[1..];
        if (!TryYears(bare, out var first, out var last, out var precision))
            return false;
        if (beforeChrist)
        {
            part = new EdtfPart(DateOnly.MinValue, new DateOnly(1, 12, 31), precision, approximate);
            return true;
        }
        if (bare.Length == 4)
        {
            part = new EdtfPart(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), precision, approximate);
            return true;
        }
        return precision == DatePrecision.Year && TryWithinYear(bare, first, approximate, out part);
    }

    private static bool TryYears(ReadOnlySpan<char> bare, out int first, out int last, out DatePrecision precision)
    {
        (first, last, precision) = (0, 0, DatePrecision.Year);
        if (bare.Length < 4)
            return false;
        var unspecified = bare[3] != 'X' ? 0 : bare[2] != 'X' ? 1 : 2;
        if (!TryDigits(bare[..(4 - unspecified)], out var digits))
            return false;
        var width = unspecified switch { 0 => 1, 1 => 10, _ => 100 };
        first = digits * width;
        last = first + width - 1;
        precision = unspecified switch { 0 => DatePrecision.Year, 1 => DatePrecision.Decade, _ => DatePrecision.Century };
        if (first == 0 && unspecified > 0)
            first = 1;
        return first >= 1;
    }

    private static bool TryWithinYear(ReadOnlySpan<char> bare, int year, bool approximate, out EdtfPart part)
    {
        part = default;
        if (bare.Length is not (7 or 10) || bare[4] != '-' || !TryDigits(bare[5..7], out var month))
            return false;
        if (bare.Length == 7)
        {
            if (month is >= 21 and <= 24)
            {
                part = Season(year, month, approximate);
                return true;
            }
            if (month is < 1 or > 12)
                return false;
            part = new EdtfPart(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, approximate);
            return true;
        }
        if (bare[7] != '-' || month is < 1 or > 12 || !TryDigits(bare[8..10], out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var date = new DateOnly(year, month, day);
        part = new EdtfPart(date, date, DatePrecision.Day, approximate);
        return true;
    }

    /// <summary>Northern seasons by whole months: spring is March to May. Winter of a year runs from its December to the next February.</summary>
    private static EdtfPart Season(int year, int code, bool approximate)
    {
        var start = new DateOnly(year, (code - 20) * 3, 1);
        var end = year == 9999 && code == 24 ? DateOnly.MaxValue : start.AddMonths(3).AddDays(-1);
        return new EdtfPart(start, end, DatePrecision.Season, approximate);
    }

    /// <summary>ASCII digits and nothing else: int.TryParse would let NULs at the end pass.</summary>
    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
