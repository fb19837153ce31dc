using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Storage;

namespace Relations.Query.Records;

/// <summary>
/// The way through <see cref="RecordPartyRow"/>s, which stand in the order that a list asks for: a page takes as long among a million
/// records as among a few. It is the way for lists by date, and histories, of what one or two parties did; conditions that few
/// records fulfil are better answered by the index of facets. The list is the same either way.
/// </summary>
internal static class PartyOrder
{
    /// <summary>The keys under which all records stand that a list asks for; none when this is not the way.</summary>
    /// <param name="kinds">The kinds of records.</param>
    /// <param name="order">The order asked for.</param>
    /// <param name="filters">The conditions.</param>
    public static IReadOnlyList<string> Keys(IReadOnlyCollection<FactKind> kinds, ListOrder order, ListFilters filters)
    {
        if (kinds.Except(RecordPartyRow.Kinds).Any()
            || (order != RecordOrders.Date && order != RecordOrders.DateDescending)
            || filters.Between.Count == 0 || filters.HasOthers)
            return [];
        return filters.Between.Count == 1
            ? [RecordPartyRow.Of(filters.Between[0])]
            : [RecordPartyRow.Of(filters.Between[0], filters.Between[1]), RecordPartyRow.OfMany(filters.Between[0])];
    }

    /// <summary>
    /// The statement of a page, like <see cref="Page.Statement"/>: a page of each kind under each key, of which the first rows are the page. A record is
    /// looked up when its place is reached; joined plainly, all would be joined and sorted, as the planner cannot know that every place has
    /// a record of its parties.
    /// </summary>
    /// <param name="source">The database.</param>
    /// <param name="kinds">The kinds of records.</param>
    /// <param name="keys">What <see cref="Keys"/> returned.</param>
    /// <param name="columns">Columns of the records.</param>
    /// <param name="filter">The conditions, that of the parties first and one of kinds among the others.</param>
    /// <param name="page">Which page.</param>
    public static NpgsqlCommand Statement(
        NpgsqlDataSource source, IReadOnlyCollection<FactKind> kinds, IReadOnlyList<string> keys, string columns, RowFilter filter, PageRequest page)
    {
        if (page.After is { } after)
            filter.After(page.Order, after);
        var ofParties = filter.TakeFirst();
        var end = string.Create(CultureInfo.InvariantCulture, $"{page.Order.Clause} LIMIT {page.Size + 1}");
        var places = keys.Select(key => filter.Parameter(key, NpgsqlDbType.Text)).ToList();
        var pages = kinds.SelectMany(kind => places.Select(place =>
            $"""
            (SELECT {columns}, {page.Order.Selection} FROM record_parties
            CROSS JOIN LATERAL (SELECT message, resolved, facets FROM records WHERE records.id = record_parties.id AND {ofParties} OFFSET 0) AS records
            {filter.Clause} AND key = {place} AND {RecordFilters.OfKind(kind)} {end})
            """)).ToList();
        return filter.Command(source, pages.Count == 1 ? pages[0] : $"SELECT * FROM ({string.Join(" UNION ALL ", pages)}) AS pages {end}");
    }
}
