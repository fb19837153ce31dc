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
/// Finds and ranks rows: those of a <see cref="SearchTable"/>'s sample that match, then, where these are few, the rest, in the order in which they are met.
/// </summary>
internal sealed class MatchReader(NpgsqlDataSource source, FrequentStems frequent)
{
    /// <summary>How many rows of a table are ranked at most.</summary>
    public const int MostRanked = 1000;

    /// <summary>
    /// How many rows of the sample are ranked at most. Where it has as many, many times as many match: a thousand of them were no more a choice of the
    /// best than these are, and nothing else is looked at.
    /// </summary>
    public const int MostOfSample = 250;

    /// <summary>Best first; rows that match equally well by id.</summary>
    public static readonly ListOrder Order = new("relevance", Descending: true, new SortColumn("score", NpgsqlDbType.Real), new SortColumn("key", NpgsqlDbType.Bytea));

    /// <summary>Reads a page of what matches a query.</summary>
    /// <param name="plan">The query.</param>
    /// <param name="scope">Where to look.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Stops the statements in the database too.</param>
    public async Task<MatchPage> ReadAsync(SearchPlan plan, SearchScope scope, PageRequest page, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch();
        // There is one way to the rows, whatever the words and however few rows there are yet: by the index, part after part.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL plan_cache_mode = force_generic_plan"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL enable_seqscan = off"));
        if (scope.Records is { } records)
            records.AddTo(batch, Statement(SearchTable.Records, records, plan, await frequent.OfAsync(SearchTable.Records, cancellation), page));
        if (scope.Documents is { } documents)
            documents.AddTo(batch, Statement(SearchTable.Documents, documents, plan, await frequent.OfAsync(SearchTable.Documents, cancellation), page));

        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        batch.Connection = connection;
        var (ranked, isPartial) = await RankAsync(batch, cancellation);
        var shown = ranked.Take(page.Size).ToList();
        var items = await ContentAsync(connection, shown, cancellation);
        await transaction.CommitAsync(cancellation);
        var token = ranked.Count <= page.Size ? "" : page.TokenAfter([shown[^1].Score.ToString("R", CultureInfo.InvariantCulture), Convert.ToHexStringLower(shown[^1].Key)]);
        return new MatchPage(items, token, isPartial);
    }

    /// <summary>The statement that ranks rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filter">Its conditions; the query is added to them.</param>
    /// <param name="plan">The query.</param>
    /// <param name="frequent">Stems that need not be looked up where two rarer ones are.</param>
    /// <param name="page">Which page.</param>
    public static string Statement(SearchTable table, RowFilter filter, SearchPlan plan, string[] frequent, PageRequest page)
    {
        const string Wanted = "(SELECT wanted FROM query)";
        var query = $"to_tsquery('{RelationsContext.SearchConfiguration}', {filter.Parameter(plan.Text, NpgsqlDbType.Text)}) AS wanted";
        // What only excludes, or is of stop words only, finds nothing in particular.
        filter.Where($"querytree({Wanted}) NOT IN ('', 'T')");
        if (plan.Required.Count == 0 || frequent.Length == 0)
        {
            filter.Where($"search @@ {Wanted}");
        }
        else
        {
            query += $", {Rarer(filter, plan.Required, frequent)} AS rarer";
            filter.Where($"search @@ (SELECT coalesce(rarer, wanted) FROM query)");
            // In this form, no index answers it.
            filter.Where($"(search @@ {Wanted}) IS TRUE");
        }
        var after = page.After is { } values ? $"WHERE (score, key) < ({filter.Parameter(values[0], NpgsqlDbType.Real)}, {filter.Parameter(values[1], NpgsqlDbType.Bytea)})" : "";
        var met = $"SELECT id, ts_rank(search, {Wanted}, 1) AS score FROM";
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            WITH query AS MATERIALIZED (SELECT {query}),
            sampled AS MATERIALIZED ({met} {table.Sample} {filter.Clause} LIMIT {MostOfSample}),
            sample AS MATERIALIZED (SELECT count(*) = {MostOfSample} AS is_enough FROM sampled),
            met AS (SELECT * FROM sampled UNION ALL ({met} {table.Rest} {filter.Clause} AND NOT (SELECT is_enough FROM sample)) LIMIT {MostRanked})
            SELECT key, score, partial FROM (
                SELECT {table.Key} AS key, score, count(*) OVER () = {MostRanked} OR (SELECT is_enough FROM sample) AS partial FROM met) AS ranked
            {after} {Order.Clause} LIMIT {page.Size + 1}
            """);
    }

    /// <summary>The stems of words that must all be found, without the frequent ones; null where fewer than two are left.</summary>
    private static string Rarer(RowFilter filter, IReadOnlyList<string> required, string[] frequent)
    {
        const NpgsqlDbType Texts = NpgsqlDbType.Array | NpgsqlDbType.Text;
        return $"""
            (
                SELECT string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery
                FROM unnest({filter.Parameter(required.ToArray(), Texts)}) AS term, unnest(to_tsvector('{RelationsContext.SearchConfiguration}', term))
                WHERE lexeme <> ALL ({filter.Parameter(frequent, Texts)}) HAVING count(DISTINCT lexeme) > 1)
            """;
    }

    private static async Task<(List<(float Score, byte[] Key)> Ranked, bool IsPartial)> RankAsync(NpgsqlBatch batch, CancellationToken cancellation)
    {
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
