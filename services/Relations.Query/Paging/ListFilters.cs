using Relations.Domain.Facts;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Paging;

/// <summary>A filter by a name in any spelling known: the forms of it are looked up before rows are.</summary>
/// <param name="Kind">The kind of records whose name it is.</param>
/// <param name="Name">The name as asked for.</param>
/// <param name="Facet">Makes the facet of a form.</param>
internal sealed record NamedFilter(FactKind Kind, string Name, Func<string, string> Facet);

/// <summary>
/// The filters that requests for lists, searches and their like have, read by the names of their fields. All given must hold.
/// </summary>
internal sealed class ListFilters
{
    private const string Unspecified = "Unspecified";

    private ListFilters(RowFilter rows) => Rows = rows;

    /// <summary>Conditions on rows.</summary>
    public RowFilter Rows { get; }

    /// <summary>The parties that rows must all have, each once, in ordinal order.</summary>
    public required IReadOnlyList<string> Between { get; init; }

    /// <summary>Conditions on types, statuses and subjects: of each, the facets of which rows must have one.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Choices { get; init; }

    /// <summary>True when there are conditions beside parties, dates and choices.</summary>
    public required bool HasOthers { get; init; }

    /// <summary>Further ones, which need a look at the store.</summary>
    public required IReadOnlyList<NamedFilter> Names { get; init; }

    /// <summary>Reads the filters that a request has, but for the text query.</summary>
    /// <param name="fields">The request.</param>
    /// <param name="dates">The columns that hold a row's first and last day; null for rows without a date.</param>
    /// <param name="check">Takes what is wrong with them.</param>
    public static ListFilters Read(RequestFields fields, DateColumns? dates, RequestCheck check)
    {
        var rows = new RowFilter();
        rows.AllOf(check.Actors("between", fields.Texts("between")));
        var parties = rows.Count;
        rows.AllOf(check.Actors("members", fields.Texts("members")));
        rows.AnyOf(check.Actors("involving", fields.Texts("involving")));
        List<IReadOnlyList<string>> choices =
        [
            Chosen(fields, check, "types", Facet.Type), Chosen(fields, check, "indicators", Facet.Type),
            Chosen(fields, check, "statuses", Facet.Status), Chosen(fields, check, "subjects", Facet.Subject),
        ];
        choices.RemoveAll(facets => facets.Count == 0);
        choices.ForEach(rows.AnyOf);
        rows.AllOf(check.Exactly("reporter", fields.Text("reporter"), Facet.Reporter));
        rows.AllOf(check.Exactly("outlet", fields.Text("outlet"), Facet.Outlet));
        rows.AllOf(check.Exactly("state", fields.Text("state"), Facet.State));
        rows.AllOf(check.Exactly("of", fields.Text("of"), Facet.OfficeOf));
        rows.AllOf(fields.Flag("with_discrepancies") ? [Facet.Discrepant] : []);
        rows.From(check.Least("min_sources", fields.Number("min_sources")));
        var others = rows.Count - choices.Count - parties;
        if (dates is not null)
            rows.Within(dates, check.Days(fields.Text("from"), fields.Text("to")), check.Choice("date_overlap", fields.Choice<DateOverlap>("date_overlap")));
        NamedFilter[] names = [.. Named("person", FactKind.Person, Facet.Person), .. Named("place", FactKind.Place, Facet.Place)];
        return new ListFilters(rows)
        {
            Names = names,
            Between = [.. fields.Texts("between").Distinct().Order(StringComparer.Ordinal)],
            Choices = choices,
            HasOthers = others > 0 || names.Length > 0,
        };

        IEnumerable<NamedFilter> Named(string field, FactKind kind, Func<string, string> facet) =>
            check.Text(field, fields.Text(field)) is { Length: > 0 } name ? [new NamedFilter(kind, name, facet)] : [];
    }

    private static List<string> Chosen(RequestFields fields, RequestCheck check, string field, Func<string, string> facet)
    {
        var facets = new List<string>();
        foreach (var (value, type) in fields.Choices(field))
        {
            var name = Enum.GetName(value.GetType(), value);
            if (name is null || name.EndsWith(Unspecified, StringComparison.Ordinal))
                check.Add($"{field}[{facets.Count}]", $"A value of {type.FullName} other than unspecified.");
            facets.Add(facet(name ?? ""));
        }
        return facets;
    }
}
