using System.Collections.Concurrent;
using MassTransit;
using Microsoft.Extensions.Options;
using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Work;

/// <summary>
/// Finds what is to be done and starts it, no more at once than the window takes: files that a claim was interrupted on, documents that
/// wait in the worker's folder, whole files in the drop folder; and, beside that, documents whose outcome has not come.
/// </summary>
internal sealed partial class SpoolWorker(
    IBusControl bus,
    WorkerFolder folder,
    DropFolder drop,
    InFlight inFlight,
    Window window,
    Admission admission,
    Delivery delivery,
    Settlement settlement,
    Wakeup wakeup,
    IOptions<IngestionOptions> options,
    TimeProvider time,
    ILogger<SpoolWorker> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // An event published before the queues stand would be lost and found again only after the outcome's timeout.
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, stoppingToken);
        Started(folder.Name);
        try
        {
            await Task.WhenAll(FindAsync(stoppingToken), RepeatAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(_running.Values);
        }
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await LookAsync(cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                Failed(e);
            }
            var settle = drop.IsWaiting && options.Value.SettlePeriod < options.Value.ScanInterval;
            await wakeup.WaitAsync(settle ? options.Value.SettlePeriod : options.Value.ScanInterval, cancellationToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var file in folder.ClaimedFiles().Where(file => !_running.ContainsKey(file)))
            await StartClaimedAsync(file, cancellationToken);
        foreach (var id in folder.WaitingIds().Where(id => inFlight.Find(id) is null && !_running.ContainsKey(id)))
        {
            var length = folder.FilesOf(id) is [var first, ..] ? new FileInfo(first).Length : 0;
            var slots = await window.EnterAsync(length, cancellationToken);
            if (!Start(id, () => admission.WaitingAsync(id, slots, cancellationToken)))
                window.Leave(slots);
        }
        foreach (var candidate in drop.Look())
        {
            try
            {
                await (candidate.Kind is FileKind.RegularFile ? TakeAsync(candidate, cancellationToken) : settlement.RejectUnreadableAsync(candidate));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What one file fails by keeps no other waiting.
                drop.Stays(candidate.Path, e.Message);
            }
        }
    }

    private async Task TakeAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        // Only what can be worked on is claimed; the rest stays for other workers.
        var slots = await window.EnterAsync(candidate.Length, cancellationToken);
        string? file = null;
        try
        {
            file = folder.Claim(candidate.Path);
        }
        finally
        {
            if (file is null)
                window.Leave(slots);
        }
        if (file is not null)
            Start(file, () => admission.ClaimedAsync(file, slots, cancellationToken));
    }

    private async Task StartClaimedAsync(string file, CancellationToken cancellationToken)
    {
        var slots = await window.EnterAsync(new FileInfo(file).Length, cancellationToken);
        Start(file, () => admission.ClaimedAsync(file, slots, cancellationToken));
    }

    private async Task RepeatAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.OutcomeTimeout / 10, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            foreach (var (id, document) in inFlight.Due(time))
            {
                if (Start(id, () => delivery.AttemptAsync(id, document, null, cancellationToken)))
                    Repeating(id);
            }
        }
    }

    /// <summary>Starts work in the background; false when work on the same thing is under way.</summary>
    private bool Start(string key, Func<Task> work)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_running.TryAdd(key, ended.Task))
            return false;
        _ = Task.Run(async () =>
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException)
            {
                // The process ends; what was begun is found again at the next start.
            }
            catch (Exception e)
            {
                Broken(e, key);
            }
            finally
            {
                _running.TryRemove(key, out _);
                ended.SetResult();
            }
        });
        return true;
    }

    [LoggerMessage(1, LogLevel.Information, "Worker {Worker} takes documents.", EventName = "WorkerStarted")]
    private partial void Started(string worker);

    [LoggerMessage(2, LogLevel.Error, "The spool could not be looked through; it will be tried again.", EventName = "SpoolFailed")]
    private partial void Failed(Exception exception);

    [LoggerMessage(3, LogLevel.Information, "No outcome for {Id} yet; it is read and published again.", EventName = "Republishing")]
    private partial void Repeating(string id);

    [LoggerMessage(4, LogLevel.Error, "Working on {Key} failed; it will be tried again.", EventName = "WorkFailed")]
    private partial void Broken(Exception exception, string key);
}
