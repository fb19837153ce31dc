using System.Collections.Concurrent;

namespace Relations.Ingestion.Status;

/// <summary>Passes changes on to those who watch.</summary>
internal sealed class StatusFeed
{
    private readonly ConcurrentDictionary<Watcher, bool> _watchers = new();

    /// <summary>Begins to watch; disposing the result ends it.</summary>
    /// <param name="ids">The documents to watch; all when empty.</param>
    public Watcher Watch(IReadOnlyCollection<string> ids)
    {
        var watcher = new Watcher(ids, gone => _watchers.TryRemove(gone, out _));
        _watchers[watcher] = true;
        return watcher;
    }

    /// <summary>Tells of a change. Never waits for a reader.</summary>
    public void Announce(Progress progress)
    {
        foreach (var (watcher, _) in _watchers)
            watcher.Offer(progress);
    }
}
