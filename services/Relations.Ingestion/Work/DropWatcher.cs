using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Work;

/// <summary>Wakes the worker when something happens in the drop folder. Events may be lost, so the worker also looks from time to time.</summary>
internal sealed partial class DropWatcher(SpoolLayout layout, Wakeup wakeup, ILogger<DropWatcher> logger) : IHostedService, IDisposable
{
    private FileSystemWatcher? _watcher;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _watcher = new FileSystemWatcher(layout.Drop) { IncludeSubdirectories = true };
            _watcher.Created += (_, _) => wakeup.Signal();
            _watcher.Changed += (_, _) => wakeup.Signal();
            _watcher.Renamed += (_, _) => wakeup.Signal();
            _watcher.Error += (_, _) => wakeup.Signal();
            _watcher.EnableRaisingEvents = true;
        }
        catch (IOException e)
        {
            // The system's number of watches is used up; looking from time to time remains.
            CannotWatch(e, layout.Drop);
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Folder} cannot be watched; it is looked through from time to time only.", EventName = "DropNotWatched")]
    private partial void CannotWatch(Exception exception, string folder);
}
