namespace Relations.EndToEnd.Tests.Running;

/// <summary>The folders of the worker, seen from outside.</summary>
internal sealed class Spool(string folder)
{
    /// <summary>Where files are copied in.</summary>
    public string Drop => Path.Combine(folder, "drop");

    /// <summary>Where files that were not taken in lie, each with its reason.</summary>
    public string Rejected => Path.Combine(folder, "rejected");

    /// <summary>Ids of documents whose files are done with: <c>done/AB/ID/</c>.</summary>
    public IReadOnlyList<string> Done => [.. FoldersOf(Path.Combine(folder, "done")).SelectMany(FoldersOf).Select(path => Path.GetFileName(path))];

    /// <summary>Ids of documents that were accepted: those that are done with and those that wait, <c>work/WORKER/read/ID/</c>.</summary>
    public IReadOnlyList<string> Accepted =>
        [.. Done, .. FoldersOf(Path.Combine(folder, "work")).SelectMany(worker => FoldersOf(Path.Combine(worker, "read"))).Select(path => Path.GetFileName(path))];

    /// <summary>The bytes of a document that is done with.</summary>
    public byte[] DoneBytes(string id) => File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(folder, "done", id[..2], id)).Single());

    /// <summary>Files whose outcome is not known yet.</summary>
    public IReadOnlyList<string> Pending => [.. FilesBelow(Drop), .. FilesBelow(Path.Combine(folder, "work"))];

    /// <summary>Names of files in <c>rejected/</c>, reasons included.</summary>
    public IReadOnlyList<string> RejectedNames => [.. Directory.EnumerateFiles(Rejected).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>For messages of failed tests.</summary>
    public string Story => $"{Done.Count} done, {Pending.Count} pending: {string.Join(", ", Pending.Take(5))}";

    private static IEnumerable<string> FoldersOf(string path) => Directory.Exists(path) ? Directory.EnumerateDirectories(path) : [];

    private static IEnumerable<string> FilesBelow(string path)
    {
        if (!Directory.Exists(path))
            return [];
        try
        {
            return [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !IsLease(file))];
        }
        catch (DirectoryNotFoundException)
        {
            // A folder went while it was looked through: something is still being done.
            return [path];
        }
    }

    // A worker's signs of life lie beside its documents.
    private static bool IsLease(string file) => Path.GetFileName(file) is "lock" or "lease";
}
