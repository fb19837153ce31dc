using MassTransit;
using Microsoft.Extensions.Options;
using Relations.Ingestion.Spool;
using Relations.Ingestion.Status;
using Relations.ServiceDefaults.Bus;

namespace Relations.Ingestion.Work;

/// <summary>Reads documents and publishes what they say. A document that fails to be published stays where it is and is due again later.</summary>
internal sealed partial class Delivery(
    IBus bus,
    WorkerFolder folder,
    DocumentReading reading,
    Settlement settlement,
    InFlight inFlight,
    DocumentLocks locks,
    StatusFeed feed,
    Window window,
    IOptions<IngestionOptions> options,
    TimeProvider time,
    ILogger<Delivery> logger) : IDisposable
{
    private static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndingTimeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _readers = new(options.Value.Parallelism, options.Value.Parallelism);

    /// <summary>Makes an attempt, unless one is under way. Problems of disk and bus are logged, not thrown.</summary>
    /// <param name="id">The document, which is in flight.</param>
    /// <param name="document">Its entry.</param>
    /// <param name="raw">Its bytes when they are at hand, else they are read again.</param>
    /// <param name="cancellationToken">Ends with the process.</param>
    public async Task AttemptAsync(string id, DocumentInFlight document, RawBytes? raw, CancellationToken cancellationToken)
    {
        if (!document.TryBegin())
            return;
        try
        {
            if (await ReadAsync(id, document, raw, cancellationToken) is { } read)
                await PublishAsync(id, document, read, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(e, id);
        }
        finally
        {
            document.End(options.Value.OutcomeTimeout, time);
        }
    }

    /// <summary>Reads a file's bytes, as many files at once as may be.</summary>
    public async Task<RawBytes?> ReadBytesAsync(string path, CancellationToken cancellationToken)
    {
        await _readers.WaitAsync(cancellationToken);
        try
        {
            return await RawBytes.ReadAsync(path, cancellationToken);
        }
        finally
        {
            _readers.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _readers.Dispose();

    private async Task<Reading?> ReadAsync(string id, DocumentInFlight document, RawBytes? raw, CancellationToken cancellationToken)
    {
        if (folder.FilesOf(id) is not [var file, ..])
            return null;
        raw ??= await ReadBytesAsync(file, cancellationToken);
        if (raw is null)
            return null;
        if (raw.Id != id)
        {
            await DisownAsync(id, document, file, cancellationToken);
            return null;
        }
        await _readers.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => reading.Read(raw, Path.GetFileName(file)), cancellationToken);
        }
        finally
        {
            _readers.Release();
        }
    }

    private async Task PublishAsync(string id, DocumentInFlight document, Reading read, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(PublishTimeout, time);
        // What is being sent when the process is told to end is let finish: the bus ends after the worker.
        await using var ending = cancellationToken.Register(() => limit.CancelAfter(EndingTimeout));
        switch (read)
        {
            case Reading.Success success:
                // The broker must have put it into a queue before the document counts as read.
                await bus.PublishUntilAsync(success.Event, isMandatory: true, limit.Token);
                await MarkReadAsync(id, document, limit.Token);
                break;
            case Reading.Failure failure:
                await bus.PublishUntilAsync(failure.Event, isMandatory: false, limit.Token);
                await settlement.RejectedAsync(failure.Event, limit.Token);
                break;
        }
    }

    private async Task MarkReadAsync(string id, DocumentInFlight document, CancellationToken cancellationToken)
    {
        using var held = await locks.TakeAsync(id, cancellationToken);
        if (inFlight.Find(id) != document)
            return;
        document.Progress = document.Progress with { Stage = Stage.Read };
        feed.Announce(document.Progress);
    }

    /// <summary>The bytes under an id are not the ones that gave it: after a power failure, or somebody wrote to the file. They are taken in as what they are now.</summary>
    private async Task DisownAsync(string id, DocumentInFlight document, string file, CancellationToken cancellationToken)
    {
        using var held = await locks.TakeAsync(id, cancellationToken);
        folder.Unidentify(file);
        if (inFlight.Remove(id, document))
            window.Leave(document.Slots);
        Changed(id);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Id} was not published; it will be tried again.", EventName = "PublishFailed")]
    private partial void Failed(Exception exception, string id);

    [LoggerMessage(2, LogLevel.Warning, "The bytes kept for {Id} have changed; they are taken in anew.", EventName = "BytesChanged")]
    private partial void Changed(string id);
}
