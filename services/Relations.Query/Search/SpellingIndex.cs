using Npgsql;
using Relations.Domain.Facts;
using Relations.Query.Recording;
using Relations.Query.Records;

namespace Relations.Query.Search;

/// <summary>
/// The index that finds words of a similar spelling, which needs PostgreSQL's extension <c>pg_trgm</c>. Any owner of a database may
/// create it where the server has it (version 13 and later trust it); where it is missing or refused, search does without: names
/// are still found in all forms that records know and by their sound. Each start tries again.
/// </summary>
internal sealed partial class SpellingIndex(NpgsqlDataSource source, ILogger<SpellingIndex> logger)
{
    private volatile bool available;

    /// <summary>True once similar spellings can be looked for.</summary>
    public bool IsAvailable => available;

    /// <summary>Makes what is missing. Called at start by who holds the lock of the schema.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await FillAsync(cancellation);
        try
        {
            await RunAsync("CREATE EXTENSION IF NOT EXISTS pg_trgm", cancellation);
            await RunAsync("CREATE INDEX IF NOT EXISTS name_words_by_spelling ON name_words USING gin (word gin_trgm_ops)", cancellation);
            available = true;
        }
        catch (PostgresException refusal)
        {
            Refused(refusal.MessageText);
        }
    }

    /// <summary>Collects the words of names that were stored before there was a table of them.</summary>
    private async Task FillAsync(CancellationToken cancellation)
    {
        await using var missing = source.CreateCommand("SELECT kind, message FROM records WHERE kind > 2 AND NOT EXISTS (SELECT FROM name_words)");
        var names = new List<string>();
        await using (var reader = await missing.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
                names.AddRange(RecordNames.Of((FactKind)reader.GetInt16(0), reader.GetFieldValue<byte[]>(1)));
        }
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await NameWords.AddAsync(connection, names, cancellation);
    }

    private async Task RunAsync(string statement, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(statement);
        // An index takes as long as there are names.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    [LoggerMessage(1, LogLevel.Warning,
        "Search does without similar spellings, as PostgreSQL's extension pg_trgm cannot be created: {Reason} Create it in this database as a user who may, and start again.",
        EventName = "SpellingIndexRefused")]
    private partial void Refused(string reason);
}
