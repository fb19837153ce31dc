using Npgsql;
using Relations.Domain.Facts;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Actors;

/// <summary>
/// Counts the records of actors and pairs. That takes a look at every record, so counts are kept for some seconds, and
/// requests that come meanwhile or at once share them.
/// </summary>
internal sealed class ActorCounts(NpgsqlDataSource source, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim counting = new(1, 1);
    private volatile Counted? last;

    /// <summary>Counts that are at most some seconds old.</summary>
    public async Task<Counted> GetAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } fresh)
            return fresh;
        await counting.WaitAsync(cancellation);
        try
        {
            return Fresh() ?? (last = await CountAsync(cancellation));
        }
        finally
        {
            counting.Release();
        }
    }

    public void Dispose() => counting.Dispose();

    private Counted? Fresh() => last is { } counted && time.GetUtcNow() - counted.At < Kept ? counted : null;

    private async Task<Counted> CountAsync(CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        var (actors, pairs) = (new Dictionary<string, RecordCounts>(), new Dictionary<(string, string), RecordCounts>());
        await using var command = source.CreateCommand(
            $"""
            WITH shapes AS (
                SELECT kind, parties, count(*) AS records, min(date_from) FILTER (WHERE held) AS first, max(date_to) FILTER (WHERE held) AS last
                FROM (
                    SELECT kind, date_from, date_to, ARRAY(SELECT substr(facet, {Facet.Party("").Length + 1}) FROM unnest(facets) AS facet WHERE facet LIKE '{Facet.Party("")}%') AS parties,
                        date_from < 'infinity' AND NOT facets && ARRAY[{string.Join(',', Facet.Planned.Select(facet => $"'{facet}'"))}] AS held
                    FROM records) AS each
                WHERE parties <> ARRAY[]::text[]
                GROUP BY kind, parties)
            SELECT kind, parties, records, first, last FROM shapes
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var shape = new Shape(
                (FactKind)reader.GetInt16(0), (int)reader.GetInt64(2), Day(reader, 3), Day(reader, 4));
            var parties = reader.GetFieldValue<string[]>(1);
            for (var i = 0; i < parties.Length; i++)
            {
                shape.AddTo(actors, parties[i]);
                for (var j = i + 1; j < parties.Length; j++)
                    shape.AddTo(pairs, (parties[i], parties[j]));
            }
        }
        return new Counted(at, actors, pairs);
    }

    private static DateOnly? Day(NpgsqlDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<DateOnly>(ordinal);

    /// <summary>Records of one kind that are about the same.</summary>
    private readonly record struct Shape(FactKind Kind, int Records, DateOnly? First, DateOnly? Last)
    {
        public void AddTo<T>(Dictionary<T, RecordCounts> counts, T key)
            where T : notnull
        {
            if (!counts.TryGetValue(key, out var sum))
                counts.Add(key, sum = new RecordCounts());
            switch (Kind)
            {
                case FactKind.Agreement: sum.Agreements += Records; break;
                case FactKind.Event: sum.Events += Records; break;
                case FactKind.Figure: sum.Figures += Records; break;
                case FactKind.Institution: sum.Institutions += Records; break;
                case FactKind.Project: sum.Projects += Records; break;
                default: throw new InvalidOperationException($"A {Kind} is about nobody.");
            }
            if (First is { } first && Iso(first) is var from && (sum.FirstDate.Length == 0 || string.CompareOrdinal(from, sum.FirstDate) < 0))
                sum.FirstDate = from;
            if (Last is { } last && Iso(last) is var to && string.CompareOrdinal(to, sum.LastDate) > 0)
                sum.LastDate = to;
        }

        private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>Records counted at one moment.</summary>
/// <param name="At">When.</param>
/// <param name="Actors">By actor.</param>
/// <param name="Pairs">By two actors, the lower code first.</param>
internal sealed record Counted(
    DateTimeOffset At, IReadOnlyDictionary<string, RecordCounts> Actors, IReadOnlyDictionary<(string First, string Second), RecordCounts> Pairs);
