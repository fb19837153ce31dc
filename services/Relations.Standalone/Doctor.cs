using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Relations.Postgres;

namespace Relations.Standalone;

/// <summary><c>relations doctor</c>: what this machine has, what it lacks, and how to get it.</summary>
internal static class Doctor
{
    private static readonly (int Port, string Use)[] Ports = [(5080, "query service"), (5081, "ingestion service"), (5082, "HTTP/JSON, health, metrics")];

    /// <summary>Prints a line a finding.</summary>
    /// <returns>0 when <c>relations up</c> can run here, else 1.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        var ready = true;
        await output.WriteLineAsync($"ok       .NET {Environment.Version} on {RuntimeInformation.RuntimeIdentifier}");
        if (PostgresBinaries.Locate() is { } binaries)
        {
            await output.WriteLineAsync($"ok       PostgreSQL server in {binaries.Directory}");
        }
        else
        {
            ready = PostgresInstaller.CanInstall;
            await output.WriteLineAsync(ready
                ? "note     PostgreSQL is not installed; 'relations up' installs it from the system's packages"
                : $"missing  {PostgresInstaller.Advice}");
        }
        if (ServerAccount.Current.IsOther)
            await output.WriteLineAsync($"ok       started by root: the database server runs as {ServerAccount.Current.Name}");
        foreach (var (port, use) in Ports)
            await output.WriteLineAsync(IsFree(port) ? $"ok       port {port} ({use}) is free" : $"note     port {port} ({use}) is in use: Relations runs already, or choose another address ('relations up --help')");
        await output.WriteLineAsync(OnPath("rabbitmq-server") ? "ok       RabbitMQ, for tests of separate services" : "note     RabbitMQ is not installed; only tests of separate services need it (Debian: apt-get install rabbitmq-server)");
        await output.WriteLineAsync(OnPath("docker") ? "ok       Docker client, for docker-compose.yml" : "note     Docker is not installed; only docker-compose.yml needs it");
        return ready ? 0 : 1;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, program)));
}
