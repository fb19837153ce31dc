using System.Collections.Concurrent;

namespace Relations.Ingestion.Spool;

/// <summary>
/// Writes folders' entries to disk for many at once: those who ask while a flush is under way share the next one, so that one
/// commit of the file system's journal serves a whole batch.
/// </summary>
internal sealed class FolderFlusher
{
    private const int MaxThreads = 8;

    private readonly Lock _lock = new();
    private List<Request> _waiting = [];
    private bool _isRunning;

    /// <summary>Completes when what was done in these folders before the call survives a power failure. Fails with <see cref="IOException"/>.</summary>
    public Task FlushAsync(params string[] folders)
    {
        var request = new Request(folders, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            _waiting.Add(request);
            if (_isRunning)
                return request.Flushed.Task;
            _isRunning = true;
        }
        _ = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return request.Flushed.Task;
    }

    private void Run()
    {
        while (Next() is { Count: > 0 } batch)
        {
            var failures = FlushAll([.. batch.SelectMany(request => request.Folders).Distinct(StringComparer.Ordinal)]);
            foreach (var request in batch)
            {
                if (request.Folders.FirstOrDefault(failures.ContainsKey) is { } failed)
                    request.Flushed.SetException(failures[failed]);
                else
                    request.Flushed.SetResult();
            }
        }
    }

    /// <summary>Flushes that wait side by side share a commit of the journal; one after the other, each would wait for its own.</summary>
    private static ConcurrentDictionary<string, IOException> FlushAll(string[] folders)
    {
        var failures = new ConcurrentDictionary<string, IOException>(StringComparer.Ordinal);
        var next = -1;
        void FlushNext()
        {
            for (var i = Interlocked.Increment(ref next); i < folders.Length; i = Interlocked.Increment(ref next))
            {
                if (Flush(folders[i]) is { } failure)
                    failures[folders[i]] = failure;
            }
        }
        // Threads of their own: the pool has few, and those must not wait for the disk.
        var helpers = Enumerable.Range(0, Math.Min(folders.Length, MaxThreads) - 1).Select(_ => new Thread(FlushNext) { IsBackground = true }).ToArray();
        Array.ForEach(helpers, helper => helper.Start());
        FlushNext();
        Array.ForEach(helpers, helper => helper.Join());
        return failures;
    }

    private List<Request> Next()
    {
        lock (_lock)
        {
            var batch = _waiting;
            _waiting = [];
            _isRunning = batch.Count > 0;
            return batch;
        }
    }

    private static IOException? Flush(string folder)
    {
        try
        {
            Posix.FlushFolder(folder);
            return null;
        }
        catch (IOException e)
        {
            return e;
        }
    }

    private sealed record Request(string[] Folders, TaskCompletionSource Flushed);
}
