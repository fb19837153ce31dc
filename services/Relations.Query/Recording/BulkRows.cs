using Npgsql;
using NpgsqlTypes;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>Writes rows by binary COPY, within the transaction of their connection. Columns and values stand in the same order.</summary>
internal static class BulkRows
{
    private const NpgsqlDbType Texts = NpgsqlDbType.Array | NpgsqlDbType.Text;
    private const NpgsqlDbType Uuids = NpgsqlDbType.Array | NpgsqlDbType.Uuid;

    /// <summary>The columns that a state has, in the tables of records and of their history.</summary>
    public const string StateColumns =
        "id, kind, facets, date_from, date_to, sort_title, source_count, words, message, resolved, known_from, published_from";

    public static Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<DocumentRow> rows, CancellationToken cancellation) => CopyAsync(
        connection,
        "documents (id, title, author, outlet, published, published_from, published_to, language, format, file_name, text, sort_title, facets, extractor_version, unread, claim_count, stored_at)",
        rows,
        async (row, column) =>
        {
            await column.WriteAsync(row.Id, NpgsqlDbType.Bytea, cancellation);
            await column.WriteOptionalAsync(row.Title, NpgsqlDbType.Text, cancellation);
            await column.WriteOptionalAsync(row.Author, NpgsqlDbType.Text, cancellation);
            await column.WriteOptionalAsync(row.Outlet, NpgsqlDbType.Text, cancellation);
            await column.WriteOptionalAsync(row.Published, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.PublishedFrom, NpgsqlDbType.Date, cancellation);
            await column.WriteAsync(row.PublishedTo, NpgsqlDbType.Date, cancellation);
            await column.WriteAsync(row.Language, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.Format, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.FileName, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.Text, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.SortTitle, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.Facets, Texts, cancellation);
            await column.WriteAsync(row.ExtractorVersion, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.Unread, NpgsqlDbType.Jsonb, cancellation);
            await column.WriteAsync(row.ClaimCount, NpgsqlDbType.Integer, cancellation);
            await column.WriteAsync(row.StoredAt, NpgsqlDbType.TimestampTz, cancellation);
        },
        cancellation);

    public static Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<ClaimRow> rows, CancellationToken cancellation) => CopyAsync(
        connection,
        "claims (id, document_id, home, ask, statement, published, fact, marks, added_by, retracted_by)",
        rows,
        async (row, column) =>
        {
            await column.WriteAsync(row.Id, NpgsqlDbType.Uuid, cancellation);
            await column.WriteAsync(row.DocumentId, NpgsqlDbType.Bytea, cancellation);
            await column.WriteAsync(row.Home, NpgsqlDbType.Uuid, cancellation);
            await column.WriteOptionalAsync(row.Ask, NpgsqlDbType.Uuid, cancellation);
            await column.WriteAsync(row.Statement, NpgsqlDbType.Uuid, cancellation);
            await column.WriteAsync(row.Published, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.Fact, NpgsqlDbType.Json, cancellation);
            await column.WriteOptionalAsync(row.Marks, NpgsqlDbType.Json, cancellation);
            await column.WriteOptionalAsync(row.AddedBy, NpgsqlDbType.Uuid, cancellation);
            await column.WriteOptionalAsync(row.RetractedBy, NpgsqlDbType.Uuid, cancellation);
        },
        cancellation);

    public static Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<RecordRow> rows, CancellationToken cancellation) => CopyAsync(
        connection,
        $"records ({StateColumns}, home, offers)",
        rows,
        async (row, column) =>
        {
            await column.WriteStateAsync(row, cancellation);
            await column.WriteAsync(row.Home, NpgsqlDbType.Uuid, cancellation);
            await column.WriteAsync(row.Offers, Uuids, cancellation);
        },
        cancellation);

    public static Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<StateRow> rows, CancellationToken cancellation) => CopyAsync(
        connection,
        $"record_history ({StateColumns}, known_until, published_until, state_key)",
        rows,
        async (row, column) =>
        {
            await column.WriteStateAsync(row.Row, cancellation);
            await column.WriteAsync(DateTime.MaxValue, NpgsqlDbType.TimestampTz, cancellation);
            await column.WriteAsync(row.PublishedUntil, NpgsqlDbType.Date, cancellation);
            await column.WriteAsync(row.Key, NpgsqlDbType.Uuid, cancellation);
        },
        cancellation);

    public static Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<RecordPartyRow> rows, CancellationToken cancellation) => CopyAsync(
        connection,
        "record_parties (key, kind, date_from, date_to, id)",
        rows,
        async (row, column) =>
        {
            await column.WriteAsync(row.Key, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync((short)row.Kind, NpgsqlDbType.Smallint, cancellation);
            await column.WriteAsync(row.DateFrom, NpgsqlDbType.Date, cancellation);
            await column.WriteAsync(row.DateTo, NpgsqlDbType.Date, cancellation);
            await column.WriteAsync(row.Id, NpgsqlDbType.Uuid, cancellation);
        },
        cancellation);

    public static Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<DiscrepancyRow> rows, CancellationToken cancellation) => CopyAsync(
        connection,
        "discrepancies (id, what, facets, message, home)",
        rows,
        async (row, column) =>
        {
            await column.WriteAsync(row.Id, NpgsqlDbType.Uuid, cancellation);
            await column.WriteAsync(row.What, NpgsqlDbType.Text, cancellation);
            await column.WriteAsync(row.Facets, Texts, cancellation);
            await column.WriteAsync(row.Message, NpgsqlDbType.Bytea, cancellation);
            await column.WriteAsync(row.Home, NpgsqlDbType.Uuid, cancellation);
        },
        cancellation);

    public static Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<ChangeRow> rows, CancellationToken cancellation) => CopyAsync(
        connection,
        """changes (at, record_id, kind, action, "into", facets, message)""",
        rows,
        async (row, column) =>
        {
            await column.WriteAsync(row.At, NpgsqlDbType.TimestampTz, cancellation);
            await column.WriteAsync(row.RecordId, NpgsqlDbType.Uuid, cancellation);
            await column.WriteAsync((short)row.Kind, NpgsqlDbType.Smallint, cancellation);
            await column.WriteAsync((short)row.Action, NpgsqlDbType.Smallint, cancellation);
            await column.WriteOptionalAsync(row.Into, NpgsqlDbType.Uuid, cancellation);
            await column.WriteAsync(row.Facets, Texts, cancellation);
            await column.WriteOptionalAsync(row.Message, NpgsqlDbType.Bytea, cancellation);
        },
        cancellation);

    private static async Task WriteStateAsync(this NpgsqlBinaryImporter column, RecordState state, CancellationToken cancellation)
    {
        await column.WriteAsync(state.Id, NpgsqlDbType.Uuid, cancellation);
        await column.WriteAsync((short)state.Kind, NpgsqlDbType.Smallint, cancellation);
        await column.WriteAsync(state.Facets, Texts, cancellation);
        await column.WriteAsync(state.DateFrom, NpgsqlDbType.Date, cancellation);
        await column.WriteAsync(state.DateTo, NpgsqlDbType.Date, cancellation);
        await column.WriteAsync(state.SortTitle, NpgsqlDbType.Text, cancellation);
        await column.WriteAsync(state.SourceCount, NpgsqlDbType.Integer, cancellation);
        await column.WriteAsync(state.Words, NpgsqlDbType.Text, cancellation);
        await column.WriteAsync(state.Message, NpgsqlDbType.Bytea, cancellation);
        await column.WriteAsync(state.Resolved, NpgsqlDbType.Json, cancellation);
        await column.WriteAsync(state.KnownFrom, NpgsqlDbType.TimestampTz, cancellation);
        await column.WriteAsync(state.PublishedFrom, NpgsqlDbType.Date, cancellation);
    }

    private static async Task CopyAsync<T>(
        NpgsqlConnection connection, string target, IReadOnlyCollection<T> rows, Func<T, NpgsqlBinaryImporter, Task> write, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        await using var importer = await connection.BeginBinaryImportAsync($"COPY {target} FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellation);
            await write(row, importer);
        }
        await importer.CompleteAsync(cancellation);
    }

    private static Task WriteOptionalAsync<T>(this NpgsqlBinaryImporter column, T? value, NpgsqlDbType type, CancellationToken cancellation) =>
        value is null ? column.WriteNullAsync(cancellation) : column.WriteAsync(value, type, cancellation);
}
