using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Units of time around a date, as EDTF, and their names in rules.</summary>
internal static class StampUnits
{
    /// <summary>The name of a unit as a part of rule names.</summary>
    public static string Name(this DateUnit unit) => unit switch
    {
        DateUnit.Day => "day",
        DateUnit.Weekend => "weekend",
        DateUnit.WorkingWeek => "working-week",
        DateUnit.Week => "week",
        DateUnit.Fortnight => "fortnight",
        DateUnit.Month => "month",
        DateUnit.Quarter => "quarter",
        DateUnit.Half => "half",
        DateUnit.Year => "year",
        DateUnit.Decade => "decade",
        _ => "century",
    };

    /// <summary>The name of several.</summary>
    public static string Plural(this DateUnit unit) => unit == DateUnit.Century ? "centuries" : $"{unit.Name()}s";

    /// <summary>The unit of time that many after the one a date lies in; where the date is too coarse for the unit, as coarse as the date.</summary>
    public static string? UnitAt(this Stamp origin, DateUnit unit, int offset) => unit switch
    {
        DateUnit.Day when origin.HasDay => origin.AddDays(offset)?.ToString(),
        DateUnit.Week when origin.HasDay => Days(origin.AddDays((7 * offset) - origin.Weekday + 1), 7),
        DateUnit.WorkingWeek when origin.HasDay => Days(origin.AddDays((7 * offset) - origin.Weekday + 1), 5),
        DateUnit.Weekend when origin.HasDay => Days(origin.AddDays((7 * offset) - origin.Weekday + 6), 2),
        DateUnit.Fortnight when origin.HasDay => Days(origin.AddDays((14 * offset) - origin.Weekday + 1), 14),
        DateUnit.Month when origin.HasMonth => origin.AddMonths(offset)?.ToString(),
        DateUnit.Quarter when origin.HasMonth => Months(origin with { Month = ((origin.Month - 1) / 3 * 3) + 1 }, 3 * offset, 3),
        DateUnit.Half when origin.HasMonth => Months(origin with { Month = ((origin.Month - 1) / 6 * 6) + 1 }, 6 * offset, 6),
        DateUnit.Year => origin.AddYears(offset)?.ToString(),
        DateUnit.Decade => origin.AddYears(offset * 10) is { } decade ? $"{decade.Year / 10:000}X" : null,
        DateUnit.Century => origin.AddYears(offset * 100) is { } century ? $"{(century.Year - 1) / 100:00}XX" : null,
        _ when offset == 0 => origin.ToString(),
        _ => null,
    };

    /// <summary>So many days from a day on, as EDTF; null outside the years 1 to 9999.</summary>
    public static string? Days(Stamp? start, int count) => start is { } first && first.AddDays(count - 1) is { } last ? $"{first}/{last}" : null;

    /// <summary>So many months, from one that lies so many after a month on, as EDTF; null outside the years 1 to 9999.</summary>
    public static string? Months(Stamp origin, int offset, int count) =>
        origin.AddMonths(offset) is { } first && first.AddMonths(count - 1) is { } last ? $"{first}/{last}" : null;
}
