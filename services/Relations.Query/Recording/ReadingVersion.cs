using System.Globalization;

namespace Relations.Query.Recording;

/// <summary>
/// Orders versions of the extractor: by their numbers (<c>10</c> after <c>9</c>, <c>1.2</c> after <c>1</c>). What stands after a <c>+</c> tells
/// which tables of names it read with; these have no order, and of one version the tables that come in last count.
/// </summary>
internal static class ReadingVersion
{
    /// <summary>True when a reading by <paramref name="version"/> takes the place of one by <paramref name="stored"/>.</summary>
    public static bool IsLater(string version, string stored)
    {
        var ((number, tables), (storedNumber, storedTables)) = (Parts(version), Parts(stored));
        var (a, b) = (number.Split('.'), storedNumber.Split('.'));
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var order = Compare(a.ElementAtOrDefault(i) ?? "", b.ElementAtOrDefault(i) ?? "");
            if (order != 0)
                return order > 0;
        }
        return tables != storedTables;
    }

    private static (string Number, string Tables) Parts(string version) =>
        version.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? (version[..plus], version[plus..]) : (version, "");

    private static int Compare(string a, string b) =>
        ulong.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var x) && ulong.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            ? x.CompareTo(y)
            : string.CompareOrdinal(a, b);
}
