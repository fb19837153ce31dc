using System.Diagnostics;

namespace Relations.Postgres;

/// <summary>Debian's package manager, used by one process of ours at a time.</summary>
public static class AptGet
{
    private const string Program = "/usr/bin/apt-get";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>True for root on a system that has it.</summary>
    public static bool IsUsable => Environment.IsPrivilegedProcess && File.Exists(Program);

    /// <summary>Installs packages without starting the services in them.</summary>
    /// <param name="isPresent">True when nothing needs installing any more; asked once this process has its turn.</param>
    /// <param name="packages">Their names.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Null, or what it said when it failed.</returns>
    public static async Task<string?> InstallAsync(Func<bool> isPresent, IEnumerable<string> packages, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation);
        if (isPresent())
            return null;
        return await RunAsync(["update", "-qq"], cancellation)
            ?? await RunAsync(["install", "-y", "-qq", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold", .. packages], cancellation);
    }

    private static async Task<FileStream> TakeTurnAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), "relations-apt-get.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another process has it, for as long as an installation takes.
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private static async Task<string?> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Program, ["-o", "DPkg::Lock::Timeout=300", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        // Debian starts what it installs, except in runlevel 1.
        start.Environment["RUNLEVEL"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("apt-get could not be started.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = await process.StandardError.ReadToEndAsync(cancellation);
        await output;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? null : $"apt-get {string.Join(' ', arguments)} failed: {errors.Trim()}";
    }
}
