using Relations.Ingestion.Spool;
using Relations.Ingestion.Work;

namespace Relations.Ingestion.Status;

/// <summary>
/// Says what became of a document. There is no index to be kept right: what is on its way here is in memory, everything else is
/// told by where its file is (<see cref="SpoolLayout"/>), at a cost of a few look-ups of a path.
/// </summary>
internal sealed class StatusBook(SpoolLayout layout, InFlight inFlight, StoredFiles stored, RejectedFiles rejected)
{
    /// <summary>The present state of a document; <see cref="Stage.Unknown"/> when it was never handed in, or its files were cleared away.</summary>
    public Progress Find(string id) =>
        inFlight.Find(id)?.Progress ?? Waiting(id) ?? Rejected(id) ?? Stored(id) ?? new Progress(id, "", Stage.Unknown);

    /// <summary>True when the same bytes have come to their end before.</summary>
    public bool WasHandedInBefore(string id) => Rejected(id) is not null || Stored(id) is not null;

    private Progress? Waiting(string id)
    {
        if (!Directory.Exists(layout.Work))
            return null;
        foreach (var worker in Directory.EnumerateDirectories(layout.Work))
        {
            var folder = Path.Combine(worker, "read", id);
            if (!Directory.Exists(folder))
                continue;
            var name = FirstFile(folder);
            if (name is not null)
                return new Progress(id, name, Stage.Received) { IsDuplicate = WasHandedInBefore(id) };
        }
        return null;
    }

    private Progress? Rejected(string id) => rejected.Find(id) is { } note
        ? new Progress(id, note.FileName, Stage.Rejected) { Reason = note.Reason, Detail = note.Detail }
        : null;

    private Progress? Stored(string id) => stored.NameOf(id) is { } name
        ? new Progress(id, name, Stage.Stored) { IsDuplicate = stored.IsDuplicate(id) }
        : null;

    private static string? FirstFile(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder).Select(Path.GetFileName).FirstOrDefault();
        }
        catch (DirectoryNotFoundException)
        {
            // Its outcome came between the two looks.
            return null;
        }
    }
}
