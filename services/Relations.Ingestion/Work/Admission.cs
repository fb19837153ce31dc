using Microsoft.Extensions.Options;
using Relations.Ingestion.Spool;
using Relations.Ingestion.Status;

namespace Relations.Ingestion.Work;

/// <summary>Brings files on their way: gives claimed ones their id, and enters each document once, however many files have its bytes.</summary>
internal sealed partial class Admission(
    WorkerFolder folder,
    InFlight inFlight,
    DocumentLocks locks,
    RepeatedDocuments repeated,
    StatusBook book,
    StatusFeed feed,
    Window window,
    Delivery delivery,
    IOptions<IngestionOptions> options,
    TimeProvider time,
    ILogger<Admission> logger)
{
    /// <summary>Takes a claimed file in. The slots go to the document, or back when it is on its way already.</summary>
    public async Task ClaimedAsync(string file, int slots, CancellationToken cancellationToken)
    {
        DocumentInFlight? document = null;
        try
        {
            var raw = await WholeAsync(file, cancellationToken);
            document = await IdentifyAsync(file, raw.Id, slots, cancellationToken);
            if (document is not null)
                await delivery.AttemptAsync(raw.Id, document, raw, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failed(e, file);
        }
        finally
        {
            if (document is null)
                window.Leave(slots);
        }
    }

    /// <summary>Enters a document whose files lie under its id. The slots go to it, or back when it is on its way already or gone.</summary>
    public async Task WaitingAsync(string id, int slots, CancellationToken cancellationToken)
    {
        var document = await EnterAsync(id, slots, cancellationToken);
        if (document is null)
            window.Leave(slots);
        else
            await delivery.AttemptAsync(id, document, null, cancellationToken);
    }

    private async Task<RawBytes> WholeAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await delivery.ReadBytesAsync(file, cancellationToken) is { } raw)
                return raw;
            // Somebody opened it for writing just before it was claimed.
            await Task.Delay(options.Value.SettlePeriod, time, cancellationToken);
        }
    }

    private async Task<DocumentInFlight?> IdentifyAsync(string file, string id, int slots, CancellationToken cancellationToken)
    {
        using var held = await locks.TakeAsync(id, cancellationToken);
        var name = Path.GetFileName(folder.Identify(file, id));
        if (inFlight.Find(id) is not { } other)
            return Enter(id, name, slots);
        other.Progress = other.Progress with { IsDuplicate = true };
        feed.Announce(other.Progress);
        return null;
    }

    private async Task<DocumentInFlight?> EnterAsync(string id, int slots, CancellationToken cancellationToken)
    {
        using var held = await locks.TakeAsync(id, cancellationToken);
        if (inFlight.Find(id) is not null)
            return null;
        if (folder.FilesOf(id) is [var first, ..])
            return Enter(id, Path.GetFileName(first), slots);
        folder.RemoveIfEmpty(id);
        return null;
    }

    private DocumentInFlight Enter(string id, string name, int slots)
    {
        var progress = new Progress(id, name, Stage.Received) { IsDuplicate = book.WasHandedInBefore(id) };
        var document = new DocumentInFlight(slots, repeated.Take(id)) { Progress = progress };
        inFlight.Add(id, document);
        feed.Announce(progress);
        return document;
    }

    [LoggerMessage(1, LogLevel.Warning, "{File} could not be taken in; it will be tried again.", EventName = "AdmissionFailed")]
    private partial void Failed(Exception exception, string file);
}
