using System.Globalization;

namespace Relations.Ingestion.Spool;

/// <summary>
/// The sign of life in a worker's folder. A locked file says it to processes of the same running kernel, at once and
/// reliably; a number that keeps growing says it to everybody else who shares the file system.
/// </summary>
internal sealed class Lease : IDisposable
{
    private const string LockName = "lock";
    private const string BeatName = "lease";

    private readonly FileStream _lock;
    private readonly string _beat;
    private long _count;

    private Lease(string folder)
    {
        _lock = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        _beat = Path.Combine(folder, BeatName);
        Write(FileMode.Create);
    }

    /// <summary>Takes the lease of a folder that this worker has made.</summary>
    public static Lease Take(string folder) => new(folder);

    /// <summary>What the lease of another worker says now; changes as long as that worker lives. Empty when there is none.</summary>
    public static string Read(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, BeatName));
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Whether the process of a worker on this kernel lives, which its lock tells however long it stood still; null for a worker elsewhere.</summary>
    /// <param name="folder">The worker's folder.</param>
    /// <param name="text">What <see cref="Read"/> said.</param>
    public static bool? IsAlive(string folder, string text)
    {
        if (!text.StartsWith(KernelBoot() + " ", StringComparison.Ordinal))
            return null;
        try
        {
            using var _ = new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Says again that this worker lives. False when its folder is no longer there: another worker has taken it over.</summary>
    public bool Renew()
    {
        try
        {
            Write(FileMode.Open);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _lock.Dispose();

    private void Write(FileMode mode)
    {
        using var stream = new FileStream(_beat, mode, FileAccess.Write, FileShare.ReadWrite);
        using var writer = new StreamWriter(stream);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{KernelBoot()} {++_count:D12}"));
    }

    private static string KernelBoot() => OperatingSystem.IsLinux()
        ? File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()
        : Environment.MachineName;
}
