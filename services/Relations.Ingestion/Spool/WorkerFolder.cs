using System.Security.Cryptography;

namespace Relations.Ingestion.Spool;

/// <summary>
/// The folder of this worker, one for each start of the process: nobody else changes what is in it while the lease holds.
/// Callers hold the document's lock (<see cref="DocumentLocks"/>) around anything below <c>read/ID</c>.
/// </summary>
internal sealed class WorkerFolder(SpoolLayout layout, FolderFlusher flusher)
{
    private const string ClaimedName = "claimed";
    private const string ReadName = "read";
    private const string IncomingName = "incoming";
    private const string TakenPrefix = "taken-";

    /// <summary>The worker's name, unique to this start.</summary>
    public string Name { get; } = $"{Environment.MachineName}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";

    /// <summary>The folder itself.</summary>
    public string Path => System.IO.Path.Combine(layout.Work, Name);

    private string Claimed => System.IO.Path.Combine(Path, ClaimedName);

    private string Read => System.IO.Path.Combine(Path, ReadName);

    private string Incoming => System.IO.Path.Combine(Path, IncomingName);

    /// <summary>Makes the folder and what is in it.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Claimed);
        Directory.CreateDirectory(Read);
        Directory.CreateDirectory(Incoming);
        Posix.FlushFolder(layout.Work);
        Posix.FlushFolder(Path);
    }

    /// <summary>
    /// Takes a file out of the drop folder by renaming it. Its new path, or null when another worker was faster. Throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> when it cannot be moved, as out of a folder of somebody else's.
    /// </summary>
    public string? Claim(string file)
    {
        var ticket = Directory.CreateDirectory(System.IO.Path.Combine(Claimed, Guid.CreateVersion7().ToString("N"))).FullName;
        var target = System.IO.Path.Combine(ticket, System.IO.Path.GetFileName(file));
        try
        {
            // Overwriting makes it a plain rename, which only one of several workers can win; nothing is there to be overwritten.
            File.Move(file, target, overwrite: true);
            return target;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.Delete(ticket);
            if (File.Exists(file))
                throw;
            return null;
        }
    }

    /// <summary>Files that were claimed and whose ids are not known.</summary>
    public IEnumerable<string> ClaimedFiles() => Directory.EnumerateFiles(Claimed, "*", SearchOption.AllDirectories);

    /// <summary>Ids of the documents that wait here.</summary>
    public IEnumerable<string> WaitingIds() => Directory.EnumerateDirectories(Read).Select(folder => System.IO.Path.GetFileName(folder));

    /// <summary>The files with a document's bytes, oldest name first. Empty when there are none.</summary>
    public IReadOnlyList<string> FilesOf(string id)
    {
        var folder = System.IO.Path.Combine(Read, id);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Moves a claimed file to where its id says; its new path.</summary>
    public string Identify(string claimed, string id)
    {
        var target = Place(claimed, id);
        Directory.Delete(System.IO.Path.GetDirectoryName(claimed)!);
        return target;
    }

    /// <summary>Path of a new, empty staging file for bytes that are still arriving.</summary>
    public string NewIncoming() => System.IO.Path.Combine(Incoming, Guid.CreateVersion7().ToString("N") + ".part");

    /// <summary>Moves a complete, flushed staging file to where its id says, so that it survives a power failure.</summary>
    public Task AcceptAsync(string incoming, string id, string fileName)
    {
        var folder = System.IO.Path.Combine(Read, id);
        Directory.CreateDirectory(folder);
        // The same name and the same id are the same bytes: replacing loses nothing.
        File.Move(incoming, System.IO.Path.Combine(folder, fileName), overwrite: true);
        return flusher.FlushAsync(folder, Read);
    }

    /// <summary>Puts a file whose bytes are not those of the id it lies under back among the claimed.</summary>
    public void Unidentify(string file)
    {
        Claim(file);
        RemoveIfEmpty(System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)!));
    }

    /// <summary>Removes a document's folder once nothing is in it.</summary>
    public void RemoveIfEmpty(string id)
    {
        var folder = System.IO.Path.Combine(Read, id);
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    /// <summary>Takes everything out of a dead worker's folder that was renamed into this one; half-received uploads were never answered and go.</summary>
    /// <param name="dead">That folder, below this one.</param>
    /// <returns>Ids of the documents that the dead worker may have published.</returns>
    public IReadOnlyList<string> Absorb(string dead)
    {
        var ids = new List<string>();
        foreach (var nested in Directory.EnumerateDirectories(dead, TakenPrefix + "*").ToArray())
            ids.AddRange(Absorb(nested));
        foreach (var file in FilesBelow(dead, ClaimedName).ToArray())
            Claim(file);
        foreach (var file in FilesBelow(dead, ReadName).ToArray())
        {
            var id = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)!);
            Place(file, id);
            ids.Add(id);
        }
        Directory.Delete(dead, recursive: true);
        return ids;
    }

    /// <summary>Where a dead worker's folder is renamed to: the rename decides which worker has it.</summary>
    public string TakenFolder(string deadName) => System.IO.Path.Combine(Path, TakenPrefix + deadName);

    /// <summary>Folders taken over and not yet absorbed.</summary>
    public IEnumerable<string> TakenFolders() => Directory.EnumerateDirectories(Path, TakenPrefix + "*");

    /// <summary>Removes the folder if nothing waits in it, at the end of the process.</summary>
    public void RemoveIfIdle()
    {
        if (Directory.Exists(Path) && !ClaimedFiles().Any() && !WaitingIds().Any() && !TakenFolders().Any())
            Directory.Delete(Path, recursive: true);
    }

    private string Place(string file, string id)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Read, id)).FullName;
        var target = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file));
        File.Move(file, target, overwrite: true);
        return target;
    }

    private static IEnumerable<string> FilesBelow(string folder, string name)
    {
        var below = System.IO.Path.Combine(folder, name);
        return Directory.Exists(below) ? Directory.EnumerateFiles(below, "*", SearchOption.AllDirectories) : [];
    }
}
