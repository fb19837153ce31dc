namespace Relations.Query.Changes;

/// <summary>
/// The latest changes, read once for all who watch: whoever comes first reads the next page, the others take it from here. Readers that
/// are further back read the table themselves until they are here. Nothing is read while nobody watches.
/// </summary>
internal sealed class ChangeTail(ChangeLog log, ChangeSignal signal) : IDisposable
{
    private const int MaximumWeight = 4 * 1024 * 1024;

    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();
    private readonly Queue<ChangePage> pages = new();
    private ChangePosition end = ChangePosition.Beginning;
    private int weight;
    private long emptyAsOf = -1;

    /// <summary>The next page behind a position.</summary>
    public async Task<ChangePage> ReadAsync(ChangePosition start, ChangeFilter filter, CancellationToken cancellation)
    {
        var page = Find(start) ?? (IsBehind(start) ? null : await ReadTogetherAsync(start, cancellation));
        return page is null ? await log.ReadAsync(start, filter, cancellation) : page.For(start, filter);
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<ChangePage?> ReadTogetherAsync(ChangePosition start, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (Find(start) is { } kept)
                return kept;
            if (IsBehind(start))
                return null;
            var version = signal.Version;
            var next = await log.ReadAsync(start, ChangeFilter.None, cancellation);
            Add(next, version);
            return next;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The page that a position lies in or begins, an empty one when there is known to be nothing behind it; else null.</summary>
    private ChangePage? Find(ChangePosition start)
    {
        lock (gate)
        {
            return start == end && emptyAsOf == signal.Version
                ? new ChangePage(start, [], start)
                : pages.FirstOrDefault(page => page.Start.Sequence <= start.Sequence && start.Sequence < page.End.Sequence);
        }
    }

    private bool IsBehind(ChangePosition start)
    {
        lock (gate)
            return start.Sequence < end.Sequence;
    }

    private void Add(ChangePage page, long version)
    {
        lock (gate)
        {
            // A reader ahead of all others, or the first after a time when none was: what is kept has no connection to it.
            if (page.Start != end)
            {
                pages.Clear();
                weight = 0;
            }
            end = page.End;
            if (page.IsAtEnd)
            {
                emptyAsOf = version;
                return;
            }
            pages.Enqueue(page);
            weight += page.Weight;
            while (weight > MaximumWeight && pages.Count > 1)
                weight -= pages.Dequeue().Weight;
        }
    }
}
