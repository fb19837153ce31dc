using System.Collections.Frozen;
using System.Globalization;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>The named days of <c>holidays.tsv</c>.</summary>
internal static class Holidays
{
    private static readonly FrozenDictionary<string, (string[] Words, Holiday Holiday)[]> ByFirstWord = ResourceTable.Read("holidays.tsv")
        .SelectMany(row => row[0].Split('|').Select(name => (Words: name.Split(' '), Holiday: Holiday.Parse(row[1]))))
        .GroupBy(h => h.Words[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(h => h.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>First words of the names.</summary>
    public static IEnumerable<string> FirstWords => ByFirstWord.Keys;

    /// <summary>The named day that begins at a term, and the term after it. A name that begins without a capital has none at all.</summary>
    public static bool TryFind(SentenceTerms terms, int at, out Holiday holiday, out int end)
    {
        (holiday, end) = (default, at);
        if (!ByFirstWord.TryGetValue(terms[at].Norm, out var names))
            return false;
        foreach (var name in names)
        {
            if (!StandsAt(terms, at, name.Words))
                continue;
            (holiday, end) = (name.Holiday, at + name.Words.Length);
            return true;
        }
        return false;
    }

    private static bool StandsAt(SentenceTerms terms, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!terms[at + i].Is(words[i]) || (terms[at + i].IsCapitalised && !terms[at].IsCapitalised))
                return false;
        }
        return true;
    }
}

/// <summary>A day of every year: a date, a distance from Easter, or the Nth weekday of a month (0: the last) and a distance from it.</summary>
internal readonly record struct Holiday(int Month, int Day, int Weekday, int Distance, bool IsJulian)
{
    public static Holiday Parse(string rule)
    {
        var sign = rule.IndexOfAny(['+', '<']);
        var distance = sign < 0 ? 0 : int.Parse(rule.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture) * (rule[sign] == '<' ? -1 : 1);
        var day = sign < 0 ? rule : rule[..sign];
        if (day is "easter" or "pascha")
            return new Holiday(0, 0, 0, distance, day == "pascha");
        var parts = day.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length == 3 ? new Holiday(parts[0], parts[2], parts[1], distance, false) : new Holiday(parts[0], parts[1], 0, distance, false);
    }

    /// <summary>The day in a year from 1 to 9998.</summary>
    public DateOnly In(int year) => (Month == 0 ? IsJulian ? Pascha(year) : Easter(year) : Weekday == 0 ? new DateOnly(year, Month, Day) : NthWeekday(year))
        .AddDays(Distance);

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
