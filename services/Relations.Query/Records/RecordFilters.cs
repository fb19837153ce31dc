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
    /// <summary>Where the days of a record are.</summary>
    public static readonly DateColumns Dates = new("date_from", "date_to");

    /// <summary>The condition of a kind, as a constant: there are few kinds and plans differ between them.</summary>
    public static string OfKind(FactKind kind) => string.Create(CultureInfo.InvariantCulture, $"kind = {(short)kind}");

    /// <summary>Records that may lie within a range of days.</summary>
    public static void During(this RowFilter filter, DateBounds range) => filter.Within(Dates, range, DateOverlap.Possible);

    /// <summary>Refuses views that are none.</summary>
    public static RecordView View(this RequestCheck check, RecordView view) => check.Choice("view", view);
}
