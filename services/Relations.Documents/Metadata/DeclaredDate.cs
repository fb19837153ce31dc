using Relations.Documents.Text;
using Relations.Domain;

namespace Relations.Documents.Metadata;

/// <summary>Reads a date from a field that is said to hold one: ISO 8601, RFC 5322, or as people write it.</summary>
internal static class DeclaredDate
{
    /// <summary>The date as written, its own time zone kept; null when there is none.</summary>
    public static EdtfDate? Read(string value, DateOrder order)
    {
        var text = value.Trim();
        if (text.Length >= 10 && text[4] == '-' && EdtfDate.TryParse(text[..10], out var day))
            return day;
        if (text.Length == 8 && text.All(char.IsAsciiDigit) && EdtfDate.TryParse($"{text[..4]}-{text[4..6]}-{text[6..]}", out var compact))
            return compact;
        if (text.Length is 4 or 7 && EdtfDate.TryParse(text, out var coarse))
            return coarse;
        if (text.Length > MetadataLine.LongestLine)
            return null;
        var line = new FoldedLine(text);
        foreach (var found in DateScanner.In(line))
            return found.ToEdtf(order);
        return WithYearLast(line);
    }

    /// <summary>"Tue May 03 08:15:00 EDT 2011": clock and zone stand between the day and its year, as C's <c>asctime</c> and Java print it.</summary>
    private static EdtfDate? WithYearLast(FoldedLine line)
    {
        for (var at = 0; at + 2 < line.Count; at++)
        {
            if (Calendar.MonthOf(line.At(at)) is > 0 and var month && line.IsNumber(at + 1, out var day) && line.IsNumber(line.Count - 1, out var year) && line[line.Count - 1].Length == 4
                && day >= 1 && day <= DateTime.DaysInMonth(Math.Max(year, 1), month))
                return EdtfDate.Day(year, month, day);
        }
        return null;
    }
}
