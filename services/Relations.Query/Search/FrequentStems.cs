using Npgsql;
using Relations.Query.Storage;

namespace Relations.Query.Search;

/// <summary>
/// The stems that a tenth of the rows or more have, by the statistics that the database keeps for its planner: to look these up beside rarer
/// ones takes longer than to see whether what the rarer ones find has them too. They choose a way to the answer, never the answer. Read again
/// when they are <see cref="Lasting"/> old.
/// </summary>
internal sealed class FrequentStems(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(10);

    private Known known = new(DateTimeOffset.MinValue, [], []);

    /// <summary>Those of a table.</summary>
    public async Task<string[]> OfAsync(SearchTable table, CancellationToken cancellation)
    {
        if (time.GetUtcNow() - known.ReadAt > Lasting)
            known = new Known(time.GetUtcNow(), await ReadAsync(SearchTable.Records, cancellation), await ReadAsync(SearchTable.Documents, cancellation));
        return table == SearchTable.Records ? known.OfRecords : known.OfDocuments;
    }

    private async Task<string[]> ReadAsync(SearchTable table, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            """
            SELECT stem FROM pg_class JOIN pg_stats ON schemaname = relnamespace::regnamespace::text AND tablename = relname,
                unnest(most_common_elems::text::text[], most_common_elem_freqs) AS common (stem, share)
            WHERE pg_class.oid = $1::regclass AND attname = 'search' AND stem IS NOT NULL AND share >= 0.1
            """);
        command.Parameters.Add(new() { Value = table.Rest });
        var stems = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            stems.Add(reader.GetString(0));
        return [.. stems];
    }

    private sealed record Known(DateTimeOffset ReadAt, string[] OfRecords, string[] OfDocuments);
}
