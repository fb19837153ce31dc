using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using Relations.Query.Recording;
using Relations.Query.Search;

namespace Relations.Query.Storage;

/// <summary>
/// Brings the schema up to date before anything else of the service starts. Any number of instances may start at once: one works,
/// the others wait for its lock and find nothing to do.
/// </summary>
internal sealed partial class SchemaMigration(
    NpgsqlDataSource source,
    IDbContextFactory<RelationsContext> contexts,
    IOptions<QueryOptions> options,
    SchemaState state,
    SpellingIndex spelling,
    StoredStates states,
    TimeProvider time,
    ILogger<SchemaMigration> logger) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A migration takes as long as the store is large, and whoever waits for it waits as long; what a request may take does not count.
    private const int NoLimit = 0;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + options.Value.StartPatience;
        while (true)
        {
            try
            {
                await MigrateAsync(cancellationToken);
                state.SetCurrent();
                return;
            }
            catch (NpgsqlException exception) when (exception.IsTransient && time.GetUtcNow() < deadline)
            {
                StoreNotReachable(exception.Message);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var holder = await source.OpenConnectionAsync(cancellation);
        StoreEncoding.Check(holder);
        await using (var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", holder) { Parameters = { new() { Value = AdvisoryLock.Schema } }, CommandTimeout = NoLimit })
            await take.ExecuteNonQueryAsync(cancellation);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            context.Database.SetCommandTimeout(NoLimit);
            var pending = (await context.Database.GetPendingMigrationsAsync(cancellation)).Count();
            await context.Database.MigrateAsync(cancellation);
            if (pending > 0)
                Migrated(pending);
            await spelling.PrepareAsync(cancellation);
            await states.PrepareAsync(cancellation);
        }
        finally
        {
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", holder) { Parameters = { new() { Value = AdvisoryLock.Schema } } };
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The schema is up to date; {Count} migrations were applied.", EventName = "SchemaMigrated")]
    private partial void Migrated(int count);

    [LoggerMessage(2, LogLevel.Warning, "The store cannot be reached yet: {Reason}", EventName = "StoreNotReachable")]
    private partial void StoreNotReachable(string reason);
}
