using System.Globalization;

namespace Relations.Query.Recording;

/// <summary>Orders versions of the extractor: by their numbers (<c>10</c> after <c>9</c>, <c>1.2</c> after <c>1</c>).</summary>
internal static class ReadingVersion
{
    /// <summary>True when a reading by <paramref name="version"/> takes the place of one by <paramref name="stored"/>.</summary>
    public static bool IsLater(string version, string stored)
    {
        var (a, b) = (version.Split('.'), stored.Split('.'));
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var order = Compare(a.ElementAtOrDefault(i) ?? "", b.ElementAtOrDefault(i) ?? "");
            if (order != 0)
                return order > 0;
        }
        return false;
    }

    private static int Compare(string a, string b) =>
        ulong.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var x) && ulong.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            ? x.CompareTo(y)
            : string.CompareOrdinal(a, b);
}
