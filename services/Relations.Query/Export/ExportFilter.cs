using Relations.Domain.Facts;
using Relations.Query.Documents;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Export;

/// <summary>The filters of a request for a file.</summary>
internal sealed record ExportFilter(
    IReadOnlyList<FactKind> Kinds, IReadOnlyList<string> Between, IReadOnlyList<string> Involving, DateBounds During)
{
    /// <summary>True when nothing is left out.</summary>
    public bool IsEmpty => Kinds.Count + Between.Count + Involving.Count == 0 && During == new DateBounds(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Reads them.</summary>
    public static ExportFilter Read(ExportRequest request, RequestCheck check) => new(
        check.Kinds("kinds", request.Kinds), check.Actors("between", request.Between), check.Actors("involving", request.Involving), check.Days(request.From, request.To));

    /// <summary>The rows of <c>records</c>.</summary>
    public RowFilter Records()
    {
        var rows = Facets();
        rows.OfKinds(Kinds);
        rows.During(During);
        return rows;
    }

    /// <summary>The rows of <c>documents</c>.</summary>
    public RowFilter Documents()
    {
        var rows = Facets();
        rows.Within(DocumentColumns.Published, During, DateOverlap.Possible);
        return rows;
    }

    private RowFilter Facets()
    {
        var rows = new RowFilter();
        rows.AllOf(Between);
        rows.AnyOf(Involving);
        return rows;
    }
}
