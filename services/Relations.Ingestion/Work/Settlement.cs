using Relations.Contracts;
using Relations.Domain;
using Relations.Ingestion.Spool;
using Relations.Ingestion.Status;

namespace Relations.Ingestion.Work;

/// <summary>
/// What follows from an outcome: the document's files leave the worker's folder. Everything can be done again: if it fails halfway or the
/// process ends, the document is published once more and the same outcome comes back.
/// </summary>
internal sealed class Settlement(
    WorkerFolder folder, StoredFiles stored, RejectedFiles rejected, InFlight inFlight, DocumentLocks locks, StatusBook book, StatusFeed feed, Window window, TimeProvider time)
{
    /// <summary>A document is stored: its files go to <c>done/</c>. Outcomes of other workers' documents are only passed on.</summary>
    public async Task StoredAsync(DocumentStored outcome, CancellationToken cancellationToken)
    {
        var id = outcome.DocumentId;
        using var held = await locks.TakeAsync(id, cancellationToken);
        if (inFlight.Find(id) is not { } document)
        {
            feed.Announce(book.Find(id) with { Stage = Stage.Stored, IsDuplicate = outcome.AlreadyStored });
            return;
        }
        var files = folder.FilesOf(id);
        // Stored before, and not by an earlier publication of the very same file whose outcome was lost.
        var duplicate = outcome.AlreadyStored && (document.Progress.IsDuplicate || !document.IsRepeated);
        await stored.KeepAsync(id, files, duplicate || files.Count > 1);
        rejected.Forget(id);
        Leave(id, document, document.Progress with { Stage = Stage.Stored, IsDuplicate = duplicate || files.Count > 1 });
    }

    /// <summary>A document is not taken in: its files go to <c>rejected/</c> with the reason.</summary>
    public async Task RejectedAsync(DocumentRejected outcome, CancellationToken cancellationToken)
    {
        var id = outcome.DocumentId;
        using var held = await locks.TakeAsync(id, cancellationToken);
        if (inFlight.Find(id) is not { } document)
        {
            feed.Announce(Rejected(new Progress(id, outcome.FileName, Stage.Rejected), outcome));
            return;
        }
        foreach (var file in folder.FilesOf(id))
            await rejected.KeepAsync(file, new RejectionNote(id, Path.GetFileName(file), outcome.Reason, outcome.Detail, time.GetUtcNow()));
        Leave(id, document, Rejected(document.Progress, outcome));
    }

    /// <summary>A link, pipe or device in the drop folder: it goes to <c>rejected/</c> as it is. Nothing was read, so there is no id and no event.</summary>
    public Task RejectUnreadableAsync(Candidate candidate)
    {
        var detail = candidate.Kind is FileKind.SymbolicLink
            ? "It is a symbolic link, and links are not followed. Copy the file itself."
            : "It is a pipe, socket or device, not a file with a document in it.";
        return rejected.KeepAsync(candidate.Path, new RejectionNote(null, Path.GetFileName(candidate.Path), RejectionReason.UnknownFormat, detail, time.GetUtcNow()));
    }

    private void Leave(string id, DocumentInFlight document, Progress outcome)
    {
        folder.RemoveIfEmpty(id);
        if (inFlight.Remove(id, document))
            window.Leave(document.Slots);
        feed.Announce(outcome);
    }

    private static Progress Rejected(Progress progress, DocumentRejected outcome) =>
        progress with { Stage = Stage.Rejected, Reason = outcome.Reason, Detail = outcome.Detail };
}
