namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// Lunar days (tithi) and sun's entries of the Hindu calendar, by the longitudes of sun and moon (Meeus, Astronomical Algorithms, chapters 25
/// and 47, the greater terms) at Indian Standard Time. Months end with the new moon and are named by the sign that the sun enters in them; of a
/// leap month and its namesake the second keeps the festivals.
/// </summary>
internal static class HinduCalendar
{
    private const double MeanMonth = 29.530588853;
    private const double MonthOfSun = 30.4368;
    private const int LeapMonth = 60;
    private const double DaysToEpoch = 730119.5 + (5.5 / 24);
    private const double Radian = Math.PI / 180;

    /// <summary>The hours of a day, by the clock, at which a lunar day must last for its festival to fall on the day.</summary>
    private static double HourOf(HolidayReckoning reckoning) => reckoning switch
    {
        HolidayReckoning.HinduNoon => 12.5,
        HolidayReckoning.HinduDusk => 18.25,
        HolidayReckoning.HinduMidnight => 24.25,
        _ => 6.25,
    };

    /// <summary>The civil day of a lunar day (1 to 30, the full moon is 15) of a month (Chaitra is 1), or of the sun's entry into a sign (Aries is 1), in a year.</summary>
    public static DateOnly? Day(HolidayReckoning reckoning, int year, int month, int day)
    {
        if (year is < 1900 or > 2100)
            return null;
        return reckoning == HolidayReckoning.HinduSolar ? Entry(year, month) : LunarDay(year, month, day, HourOf(reckoning));
    }

    /// <summary>The months are tried whose new moon may lie a month around the sun's entry into their sign, which is in the middle of April for the first.</summary>
    private static DateOnly? LunarDay(int year, int month, int day, double hour)
    {
        DateOnly? found = null;
        for (var turn = year - 1; turn <= year; turn++)
        {
            var moon = NewMoon(new DateOnly(turn, 3, 1).DayNumber + ((month - 1) * MonthOfSun));
            for (var next = 0; next < 4; next++, moon = NewMoon(moon + MeanMonth))
            {
                if (MonthOf(moon) == month && LunarDay(moon, day, hour) is var date && date.Year == year && (found is not { } known || date.DayNumber - known.DayNumber < LeapMonth))
                    found = date;
            }
        }
        return found;
    }

    /// <summary>The first day at whose hour the lunar day lasts; where it lasts at the hour of none, the day on which it begins.</summary>
    private static DateOnly LunarDay(double newMoon, int day, double hour)
    {
        for (var number = (int)(newMoon + ((day - 1) * MeanMonth / 30)) - 2; ; number++)
        {
            var moment = number + (hour / 24);
            var elongation = Elongation(moment);
            var turns = Math.Round((((moment - newMoon) / MeanMonth * 360) - elongation) / 360);
            var age = elongation + (360 * turns);
            if (age >= 12 * (day - 1))
                return DateOnly.FromDayNumber(age < 12 * day ? number : number - 1);
        }
    }

    /// <summary>The moment of the new moon nearest to one.</summary>
    private static double NewMoon(double near)
    {
        for (var step = 0; step < 6; step++)
        {
            var apart = Elongation(near);
            near -= (apart > 180 ? apart - 360 : apart) * MeanMonth / 360;
        }
        return near;
    }

    /// <summary>The month that begins with a new moon.</summary>
    private static int MonthOf(double newMoon) => (SignAt(newMoon) % 12) + 1;

    private static int SignAt(double moment) => (int)(SiderealSun(moment) / 30) + 1;

    /// <summary>The day on which the sun enters a sign, or where it does after sunset the next.</summary>
    private static DateOnly? Entry(int year, int sign)
    {
        for (var number = new DateOnly(year, 1, 1).DayNumber; number < new DateOnly(year, 12, 31).DayNumber; number++)
        {
            if (SignAt(number + (HourOf(HolidayReckoning.HinduDusk) / 24)) == sign && SignAt(number - 1 + (HourOf(HolidayReckoning.HinduDusk) / 24)) != sign)
                return DateOnly.FromDayNumber(number);
        }
        return null;
    }

    /// <summary>The sun's longitude from the fixed stars (Lahiri).</summary>
    private static double SiderealSun(double moment) => Wrapped(Sun(moment) - 23.853 - (50.29 / 3600 * (moment - DaysToEpoch) / 365.25));

    private static double Elongation(double moment) => Wrapped(Moon(moment) - Sun(moment));

    private static double Sun(double moment)
    {
        var t = (moment - DaysToEpoch) / 36525;
        var anomaly = 357.52911 + (35999.05029 * t);
        return 280.46646 + (36000.76983 * t) + (1.9146 * Sine(anomaly)) + (0.02 * Sine(2 * anomaly)) - 0.00569;
    }

    private static double Moon(double moment)
    {
        var t = (moment - DaysToEpoch) / 36525;
        var (d, m, a, f) = (297.8501921 + (445267.1114034 * t), 357.5291092 + (35999.0502909 * t), 134.9633964 + (477198.8675055 * t), 93.272095 + (483202.0175233 * t));
        return 218.3164477 + (481267.88123421 * t) + (6.288774 * Sine(a)) + (1.274027 * Sine((2 * d) - a)) + (0.658314 * Sine(2 * d)) + (0.213618 * Sine(2 * a))
            - (0.185116 * Sine(m)) - (0.114332 * Sine(2 * f)) + (0.058793 * Sine((2 * d) - (2 * a))) + (0.057066 * Sine((2 * d) - m - a)) + (0.053322 * Sine((2 * d) + a))
            + (0.045758 * Sine((2 * d) - m)) - (0.040923 * Sine(m - a)) - (0.03472 * Sine(d)) - (0.030383 * Sine(m + a)) + (0.015327 * Sine((2 * d) - (2 * f)));
    }

    private static double Sine(double degrees) => Math.Sin(degrees * Radian);

    private static double Wrapped(double degrees) => degrees - (360 * Math.Floor(degrees / 360));
}
