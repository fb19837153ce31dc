namespace Relations.Ingestion.Status;

/// <summary>
/// The changes that one reader has not taken yet: the latest of each document, so that a slow reader holds no more than one change a
/// document, and no more than <see cref="MaxWaiting"/> in all.
/// </summary>
internal sealed class Watcher(IReadOnlyCollection<string> ids, Action<Watcher> onDispose) : IDisposable
{
    /// <summary>Most changes that wait for a reader.</summary>
    public const int MaxWaiting = 10_000;

    private readonly HashSet<string> _ids = new(ids, StringComparer.Ordinal);
    private readonly Lock _lock = new();
    // Never disposed: a change may be on its way to it when the reader leaves, and it holds nothing but memory.
    private readonly SemaphoreSlim _arrived = new(0, 1);
    private Dictionary<string, Progress> _waiting = new(StringComparer.Ordinal);

    /// <summary>True when more changes came than wait for a reader; some are lost.</summary>
    public bool FellBehind { get; private set; }

    /// <summary>Notes a change, if it is of a document that is watched.</summary>
    public void Offer(Progress progress)
    {
        if (_ids.Count > 0 && !_ids.Contains(progress.Id))
            return;
        lock (_lock)
        {
            if (_waiting.Count >= MaxWaiting && !_waiting.ContainsKey(progress.Id))
                FellBehind = true;
            else
                _waiting[progress.Id] = progress;
            if (_arrived.CurrentCount == 0)
                _arrived.Release();
        }
    }

    /// <summary>Waits for changes and takes all there are, none when the time has passed without any.</summary>
    public async Task<IReadOnlyCollection<Progress>> TakeAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        await _arrived.WaitAsync(wait, cancellationToken);
        lock (_lock)
        {
            var taken = _waiting.Values;
            _waiting = new Dictionary<string, Progress>(StringComparer.Ordinal);
            return taken;
        }
    }

    /// <inheritdoc />
    public void Dispose() => onDispose(this);
}
