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
        if (lines.Length == 0 || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Find(id) is not { } server)
            return;
        using (server)
        {
            Signals.Interrupt(id);
            try
            {
                await server.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);
            }
            catch (TimeoutException)
            {
                throw new InvalidOperationException($"A PostgreSQL server (process {id}) still holds {home} and does not stop. End it, then start again.");
            }
        }
    }

    /// <summary>The process, unless the number has gone to another program since.</summary>
    private static Process? Find(int id)
    {
        try
        {
            var process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) ? process : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
