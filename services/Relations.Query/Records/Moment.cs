using NpgsqlTypes;
using Relations.Query.Paging;

namespace Relations.Query.Records;

/// <summary>The moment that a request asks as of.</summary>
/// <param name="KnownAt">What this system knew at a time, UTC; null for what it knows.</param>
/// <param name="PublishedBy">What had been published by the end of a day; null for all.</param>
internal sealed record Moment(DateTime? KnownAt = null, DateOnly? PublishedBy = null)
{
    private const string Columns = "id, kind, facets, date_from, date_to, sort_title, source_count, search, message, resolved, known_from, published_from";

    /// <summary>All states. The two parts have no conditions of their own: with any the planner would not read both by their indexes in one order.</summary>
    private const string States =
        $"""
        (
            SELECT {Columns}, timestamptz 'infinity' AS known_until, date 'infinity' AS published_until FROM records
            UNION ALL SELECT {Columns}, known_until, published_until FROM record_history
        ) AS records
        """;

    /// <summary>Now: the records alone, whose statements are as short as they can be.</summary>
    public static readonly Moment Now = new();

    /// <summary>
    /// The rows of records as of this moment, to stand behind FROM under the name <c>records</c>. At any moment a record has at most one state,
    /// so that what holds of the table (unique ids, orders, filters, keys of pages) holds of them.
    /// </summary>
    /// <param name="filter">Takes the conditions.</param>
    public string Rows(RowFilter filter)
    {
        if (this == Now)
            return "records";
        Restrict(KnownAt is { } time ? filter.Parameter(time, NpgsqlDbType.TimestampTz) : null, "known_from", "known_until");
        Restrict(PublishedBy is { } day ? filter.Parameter(day, NpgsqlDbType.Date) : null, "published_from", "published_until");
        return States;

        void Restrict(string? at, string from, string until)
        {
            if (at is not null)
                filter.Where($"{from} <= {at}");
            filter.Where(at is null ? $"{until} = 'infinity'" : $"{until} > {at}");
        }
    }

    /// <summary>The id that a record had at this moment whose id is or was another: where it went then, if it had gone.</summary>
    /// <param name="filter">Takes the parameters.</param>
    /// <param name="id">The id asked for.</param>
    public string Id(RowFilter filter, Guid id)
    {
        var asked = filter.Parameter(id, NpgsqlDbType.Uuid);
        if (KnownAt is not { } time)
            return $"""coalesce((SELECT "into" FROM redirects WHERE id = {asked}), {asked})""";
        // Redirects say where records are now; the changes say where they went then. An import brings redirects without changes.
        return $"""
            (
                WITH RECURSIVE trail (id, step) AS (
                    SELECT {asked}, 0
                    UNION ALL
                    SELECT next."into", step + 1 FROM trail CROSS JOIN LATERAL (
                        (SELECT "into" FROM changes WHERE record_id = trail.id AND at <= {filter.Parameter(time, NpgsqlDbType.TimestampTz)} ORDER BY sequence DESC LIMIT 1)
                        UNION ALL
                        SELECT "into" FROM redirects WHERE id = trail.id AND NOT EXISTS (SELECT FROM changes WHERE record_id = trail.id)
                    ) AS next
                    WHERE next."into" IS NOT NULL AND step < 1000
                )
                SELECT id FROM trail ORDER BY step DESC LIMIT 1
            )
            """;
    }
}
