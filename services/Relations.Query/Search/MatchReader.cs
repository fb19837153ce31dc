using System.Globalization;
using System.Data;
using Npgsql;
using NpgsqlTypes;
using Relations.Domain.Facts;
using Relations.Query.Documents;
using Relations.Query.Paging;
using Relations.Query.Storage;

namespace Relations.Query.Search;

/// <summary>
/// Finds and ranks rows. To rank a row is to read it, so no more than <see cref="MostRanked"/> of a table are ranked: the first that
/// the database meets, in a sample where that has so many, else in all of the table.
/// </summary>
internal sealed class MatchReader(NpgsqlDataSource source)
{
    /// <summary>How many rows of a table are ranked at most.</summary>
    public const int MostRanked = 1000;

    /// <summary>Best first; rows that match equally well by id.</summary>
    public static readonly ListOrder Order = new("relevance", Descending: true, new SortColumn("score", NpgsqlDbType.Real), new SortColumn("key", NpgsqlDbType.Bytea));

    /// <summary>Reads a page of what matches a query.</summary>
    /// <param name="query">The text of a query as <c>to_tsquery</c> reads it.</param>
    /// <param name="scope">Where to look.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Stops the statements in the database too.</param>
    public async Task<MatchPage> ReadAsync(string query, SearchScope scope, PageRequest page, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var (ranked, isPartial) = await RankAsync(connection, query, scope, page, cancellation);
        var shown = ranked.Take(page.Size).ToList();
        var items = await ContentAsync(connection, shown, cancellation);
        await transaction.CommitAsync(cancellation);
        var token = ranked.Count <= page.Size ? "" : page.TokenAfter([shown[^1].Score.ToString("R", CultureInfo.InvariantCulture), Convert.ToHexStringLower(shown[^1].Key)]);
        return new MatchPage(items, token, isPartial);
    }

    /// <summary>The statement that ranks rows of a table.</summary>
    /// <param name="sample">The table and its samples.</param>
    /// <param name="filter">Its conditions; the query is added to them.</param>
    /// <param name="query">The text of a query.</param>
    /// <param name="page">Which page.</param>
    public static string Statement(SearchSample sample, RowFilter filter, string query, PageRequest page)
    {
        var words = $"to_tsquery('{RelationsContext.SearchConfiguration}', {filter.Parameter(query, NpgsqlDbType.Text)})";
        // What only excludes, or is of stop words only, finds nothing in particular.
        filter.Where($"querytree({words}) NOT IN ('', 'T')");
        filter.Where($"search @@ {words}");
        var met = $"SELECT id, search FROM {sample.Table} {filter.Clause}";
        var after = page.After is { } values ? $"WHERE (score, key) < ({filter.Parameter(values[0], NpgsqlDbType.Real)}, {filter.Parameter(values[1], NpgsqlDbType.Bytea)})" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            WITH first AS MATERIALIZED ({met} AND {sample.IsFirst} LIMIT {MostRanked}),
            second AS MATERIALIZED ({met} AND {sample.IsSecond} AND (SELECT count(*) FROM first) < {MostRanked} LIMIT {MostRanked}),
            sampled AS (SELECT * FROM first UNION ALL SELECT * FROM second),
            whole AS MATERIALIZED ({met} AND (SELECT count(*) FROM sampled) < {MostRanked} LIMIT {MostRanked}),
            met AS ((SELECT * FROM sampled WHERE (SELECT count(*) FROM sampled) >= {MostRanked} LIMIT {MostRanked}) UNION ALL SELECT * FROM whole)
            SELECT key, score, partial FROM (
                SELECT {sample.Key} AS key, ts_rank(search, {words}, 1) AS score, count(*) OVER () = {MostRanked} AS partial FROM met) AS ranked
            {after} {Order.Clause} LIMIT {page.Size + 1}
            """);
    }

    private static async Task<(List<(float Score, byte[] Key)> Ranked, bool IsPartial)> RankAsync(
        NpgsqlConnection connection, string query, SearchScope scope, PageRequest page, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        // A plan for any words would suit few: how many rows have them is what decides.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL plan_cache_mode = force_custom_plan"));
        if (scope.Records is { } records)
            records.AddTo(batch, Statement(SearchSample.Records, records, query, page));
        if (scope.Documents is { } documents)
            documents.AddTo(batch, Statement(SearchSample.Documents, documents, query, page));
        var (ranked, isPartial) = (new List<(float Score, byte[] Key)>(), false);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        do
        {
            while (await reader.ReadAsync(cancellation))
            {
                ranked.Add((reader.GetFloat(1), reader.GetFieldValue<byte[]>(0)));
                isPartial |= reader.GetBoolean(2);
            }
        }
        while (await reader.NextResultAsync(cancellation));
        ranked.Sort((a, b) => a.Score == b.Score ? b.Key.AsSpan().SequenceCompareTo(a.Key) : b.Score.CompareTo(a.Score));
        return (ranked, isPartial);
    }

    private static async Task<List<Match>> ContentAsync(NpgsqlConnection connection, List<(float Score, byte[] Key)> ranked, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        var records = new NpgsqlBatchCommand("SELECT id, kind, message, words FROM records WHERE id = ANY ($1)");
        records.Parameters.Add(new() { Value = ranked.Where(row => row.Key.Length == 16).Select(row => new Guid(row.Key, bigEndian: true)).ToArray() });
        batch.BatchCommands.Add(records);
        var documents = new NpgsqlBatchCommand(string.Create(CultureInfo.InvariantCulture,
            $"SELECT {DocumentColumns.Selection}, left(text, {RelationsContext.SearchedCharacters}) FROM documents WHERE id = ANY ($1)"));
        documents.Parameters.Add(new() { Value = ranked.Where(row => row.Key.Length > 16).Select(row => row.Key).ToArray() });
        batch.BatchCommands.Add(documents);
        var found = new Dictionary<string, Match>(StringComparer.Ordinal);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            Add(OfRecord(reader));
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            Add(OfDocument(reader));
        return [.. ranked.Select(row => found[Convert.ToHexString(row.Key)] with { Score = row.Score })];

        void Add(Match match) => found[Convert.ToHexString(match.Key)] = match;
    }

    private static Match OfRecord(NpgsqlDataReader reader)
    {
        var words = reader.GetString(3);
        return new Match(0, reader.GetGuid(0).ToByteArray(bigEndian: true), (FactKind)reader.GetInt16(1), reader.GetFieldValue<byte[]>(2), words.Split('\n', 2)[0], words, null);
    }

    private static Match OfDocument(NpgsqlDataReader reader)
    {
        var document = DocumentColumns.Read(reader);
        return new Match(0, reader.GetFieldValue<byte[]>(0), null, null, document.Title, reader.GetString(8), document);
    }
}
