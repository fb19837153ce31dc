namespace Relations.Standalone;

/// <summary>The folder that keeps everything, held by one running system at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Where the PostgreSQL cluster lives.</summary>
    public string Cluster => System.IO.Path.Combine(Path, "postgres");

    /// <summary>Where the spool and the drop folder live.</summary>
    public string Spool => System.IO.Path.Combine(Path, "spool");

    /// <summary>Makes the folder if need be and holds it.</summary>
    /// <exception cref="InvalidOperationException">Another running system holds it, or it cannot be written.</exception>
    public static DataFolder Hold(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            var file = new FileStream(System.IO.Path.Combine(full, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(full, file);
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException($"{full} is in use by another 'relations up', or cannot be written: {exception.Message}\nStop that one, or choose another folder with --data.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new InvalidOperationException($"{full} cannot be written. Choose another folder with --data.", exception);
        }
    }

    /// <summary>Lets go of it.</summary>
    public void Dispose() => _lock.Dispose();
}
