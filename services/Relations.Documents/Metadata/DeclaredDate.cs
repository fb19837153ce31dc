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
        foreach (var found in DateScanner.In(new FoldedLine(text)))
            return found.ToEdtf(order);
        return null;
    }
}
