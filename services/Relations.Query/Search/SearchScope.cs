using Relations.Query.Documents;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Search;

/// <summary>Where to look: conditions on records and on documents, null for what is not looked through.</summary>
internal sealed record SearchScope(RowFilter? Records, RowFilter? Documents)
{
    /// <summary>A scope to search in again: conditions take the parameters of one statement.</summary>
    public static SearchScope Read(SearchRequest request, RequestCheck check)
    {
        var fields = new RequestFields(request);
        for (var i = 0; i < request.Kinds.Count; i++)
            check.Require(Enum.IsDefined(request.Kinds[i]) && request.Kinds[i] != SearchKind.Unspecified, $"kinds[{i}]", "A value of SearchKind other than unspecified.");
        var records = ListFilters.Read(fields, RecordFilters.Dates, check).Rows;
        var documents = ListFilters.Read(fields, DocumentColumns.Published, new RequestCheck()).Rows;
        var kinds = request.Kinds.Where(kind => kind != SearchKind.Document).Distinct().ToList();
        if (kinds.Count > 0)
            records.Where($"kind IN ({string.Join(", ", kinds.Select(kind => (int)kind - 1))})");
        return new SearchScope(
            request.Kinds.Count == 0 || kinds.Count > 0 ? records : null,
            request.Kinds.Count == 0 || request.Kinds.Contains(SearchKind.Document) ? documents : null);
    }
}
