using System.Globalization;
using Relations.Domain;

namespace Relations.Documents.Metadata;

/// <summary>The day in a page's address: ".../2014/05/03/...", ".../2014-05-03-...".</summary>
internal static class AddressDate
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    /// <summary>The first day in the address, or null.</summary>
    public static EdtfDate? In(string? address)
    {
        for (var at = 0; address is not null && at + 10 <= address.Length; at++)
        {
            if (at > 0 && char.IsAsciiDigit(address[at - 1]) || address[at] is not ('1' or '2') || address[at + 4] is not ('/' or '-') || address[at + 7] != address[at + 4])
                continue;
            if (at + 10 < address.Length && char.IsAsciiDigit(address[at + 10]))
                continue;
            var day = string.Create(CultureInfo.InvariantCulture, $"{address.AsSpan(at, 4)}-{address.AsSpan(at + 5, 2)}-{address.AsSpan(at + 8, 2)}");
            if (int.TryParse(address.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear && EdtfDate.TryParse(day, out var date))
                return date;
        }
        return null;
    }
}
