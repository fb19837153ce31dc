using System.Globalization;

namespace Relations.Query.Storage;

/// <summary>Times of the store as messages carry them.</summary>
internal static class StoreTime
{
    /// <summary>RFC 3339 in UTC, to the microsecond as the database keeps it.</summary>
    public static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
