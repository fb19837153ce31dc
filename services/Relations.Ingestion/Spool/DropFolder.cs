namespace Relations.Ingestion.Spool;

/// <summary>
/// Finds the files in the drop folder that are whole. A file counts as whole when its length and time have not changed over the
/// settle period and, where the system can tell, nobody has it open for writing. Not safe for several threads.
/// </summary>
internal sealed partial class DropFolder(SpoolLayout layout, TimeSpan settlePeriod, TimeProvider time, ILogger<DropFolder> logger)
{
    // Memory stays the same however many files are dropped: further ones are looked at once these have been taken.
    private const int MaxWatched = 4096;

    private readonly Dictionary<string, Sighting> _sightings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>True while files wait to settle, so that it is worth looking again soon.</summary>
    public bool IsWaiting => _sightings.Count > 0;

    /// <summary>Looks through the folder and gives what can be taken now, one by one; the caller takes each before it asks for the next.</summary>
    public IEnumerable<Candidate> Look()
    {
        var look = time.GetTimestamp();
        foreach (var path in Entries(layout.Drop))
        {
            if (Judge(path) is { } candidate)
            {
                _sightings.Remove(path);
                yield return candidate;
            }
            else if (_sightings.Count >= MaxWatched)
                break;
        }
        foreach (var (path, _) in _sightings.Where(pair => pair.Value.Seen < look).ToArray())
            _sightings.Remove(path);
        _told.RemoveWhere(path => !IsUndecodable(path) && FileKinds.Of(path) is FileKind.Missing);
    }

    /// <summary>Tells, once, of a file that cannot be taken and stays where it is.</summary>
    public void Stays(string path, string problem)
    {
        if (_told.Count < MaxWatched && _told.Add(path))
            CannotBeTaken(path, problem);
    }

    private Candidate? Judge(string path)
    {
        var kind = FileKinds.Of(path);
        if (kind is FileKind.Missing)
        {
            if (IsUndecodable(path))
                Stays(path, "The bytes of its name are not UTF-8. Rename it.");
            return null;
        }
        if (kind is not FileKind.RegularFile)
            return new Candidate(path, 0, kind);
        var file = new FileInfo(path);
        var now = time.GetTimestamp();
        var settled = file.Exists
            && _sightings.TryGetValue(path, out var before)
            && before.Length == file.Length
            && before.Written == file.LastWriteTimeUtc;
        if (!settled)
        {
            if (file.Exists)
                _sightings[path] = new Sighting(file.Length, file.LastWriteTimeUtc, now, now);
            return null;
        }
        _sightings[path] = _sightings[path] with { Seen = now };
        if (time.GetElapsedTime(_sightings[path].Since, now) < settlePeriod || !IsFree(path))
            return null;
        return new Candidate(path, file.Length, kind);
    }

    private bool IsFree(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return !Posix.IsOpenForWriting(handle);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _sightings.Remove(path);
            Stays(path, e.Message);
            return false;
        }
    }

    // Such a name comes with replacement characters, by which nothing is found.
    private static bool IsUndecodable(string path) => path.Contains('\uFFFD', StringComparison.Ordinal);

    private static IEnumerable<string> Entries(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything))
        {
            if (FileNames.IsIgnored(entry.Name))
                continue;
            var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            if (!isFolder)
                yield return entry.FullName;
            else
                foreach (var below in Entries(entry.FullName))
                    yield return below;
        }
    }

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    private sealed record Sighting(long Length, DateTime Written, long Since, long Seen);

    [LoggerMessage(1, LogLevel.Warning, "{Path} cannot be taken and stays where it is: {Problem}", EventName = "DropUnreadable")]
    private partial void CannotBeTaken(string path, string problem);
}
