using System.Globalization;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Records;

/// <summary>Filters of records.</summary>
internal static class RecordFilters
{
    /// <summary>The condition of a kind, as a constant: there are few kinds and plans differ between them.</summary>
    public static string OfKind(FactKind kind) => string.Create(CultureInfo.InvariantCulture, $"kind = {(short)kind}");

    /// <summary>Records that may lie within a range of days.</summary>
    public static void During(this RowFilter filter, DateBounds range) => filter.Overlapping("date_from", "date_to", range);

    /// <summary>Refuses views that are none.</summary>
    public static void View(this RequestCheck check, RecordView view) =>
        check.Require(Enum.IsDefined(view), "view", "A value of RecordView.");
}
