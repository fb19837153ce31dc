using System.Globalization;
using Relations.Domain;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>A year, perhaps with month, perhaps with day: a point that other dates are counted from. Zero means "not known".</summary>
internal readonly record struct Stamp(int Year, int Month = 0, int Day = 0)
{
    /// <summary>ISO number of the weekday by which a week belongs to a year.</summary>
    public const int Thursday = 4;

    /// <summary>ISO number of the weekday that a weekend begins with.</summary>
    public const int Saturday = 6;

    public bool HasMonth => Month > 0;

    public bool HasDay => Day > 0;

    /// <summary>False for a day that no calendar has: "31 February".</summary>
    public bool IsPossible => !HasDay || Day <= DateTime.DaysInMonth(Year, Month);

    /// <summary>First day it may mean.</summary>
    public DateOnly First => new(Year, HasMonth ? Month : 1, HasDay ? Day : 1);

    /// <summary>ISO weekday of the first day it may mean: 1 is Monday.</summary>
    public int Weekday => (((int)First.DayOfWeek + 6) % 7) + 1;

    public static Stamp Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The start of a date, as precise as the date is.</summary>
    public static Stamp? Of(EdtfDate date)
    {
        var first = date.Earliest;
        if (first == DateOnly.MinValue)
            return null;
        return date.Precision switch
        {
            DatePrecision.Day => Of(first),
            DatePrecision.Month or DatePrecision.Season => new Stamp(first.Year, first.Month),
            _ => new Stamp(first.Year),
        };
    }

    /// <summary>As EDTF.</summary>
    public override string ToString() => HasDay
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}")
        : HasMonth
            ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}")
            : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Months later (or earlier), without a day. Null outside the years 1 to 9999.</summary>
    public Stamp? AddMonths(int months)
    {
        var total = (Year * 12L) + (Month - 1) + months;
        var year = total / 12;
        return year is >= 1 and <= 9999 ? new Stamp((int)year, (int)(total % 12) + 1) : null;
    }

    /// <summary>Years later (or earlier), the year alone. Null outside the years 1 to 9999.</summary>
    public Stamp? AddYears(int years) => (long)Year + years is >= 1 and <= 9999 ? new Stamp(Year + years) : null;

    /// <summary>Days later (or earlier). Null outside the years 1 to 9999. Only of a stamp with a day.</summary>
    public Stamp? AddDays(int days)
    {
        var number = (long)First.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? Of(DateOnly.FromDayNumber((int)number)) : null;
    }
}
