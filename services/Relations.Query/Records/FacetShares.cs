using Npgsql;

namespace Relations.Query.Records;

/// <summary>
/// How frequent facets are among the records, by the statistics that the database keeps for its planner. They choose a way to the answer,
/// never the answer. Read again when they are <see cref="Lasting"/> old.
/// </summary>
internal sealed class FacetShares(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(1);

    private Statistics known = new(DateTimeOffset.MinValue, 0, new Dictionary<string, double>());

    /// <summary>
    /// True when a page is sooner full by going through all that a party did, in order, than by finding first what fulfils the conditions and
    /// putting that in order.
    /// </summary>
    /// <param name="party">Facet of the party.</param>
    /// <param name="choices">Conditions beside it: of each, the facets of which a record must have one.</param>
    /// <param name="size">Rows of the page.</param>
    /// <param name="cancellation">Stops the look at the statistics.</param>
    public async Task<bool> FavorOrderAsync(string party, IReadOnlyList<IReadOnlyList<string>> choices, int size, CancellationToken cancellation)
    {
        if (time.GetUtcNow() - known.ReadAt > Lasting)
            known = await ReadAsync(cancellation);
        var ofParty = known.Records * known.Share(party);
        var fulfilling = choices.Aggregate(1d, (share, facets) => share * Math.Min(1, facets.Sum(known.Share)));
        return size <= ofParty * fulfilling * fulfilling;
    }

    private async Task<Statistics> ReadAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            """
            SELECT reltuples::float8, most_common_elems::text::text[], most_common_elem_freqs
            FROM pg_class JOIN pg_stats ON schemaname = relnamespace::regnamespace::text AND tablename = relname
            WHERE pg_class.oid = 'records'::regclass AND attname = 'facets'
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation) || reader.IsDBNull(1))
            return new(time.GetUtcNow(), 0, new Dictionary<string, double>());
        var (facets, frequencies) = (reader.GetFieldValue<string[]>(1), reader.GetFieldValue<float[]>(2));
        // Behind the frequencies of the facets stand the least and the greatest of them.
        return new(time.GetUtcNow(), reader.GetDouble(0), facets.Zip(frequencies).ToDictionary(pair => pair.First, pair => (double)pair.Second, StringComparer.Ordinal));
    }

    private sealed record Statistics(DateTimeOffset ReadAt, double Records, IReadOnlyDictionary<string, double> Shares)
    {
        /// <summary>The share of records that have a facet; 0 for one that is too rare to be counted.</summary>
        public double Share(string facet) => Shares.GetValueOrDefault(facet);
    }
}
