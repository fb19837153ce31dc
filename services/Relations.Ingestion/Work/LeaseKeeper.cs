using Microsoft.Extensions.Options;
using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Work;

/// <summary>Keeps this worker's folder its own, and takes over those of workers that are gone.</summary>
internal sealed partial class LeaseKeeper(
    SpoolLayout layout,
    WorkerFolder folder,
    InFlight inFlight,
    RepeatedDocuments repeated,
    Window window,
    Wakeup wakeup,
    IOptions<IngestionOptions> options,
    TimeProvider time,
    ILogger<LeaseKeeper> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Takeover _takeover = new(layout, folder, options.Value.LeaseDuration, time);
    private Lease? _lease;
    private Task _keeping = Task.CompletedTask;

    /// <summary>Makes the spool and this worker's folder; everything that starts later finds them.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        layout.Create();
        folder.Create();
        _lease = Lease.Take(folder.Path);
        TakeOver();
        _keeping = KeepAsync(_stopping.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _lease?.Dispose();
        folder.RemoveIfIdle();
    }

    public void Dispose()
    {
        _lease?.Dispose();
        _stopping.Dispose();
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.LeaseDuration / 3, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                if (_lease?.Renew() is false)
                    BeginAnew();
                TakeOver();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Failed(e);
            }
        }
    }

    /// <summary>This process stood still for longer than the lease and another worker has its documents now: what is known of them here is void.</summary>
    private void BeginAnew()
    {
        Lost(folder.Name);
        foreach (var (id, document) in inFlight.All)
        {
            if (inFlight.Remove(id, document))
                window.Leave(document.Slots);
        }
        _lease?.Dispose();
        folder.Create();
        _lease = Lease.Take(folder.Path);
    }

    private void TakeOver()
    {
        foreach (var name in _takeover.Run())
            TakenOver(name);
        foreach (var taken in folder.TakenFolders().ToArray())
        {
            foreach (var id in folder.Absorb(taken))
                repeated.Add(id);
            wakeup.Signal();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Took over what worker {Worker} left.", EventName = "WorkerTakenOver")]
    private partial void TakenOver(string worker);

    [LoggerMessage(2, LogLevel.Warning, "The lease of {Worker} ran out and its documents were taken over; beginning anew.", EventName = "LeaseLost")]
    private partial void Lost(string worker);

    [LoggerMessage(3, LogLevel.Error, "The lease could not be kept.", EventName = "LeaseFailed")]
    private partial void Failed(Exception exception);
}
