using System.Globalization;
using Npgsql;

namespace Relations.Query.Paging;

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="NextToken">Token of the page after it; empty when there is none.</param>
/// <param name="Total">How many there are on all pages; 0 unless asked for.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string NextToken, int Total);

/// <summary>Reads pages by their keys: a page begins after the last row of the one before, wherever rows have come or gone since.</summary>
internal static class Page
{
    /// <summary>The statement of a page. One row more than asked for tells whether there is another page.</summary>
    public static NpgsqlCommand Statement(NpgsqlDataSource source, string table, string columns, RowFilter filter, PageRequest page)
    {
        if (page.After is { } after)
            filter.After(page.Order, after);
        return filter.Command(source, string.Create(CultureInfo.InvariantCulture,
            $"SELECT {columns}, {page.Order.Selection} FROM {table} {filter.Clause} {page.Order.Clause} LIMIT {page.Size + 1}"));
    }

    /// <summary>The statement that counts what is on all pages.</summary>
    public static NpgsqlCommand Count(NpgsqlDataSource source, string table, RowFilter filter) =>
        filter.Command(source, $"SELECT count(*)::int FROM {table} {filter.Clause}");

    /// <summary>Reads a page.</summary>
    /// <param name="source">The database.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">What <paramref name="read"/> takes, from ordinal 0.</param>
    /// <param name="filter">Which rows.</param>
    /// <param name="page">Which page of them.</param>
    /// <param name="read">Makes an item of the current row.</param>
    /// <param name="cancellation">Stops the statement in the database too.</param>
    public static async Task<Page<T>> ReadAsync<T>(
        NpgsqlDataSource source, string table, string columns, RowFilter filter, PageRequest page, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var count = Count(source, table, filter);
        await using var statement = Statement(source, table, columns, filter, page);
        return await ReadAsync(count, statement, page, read, cancellation);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="count">Counts what is on all pages, if that is asked for.</param>
    /// <param name="statement">Reads what <paramref name="read"/> takes, then the columns of the order, in rows of which one more than asked for tells whether there is another page.</param>
    /// <param name="page">Which page.</param>
    /// <param name="read">Makes an item of the current row.</param>
    /// <param name="cancellation">Stops the statements in the database too.</param>
    public static async Task<Page<T>> ReadAsync<T>(
        NpgsqlCommand count, NpgsqlCommand statement, PageRequest page, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        var total = page.WantsTotal ? (int)(await count.ExecuteScalarAsync(cancellation))! : 0;
        var items = new List<T>();
        await using var reader = await statement.ExecuteReaderAsync(cancellation);
        var keys = reader.FieldCount - page.Order.Columns.Length;
        string[] last = [];
        while (await reader.ReadAsync(cancellation))
        {
            if (items.Count == page.Size)
                return new Page<T>(items, page.TokenAfter(last), total);
            items.Add(read(reader));
            if (items.Count == page.Size)
                last = [.. page.Order.Columns.Select((column, i) => column.Read(reader, keys + i))];
        }
        return new Page<T>(items, "", total);
    }
}
