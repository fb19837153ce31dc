using System.Globalization;
using NpgsqlTypes;
using Relations.Domain.Facts;
using Relations.Mapping;
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

    /// <summary>Rows of any of these kinds; any row for none.</summary>
    public static void OfKinds(this RowFilter filter, IReadOnlyCollection<FactKind> kinds)
    {
        if (kinds.Count > 0)
            filter.Where($"kind = ANY ({filter.Parameter(kinds.Select(kind => (short)kind).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Smallint)})");
    }

    /// <summary>Kinds of records. Refuses those that are none.</summary>
    public static IReadOnlyList<FactKind> Kinds(this RequestCheck check, string field, IReadOnlyList<RecordKind> kinds)
    {
        for (var i = 0; i < kinds.Count; i++)
            check.Require(Enum.IsDefined(kinds[i]) && kinds[i] != RecordKind.Unspecified, $"{field}[{i}]", "A value of RecordKind other than unspecified.");
        return [.. kinds.Where(kind => Enum.IsDefined(kind)).Select(kind => kind.ToDomain<RecordKind, FactKind>()).OfType<FactKind>()];
    }

    /// <summary>Records that may lie within a range of days.</summary>
    public static void During(this RowFilter filter, DateBounds range) => filter.Within(Dates, range, DateOverlap.Possible);

    /// <summary>Refuses views that are none.</summary>
    public static RecordView View(this RequestCheck check, RecordView view) => check.Choice("view", view);
}
