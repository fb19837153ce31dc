using System.Globalization;
using Relations.Documents.Text;

namespace Relations.Documents.Metadata;

/// <summary>Names of months, weekdays and time zones in the languages that documents come in; the list is Resources/calendar.tsv.</summary>
internal static class Calendar
{
    private static readonly PhraseTable<int> MonthNames = new();
    private static readonly PhraseTable<bool> OtherNames = new();

    static Calendar()
    {
        foreach (var fields in ResourceTable.Read("calendar.tsv"))
        {
            foreach (var name in fields[1].Split(' '))
            {
                if (int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month))
                    MonthNames.Add(name, month);
                else
                    OtherNames.Add(name, true);
            }
        }
    }

    /// <summary>The month that a folded word names, or 0.</summary>
    public static int MonthOf(ReadOnlySpan<char> word) => MonthNames.TryGet(word, out var month) ? month : 0;

    /// <summary>True for a weekday, a time zone, or a word of clock times ("am", "hrs").</summary>
    public static bool IsClockWord(ReadOnlySpan<char> word) => OtherNames.TryGet(word, out _);
}
