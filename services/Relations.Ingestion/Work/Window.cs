namespace Relations.Ingestion.Work;

/// <summary>
/// Bounds what is on its way at once, and with it the memory of worker, in-process bus and the queue behind it. A document takes one
/// slot for each 64 KiB of its bytes. One thread at a time may wait for slots.
/// </summary>
internal sealed class Window(int size) : IDisposable
{
    private const int SlotBytes = 64 * 1024;

    private readonly SemaphoreSlim _slots = new(size, size);

    /// <summary>Waits until a document of this length may come; how many slots it takes.</summary>
    public async Task<int> EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        var held = Math.Min(bytes, Spool.RawBytes.MaxLength);
        var slots = (int)Math.Clamp((held + SlotBytes - 1) / SlotBytes, 1, size);
        var taken = 0;
        try
        {
            for (; taken < slots; taken++)
                await _slots.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(taken);
            throw;
        }
        return slots;
    }

    /// <summary>Gives slots back.</summary>
    public void Leave(int slots)
    {
        if (slots > 0)
            _slots.Release(slots);
    }

    /// <inheritdoc />
    public void Dispose() => _slots.Dispose();
}
