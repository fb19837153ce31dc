using System.Globalization;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>What a holiday is reckoned by.</summary>
internal enum HolidayReckoning : byte
{
    /// <summary>Month and day of the civil year.</summary>
    Gregorian,
    /// <summary>Days from Western Easter.</summary>
    Easter,
    /// <summary>Days from Eastern Easter.</summary>
    Pascha,
    /// <summary>The Islamic calendar, as computed in Umm al-Qura.</summary>
    Hijri,
    /// <summary>The Hebrew calendar; Tishri is its first month.</summary>
    Hebrew,
    /// <summary>The Chinese lunisolar calendar.</summary>
    Lunar,
    /// <summary>The lunar day of the Hindu calendar that lasts at sunrise.</summary>
    HinduSunrise,
    /// <summary>The lunar day of the Hindu calendar that lasts at noon.</summary>
    HinduNoon,
    /// <summary>The lunar day of the Hindu calendar that lasts at dusk.</summary>
    HinduDusk,
    /// <summary>The lunar day of the Hindu calendar that lasts at midnight.</summary>
    HinduMidnight,
    /// <summary>The sun's entry into a sign of the Hindu zodiac.</summary>
    HinduSolar,
}

/// <summary>The civil day of a date that is kept by another calendar.</summary>
internal static class OtherCalendars
{
    private const int HebrewEpoch = 3761;

    /// <summary>Kislev: the months after it lie in the next civil year.</summary>
    private const int LastAutumnMonth = 3;
    private const int HijriEpoch = 622;

    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The day in a civil year: of two the first; null where there is none or the calendar's table ends.</summary>
    public static DateOnly? Day(HolidayReckoning reckoning, int year, int month, int day) => reckoning switch
    {
        HolidayReckoning.Hijri => HijriDay(year, month, day),
        HolidayReckoning.Hebrew => Find(Hebrew, year + HebrewEpoch - (month > LastAutumnMonth ? 1 : 0), month, day),
        HolidayReckoning.Lunar => Find(Lunar, year, month, day),
        >= HolidayReckoning.HinduSunrise => HinduCalendar.Day(reckoning, year, month, day),
        _ => null,
    };

    /// <summary>The last day of the month that begins on a civil day.</summary>
    public static DateOnly LastOfMonth(HolidayReckoning reckoning, DateOnly first)
    {
        Calendar calendar = reckoning switch { HolidayReckoning.Hijri => Hijri, HolidayReckoning.Hebrew => Hebrew, _ => Lunar };
        var day = first.ToDateTime(TimeOnly.MinValue);
        return first.AddDays(calendar.GetDaysInMonth(calendar.GetYear(day), calendar.GetMonth(day)) - 1);
    }

    /// <summary>A lunar year is eleven days shorter, so that three may touch a civil one.</summary>
    private static DateOnly? HijriDay(int year, int month, int day)
    {
        var near = (year - HijriEpoch) * 33 / 32;
        for (var lunar = near - 1; lunar <= near + 2; lunar++)
        {
            if (Find(Hijri, lunar, month, day) is { } found && found.Year == year)
                return found;
        }
        return null;
    }

    private static DateOnly? Find(Calendar calendar, int year, int month, int day)
    {
        var isKnown = year > calendar.GetYear(calendar.MinSupportedDateTime) && year < calendar.GetYear(calendar.MaxSupportedDateTime);
        return isKnown && day <= calendar.GetDaysInMonth(year, month) ? DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;
    }
}
