using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Changes;

/// <summary>Which changes a request asks for, for the database and for entries in memory alike.</summary>
internal sealed class ChangeFilter
{
    private readonly IReadOnlyList<string> all;
    private readonly IReadOnlyList<string> any;
    private readonly IReadOnlyList<FactKind> kinds;

    private ChangeFilter(IReadOnlyList<string> all, IReadOnlyList<string> any, IReadOnlyList<FactKind> kinds) => (this.all, this.any, this.kinds) = (all, any, kinds);

    /// <summary>Every change.</summary>
    public static ChangeFilter None { get; } = new([], [], []);

    /// <summary>Reads the filters of a request.</summary>
    public static ChangeFilter Read(IReadOnlyList<string> between, IReadOnlyList<string> involving, IReadOnlyList<RecordKind> kinds, RequestCheck check) =>
        new(check.Actors("between", between), check.Actors("involving", involving), check.Kinds("kinds", kinds));

    /// <summary>True for what <see cref="Restrict"/> lets through.</summary>
    public bool Matches(ChangeEntry change) =>
        (kinds.Count == 0 || kinds.Contains(change.Kind)) && all.All(change.Facets.Contains) && (any.Count == 0 || any.Any(change.Facets.Contains));

    /// <summary>Adds the conditions on rows of <c>changes</c>.</summary>
    public void Restrict(RowFilter rows)
    {
        rows.AllOf(all);
        rows.AnyOf(any);
        rows.OfKinds(kinds);
    }
}
