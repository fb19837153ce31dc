using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Relations.Testing.RabbitMq;

/// <summary>A private broker: own data folder, own ports on loopback, own name service. Nothing of it is left when it is disposed, or when the process that started it dies.</summary>
internal sealed class RabbitMqServer : IAsyncDisposable
{
    // Ends both children when standard input closes, which it does when the tests' process ends in whatever way.
    private const string Script = """
        epmd >/dev/null 2>&1 </dev/null & names=$!
        "$0" >"$1" 2>&1 </dev/null & server=$!
        read -r _
        kill -TERM $server 2>/dev/null; wait $server; kill -KILL $names; wait
        """;

    private readonly string _folder;
    private readonly int[] _ports;
    private Process _process;

    private RabbitMqServer(string folder, int[] ports) => (_folder, _ports, _process) = (folder, ports, Launch(folder, ports));

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port => _ports[0];

    /// <summary>Starts one and waits until it accepts connections. Throws <see cref="InvalidOperationException"/> with its log when it does not.</summary>
    public static async Task<RabbitMqServer> StartAsync()
    {
        var server = new RabbitMqServer(Directory.CreateTempSubdirectory("relations-rabbitmq-").FullName, FreePorts(3));
        await server.AwaitAsync();
        return server;
    }

    /// <summary>Stops it, as an operator does.</summary>
    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it with no chance to close its connections or to write what it holds.</summary>
    public async Task KillAsync()
    {
        using (var broker = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(PidFile(_folder)), CultureInfo.InvariantCulture)))
        {
            broker.Kill();
            await broker.WaitForExitAsync();
        }
        await StopAsync();
    }

    /// <summary>After it was stopped or killed, starts it again on the same data and ports; completes when it accepts connections.</summary>
    public async Task StartAgainAsync()
    {
        _process.Dispose();
        _process = Launch(_folder, _ports);
        await AwaitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AwaitAsync()
    {
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync(Port))
        {
            if (_process.HasExited || waited.Elapsed > TimeSpan.FromMinutes(2))
            {
                var log = await File.ReadAllTextAsync(Path.Combine(_folder, "out"));
                await DisposeAsync();
                throw new InvalidOperationException($"The broker did not start: {log}");
            }
            await Task.Delay(100);
        }
    }

    private static Process Launch(string folder, int[] ports)
    {
        File.WriteAllText(Path.Combine(folder, "rabbitmq.conf"),
            $"listeners.tcp.1 = 127.0.0.1:{ports[0]}\ndisk_free_limit.absolute = 50MB\nraft.wal_max_size_bytes = 33554432\n");
        File.WriteAllText(Path.Combine(folder, "plugins"), "[].");
        File.WriteAllText(Path.Combine(folder, "env.conf"), "");
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, RabbitMqInstaller.ServerScript, Path.Combine(folder, "out")]) { RedirectStandardInput = true };
        start.Environment["HOME"] = folder;
        start.Environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        start.Environment["ERL_EPMD_PORT"] = $"{ports[1]}";
        start.Environment["ERL_CRASH_DUMP"] = "/dev/null";
        start.Environment["RABBITMQ_DIST_PORT"] = $"{ports[2]}";
        start.Environment["RABBITMQ_NODENAME"] = "relations@localhost";
        start.Environment["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(folder, "env.conf");
        start.Environment["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf");
        start.Environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "plugins");
        start.Environment["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "db");
        start.Environment["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log");
        start.Environment["RABBITMQ_PID_FILE"] = PidFile(folder);
        return Process.Start(start) ?? throw new InvalidOperationException("/bin/sh did not start.");
    }

    private static string PidFile(string folder) => Path.Combine(folder, "pid");

    /// <summary>True when a broker answers there: it takes a client's greeting and begins to speak.</summary>
    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
            await using var stream = client.GetStream();
            await stream.WriteAsync("AMQP\0\0\x09\x01"u8.ToArray(), patience.Token);
            return await stream.ReadAsync(new byte[1], patience.Token) == 1;
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>
    /// Ports below those that the system hands out: a broker takes seconds until it listens, and what else the tests start would have a port of that range by then.
    /// </summary>
    private static int[] FreePorts(int count)
    {
        var ports = new HashSet<int>();
        while (ports.Count < count)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            if (IsFree(port))
                ports.Add(port);
        }
        return [.. ports];
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
