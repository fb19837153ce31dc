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

    /// <summary>The named day that begins at a capitalised term, and the term after it.</summary>
    public static bool TryFind(SentenceTerms terms, int at, out Holiday holiday, out int end)
    {
        (holiday, end) = (default, at);
        if (!terms[at].IsCapitalised || !ByFirstWord.TryGetValue(terms[at].Norm, out var names))
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
            if (!terms[at + i].Is(words[i]))
                return false;
        }
        return true;
    }
}

/// <summary>A day of every year: a date, a distance from Easter, or the Nth weekday of a month.</summary>
internal readonly record struct Holiday(int Month, int Day, int Weekday, int FromEaster)
{
    public static Holiday Parse(string rule)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
            return new Holiday(0, 0, 0, int.Parse(rule.AsSpan("easter".Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        var parts = rule.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length == 3 ? new Holiday(parts[0], parts[2], parts[1], 0) : new Holiday(parts[0], parts[1], 0, 0);
    }

    /// <summary>The day in a year from 1 to 9998.</summary>
    public DateOnly In(int year)
    {
        if (Month == 0)
            return Easter(year).AddDays(FromEaster);
        if (Weekday == 0)
            return new DateOnly(year, Month, Day);
        var first = new DateOnly(year, Month, 1);
        var ahead = (Weekday - (((int)first.DayOfWeek + 6) % 7) - 1 + 7) % 7;
        return first.AddDays(ahead + (7 * (Day - 1)));
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
