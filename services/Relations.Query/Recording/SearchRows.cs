using Npgsql;
using NpgsqlTypes;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>Keeps the rows of a <see cref="SearchTable"/> beside those they are made of, in the same transaction.</summary>
internal static class SearchRows
{
    /// <summary>Follows records. A row that would be the same again is not written.</summary>
    /// <param name="connection">The transaction.</param>
    /// <param name="written">Ids of records that were written.</param>
    /// <param name="gone">Ids of records that are no more.</param>
    /// <param name="cancellation">Stops the statements.</param>
    public static Task FollowAsync(NpgsqlConnection connection, Guid[] written, Guid[] gone, CancellationToken cancellation) => RunAsync(
        connection,
        NpgsqlDbType.Uuid,
        gone,
        "DELETE FROM record_search WHERE id = ANY ($1)",
        written,
        $"""
        {SearchTable.OfRecords} WHERE id = ANY ($1)
        ON CONFLICT (id) DO UPDATE SET date_from = excluded.date_from, date_to = excluded.date_to, kind = excluded.kind, facets = excluded.facets, search = excluded.search
        WHERE (kept.date_from, kept.date_to, kept.kind, kept.facets, kept.search)
            IS DISTINCT FROM (excluded.date_from, excluded.date_to, excluded.kind, excluded.facets, excluded.search)
        """,
        cancellation);

    /// <summary>Follows documents.</summary>
    /// <param name="connection">The transaction.</param>
    /// <param name="written">Ids of documents that were written.</param>
    /// <param name="replaced">Ids of those that were stored before.</param>
    /// <param name="cancellation">Stops the statements.</param>
    public static Task FollowAsync(NpgsqlConnection connection, byte[][] written, byte[][] replaced, CancellationToken cancellation) => RunAsync(
        connection, NpgsqlDbType.Bytea, replaced, "DELETE FROM document_search WHERE id = ANY ($1)", written, $"{SearchTable.OfDocuments} WHERE id = ANY ($1)", cancellation);

    private static async Task RunAsync(NpgsqlConnection connection, NpgsqlDbType type, Array gone, string delete, Array written, string insert, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        Add(gone, delete);
        Add(written, insert);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellation);

        void Add(Array ids, string statement)
        {
            if (ids.Length > 0)
                batch.BatchCommands.Add(new NpgsqlBatchCommand(statement) { Parameters = { new() { Value = ids, NpgsqlDbType = NpgsqlDbType.Array | type } } });
        }
    }
}
