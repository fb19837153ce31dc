using Relations.Ingestion.Spool;
using Relations.Ingestion.Status;

namespace Relations.Ingestion.Work;

/// <summary>Accepts documents that are handed in by a call. When it has answered, they survive a power failure.</summary>
internal sealed class Reception(WorkerFolder folder, DocumentLocks locks, InFlight inFlight, StatusBook book, StatusFeed feed, Wakeup wakeup)
{
    /// <summary>Begins to receive a document. Throws <see cref="IOException"/> when the spool cannot be written.</summary>
    public IncomingFile Begin() => new(folder);

    /// <summary>Accepts what was received; the document's present state.</summary>
    public async Task<Progress> AcceptAsync(IncomingFile incoming, string fileName, CancellationToken cancellationToken)
    {
        var (id, path) = await incoming.CompleteAsync();
        using var held = await locks.TakeAsync(id, cancellationToken);
        await folder.AcceptAsync(path, id, fileName);
        if (inFlight.Find(id) is { } document)
            document.Progress = document.Progress with { IsDuplicate = true };
        var progress = book.Find(id);
        feed.Announce(progress);
        wakeup.Signal();
        return progress;
    }
}
