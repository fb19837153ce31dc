using System.Diagnostics;
using System.Globalization;

namespace Relations.Postgres;

/// <summary>Stops a server that outlived the process that started it.</summary>
internal static class LeftoverServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks the server of <paramref name="home"/>, if one runs, to stop, and waits until it has.</summary>
    /// <exception cref="InvalidOperationException">It still runs after half a minute.</exception>
    public static async Task StopAsync(string home, CancellationToken cancellation)
    {
        var lockFile = Path.Combine(home, "postmaster.pid");
        if (!File.Exists(lockFile))
            return;
        var lines = await File.ReadAllLinesAsync(lockFile, cancellation);
        if (lines.Length == 0 || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Find(id) is not { } holder)
            return;
        using (holder)
        {
            if (!holder.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
            {
                // The number has gone to another program since, which a new server would take for the old one.
                File.Delete(lockFile);
                return;
            }
            if (!IsOf(home, id))
                return;
            Signals.Interrupt(id);
            try
            {
                await holder.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);
            }
            catch (TimeoutException)
            {
                throw new InvalidOperationException($"A PostgreSQL server (process {id}) still holds {home} and does not stop. End it, then start again.");
            }
        }
    }

    private static Process? Find(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a server is that of a folder: another of this machine may have got the number. Only Linux tells.</summary>
    private static bool IsOf(string home, int id)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0').Contains(home) || new FileInfo($"/proc/{id}/cwd").LinkTarget == home;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
