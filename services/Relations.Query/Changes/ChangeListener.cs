using Npgsql;

namespace Relations.Query.Changes;

/// <summary>
/// Raises the signal when a transaction has made changes, by one connection for the whole process that listens to the database. Where
/// notifications do not come (a pooler between, a broken connection), the signal is raised by the clock.
/// </summary>
internal sealed partial class ChangeListener(NpgsqlDataSource source, ChangeSignal signal, TimeProvider time, ILogger<ChangeListener> logger) : BackgroundService
{
    /// <summary>The channel of <c>NOTIFY</c>.</summary>
    public const string Channel = "relations_changes";

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (NpgsqlException exception) when (!stoppingToken.IsCancellationRequested)
            {
                NotListening(exception.Message);
                await Task.Delay(Poll, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                signal.Raise();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var listen = new NpgsqlCommand($"LISTEN {Channel}", connection);
        while (true)
        {
            // Repeated, it changes nothing but tells a connection that is dead.
            await listen.ExecuteNonQueryAsync(cancellation);
            signal.Raise();
            while (await connection.WaitAsync(Poll, cancellation))
                signal.Raise();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Changes are looked for by the clock, as the store does not notify: {Reason}", EventName = "ChangesNotNotified")]
    private partial void NotListening(string reason);
}
