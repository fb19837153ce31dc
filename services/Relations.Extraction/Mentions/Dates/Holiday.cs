using System.Globalization;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// A day of every year: a date, a distance from Easter, the Nth weekday of a month (0: the last) or a date of another calendar,
/// and a distance from it.
/// </summary>
internal readonly record struct Holiday(HolidayReckoning Reckoning, int Month, int Day, int Weekday, int Distance)
{
    /// <summary>Of <c>holidays.tsv</c>.</summary>
    public static Holiday Parse(string rule)
    {
        var sign = rule.IndexOfAny(['+', '<']);
        var distance = sign < 0 ? 0 : int.Parse(rule.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture) * (rule[sign] == '<' ? -1 : 1);
        var day = sign < 0 ? rule : rule[..sign];
        var reckoning = HolidayReckoning.Gregorian;
        if (char.IsLetter(day[0]))
        {
            var name = day.Split('-')[0];
            reckoning = Enum.Parse<HolidayReckoning>(name, ignoreCase: true);
            if (name == day)
                return new Holiday(reckoning, 0, 0, 0, distance);
            day = day[(name.Length + 1)..];
        }
        var parts = day.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length == 3 ? new Holiday(reckoning, parts[0], parts[2], parts[1], distance) : new Holiday(reckoning, parts[0], parts[1], 0, distance);
    }

    /// <summary>True where a sighting of the moon or the hour of a lunar day decides, so that the day differs by one from country to country.</summary>
    public bool IsSighted => Reckoning is HolidayReckoning.Hijri or >= HolidayReckoning.HinduSunrise;

    /// <summary>True where the name is that of a month of another calendar ("Ramadan").</summary>
    public bool IsMonth => Reckoning > HolidayReckoning.Pascha && Day == 0;

    /// <summary>The last day of a month that begins on a day.</summary>
    public DateOnly LastOf(DateOnly first) => OtherCalendars.LastOfMonth(Reckoning, first);

    /// <summary>The day in a year from 1 to 9998; null where its calendar does not reach or the year has none.</summary>
    public DateOnly? In(int year) => Reckoning switch
    {
        HolidayReckoning.Easter => Easter(year).AddDays(Distance),
        HolidayReckoning.Pascha => Pascha(year).AddDays(Distance),
        HolidayReckoning.Gregorian when Weekday == 0 => new DateOnly(year, Month, Day).AddDays(Distance),
        HolidayReckoning.Gregorian => NthWeekday(year).AddDays(Distance),
        _ => OtherCalendars.Day(Reckoning, year, Month, Math.Max(Day, 1))?.AddDays(Distance),
    };

    private DateOnly NthWeekday(int year)
    {
        var first = new DateOnly(year, Month, 1);
        var ahead = (Weekday - (((int)first.DayOfWeek + 6) % 7) - 1 + 7) % 7;
        var weeks = Day > 0 ? Day - 1 : (DateTime.DaysInMonth(year, Month) - 1 - ahead) / 7;
        return first.AddDays(ahead + (7 * weeks));
    }

    /// <summary>Eastern Easter by the Julian computus (Meeus, Astronomical Algorithms, chapter 8), in the Gregorian calendar.</summary>
    private static DateOnly Pascha(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var julian = d + e + 114;
        return new DateOnly(year, julian / 31, (julian % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }

    /// <summary>Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
