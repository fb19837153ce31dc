using Microsoft.Extensions.Options;

namespace Relations.Ingestion.Spool;

/// <summary>
/// Where everything is under the data directory. Positions say what is known of a document, so that any worker can answer for it
/// by looking at a few paths, however many there are:
/// <code>
/// drop/                          users copy files in, in folders of their own if they like
/// work/WORKER/claimed/TICKET/    a file just taken, its id not known yet
/// work/WORKER/read/ID/           received: files with these bytes, until the outcome comes back
/// done/AB/ID/                    stored: the file (AB: the id's first two digits)
/// done/AB/ID.duplicate           name of a later file with the same bytes, of which no second copy is kept
/// rejected/NAME                  the untouched file, and NAME.reason.json beside it
/// rejected/.by-id/AB/ID.json     the same reason, found by id; gone when the document is stored after all
/// </code>
/// </summary>
internal sealed class SpoolLayout
{
    public SpoolLayout(IOptions<IngestionOptions> options)
    {
        Root = Path.GetFullPath(options.Value.DataDirectory);
        Drop = Path.Combine(Root, "drop");
        Work = Path.Combine(Root, "work");
        Done = Path.Combine(Root, "done");
        Rejected = Path.Combine(Root, "rejected");
    }

    public string Root { get; }

    public string Drop { get; }

    public string Work { get; }

    public string Done { get; }

    public string Rejected { get; }

    /// <summary>Folder of a stored document.</summary>
    public string DoneFolder(string id) => Path.Combine(Done, id[..2], id);

    /// <summary>The note that a stored document was handed in again.</summary>
    public string DuplicateNote(string id) => DoneFolder(id) + ".duplicate";

    /// <summary>The reason of a rejected document, by its id.</summary>
    public string RejectionById(string id) => Path.Combine(Rejected, ".by-id", id[..2], id + ".json");

    /// <summary>Makes the folders. Throws <see cref="IOException"/> when they are not all on one file system, where a rename is atomic.</summary>
    public void Create()
    {
        string[] folders = [Drop, Work, Done, Rejected];
        foreach (var folder in folders)
            Directory.CreateDirectory(folder);
        if (OperatingSystem.IsLinux() && folders.Select(folder => Posix.Stat(folder)?.Device).Distinct().Count() > 1)
            throw new IOException($"The folders under {Root} are on different file systems. Mount the data directory as a whole: files are moved within it by renaming.");
    }
}
