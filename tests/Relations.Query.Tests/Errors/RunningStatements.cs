using Npgsql;

namespace Relations.Query.Tests.Errors;

/// <summary>Statements over records that a database is working on.</summary>
internal static class RunningStatements
{
    private const string Running = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE '%FROM records%' AND pid <> pg_backend_pid()";

    /// <summary>Locks the records until what is returned is disposed of: statements over them wait.</summary>
    public static async Task<IAsyncDisposable> HoldRecordsAsync(NpgsqlDataSource source)
    {
        var holder = await source.OpenConnectionAsync();
        await using var block = new NpgsqlCommand("BEGIN; LOCK TABLE records IN ACCESS EXCLUSIVE MODE", holder);
        await block.ExecuteNonQueryAsync();
        return holder;
    }

    /// <summary>Waits until there are so many.</summary>
    public static async Task UntilAsync(NpgsqlDataSource source, long count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var command = source.CreateCommand(Running);
        while ((long)(await command.ExecuteScalarAsync(patience.Token))! != count)
            await Task.Delay(20, patience.Token);
    }
}
