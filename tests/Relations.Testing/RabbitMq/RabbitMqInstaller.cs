using System.Diagnostics;

namespace Relations.Testing.RabbitMq;

/// <summary>Finds the broker's binaries, or installs them from Debian's packages where that is possible and permitted (root).</summary>
internal static class RabbitMqInstaller
{
    /// <summary>The start script that runs as whoever calls it; the one on the path insists on the service's own user.</summary>
    public const string ServerScript = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private const string AptGet = "/usr/bin/apt-get";

    /// <summary>Null when the broker can be started, else why it cannot.</summary>
    public static async Task<string?> EnsureAsync()
    {
        if (File.Exists(ServerScript))
            return null;
        if (!Environment.IsPrivilegedProcess || !File.Exists(AptGet))
            return $"RabbitMQ is not installed, and this user cannot install it (apt-get install rabbitmq-server, or set {RabbitMqBroker.Variable}).";
        var failure = await RunAptAsync("update", "-qq")
            ?? await RunAptAsync("install", "-y", "-qq", "--no-install-recommends", "rabbitmq-server");
        return failure is null && File.Exists(ServerScript) ? null : $"RabbitMQ could not be installed: {failure}";
    }

    private static async Task<string?> RunAptAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(AptGet, ["-o", "DPkg::Lock::Timeout=300", .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        // Debian starts what it installs, except in runlevel 1; the tests start a broker of their own.
        start.Environment["RUNLEVEL"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("apt-get did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : errors.Trim();
    }
}
