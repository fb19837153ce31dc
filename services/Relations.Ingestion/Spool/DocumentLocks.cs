namespace Relations.Ingestion.Spool;

/// <summary>
/// One lock a document, out of a fixed number of them: what arrives for an id never crosses what leaves for it. Nobody takes two.
/// </summary>
internal sealed class DocumentLocks
{
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the document's lock; disposing the result gives it back.</summary>
    public async Task<Held> TakeAsync(string id, CancellationToken cancellationToken)
    {
        var chosen = _locks[Convert.FromHexString(id.AsSpan(0, 2))[0]];
        await chosen.WaitAsync(cancellationToken);
        return new Held(chosen);
    }

    internal readonly struct Held(SemaphoreSlim taken) : IDisposable
    {
        public void Dispose() => taken.Release();
    }
}
