using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Relations.Postgres;

/// <summary>
/// A PostgreSQL cluster of this process's own: made in a folder on first use, reached over loopback with a password kept beside
/// it, stopped when disposed. When this process is killed the kernel stops the server; a server left over all the same is stopped
/// before the next one starts.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "relations";
    private readonly Process _server;
    private readonly Thread _keeper;

    private PostgresCluster(Process server, Thread keeper, string connectionString)
    {
        (_server, _keeper) = (server, keeper);
        ConnectionString = connectionString;
    }

    /// <summary>Npgsql connection string to the database <c>relations</c>, as its owner.</summary>
    public string ConnectionString { get; }

    /// <summary>Process id of the server.</summary>
    public int ProcessId => _server.Id;

    /// <summary>Completes when the server ended, whoever ended it.</summary>
    public Task Ended => _server.WaitForExitAsync();

    /// <summary>Makes the cluster if need be, starts it and waits until it answers.</summary>
    /// <param name="binaries">The server's programs.</param>
    /// <param name="folder">Where it lives; made when it does not exist.</param>
    /// <param name="settings">Server settings (<c>fsync=off</c> for throw-away clusters).</param>
    /// <param name="cancellation">Gives up; the server, if started, is stopped.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message carries the server's own words.</exception>
    public static async Task<PostgresCluster> StartAsync(
        PostgresBinaries binaries, string folder, IEnumerable<string> settings, CancellationToken cancellation)
    {
        var home = await ClusterFolder.ResolveAsync(folder, cancellation);
        if (!File.Exists(Path.Combine(home, "PG_VERSION")))
            await InitialiseAsync(binaries, home, cancellation);
        await LeftoverServer.StopAsync(home, cancellation);
        var password = await File.ReadAllTextAsync(PasswordFile(home), cancellation);
        var port = FreePort.Take();
        string[] always =
        [
            "listen_addresses=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"port={port}"), "unix_socket_directories=",
            "logging_collector=off", "log_min_messages=fatal", "max_connections=100",
            // Documents change pages all over the store: with the defaults each is written whole again every few thousand documents.
            "max_wal_size=4GB", "checkpoint_timeout=15min",
            string.Create(CultureInfo.InvariantCulture, $"shared_buffers={SharedMegabytes()}MB"),
        ];
        var options = always.Concat(settings).SelectMany(setting => new[] { "-c", setting });
        var (server, keeper, log) = await StartKeptAsync(ServerAccount.Current.Start(binaries["postgres"], ["-D", home, .. options]));
        var connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = User, Password = password, Database = "postgres", IncludeErrorDetail = true };
        var cluster = new PostgresCluster(server, keeper, new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = User }.ConnectionString);
        try
        {
            await WaitUntilReadyAsync(connection.ConnectionString, server, log, cancellation);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
        return cluster;
    }

    /// <summary>Stops the server in order: sessions are ended, data is on disk when this completes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_server.HasExited)
            Signals.Interrupt(_server.Id);
        await _server.WaitForExitAsync();
        _keeper.Join();
        _server.Dispose();
    }

    /// <summary>
    /// An eighth of the memory this process may use, from 256 MiB to 2 GiB: pages of a large store are then found where a query or a document looks
    /// for them, and most of a machine's memory stays with the rest. The server takes it as pages are read, not at once.
    /// </summary>
    private static long SharedMegabytes() => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 23, 256, 2048);

    private static string PasswordFile(string home) => home + ".password";

    private static async Task InitialiseAsync(PostgresBinaries binaries, string home, CancellationToken cancellation)
    {
        // Made beside its place and renamed when whole, so that an interrupted first start leaves nothing half made.
        var draft = home + ".new";
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        await ServerAccount.Current.MakeFolderAsync(draft, cancellation);
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await ServerAccount.Current.WriteSecretAsync(PasswordFile(home), password, cancellation);
        var start = ServerAccount.Current.Start(binaries["initdb"], "-D", draft, "-U", User, "--auth=scram-sha-256", $"--pwfile={PasswordFile(home)}", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions");
        var (initdb, keeper, log) = await StartKeptAsync(start);
        using (initdb)
        {
            await initdb.WaitForExitAsync(cancellation);
            keeper.Join();
            if (initdb.ExitCode != 0)
                throw new InvalidOperationException($"initdb could not make a cluster in {home}: {log.Text}");
        }
        Directory.Move(draft, home);
    }

    /// <summary>Starts a program from a thread that lives as long as it does: the kernel's death signal belongs to the thread, not the process.</summary>
    private static async Task<(Process Server, Thread Keeper, ServerLog Log)> StartKeptAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<(Process, ServerLog)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var keeper = new Thread(() =>
        {
            Process server;
            try
            {
                server = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} could not be started.");
            }
            catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                started.SetException(exception);
                return;
            }
            started.SetResult((server, new ServerLog(server)));
            server.WaitForExit();
        })
        { IsBackground = true, Name = "PostgreSQL keeper" };
        keeper.Start();
        var (process, log) = await started.Task;
        return (process, keeper, log);
    }

    /// <summary>
    /// Pages in the log are compressed, by LZ4 where the server was built with it (PostgreSQL 15 and later): its own method takes several times as long.
    /// What a server can do only it knows, so that this is no setting of its start.
    /// </summary>
    private static async Task CompressLogAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var best = new NpgsqlCommand(
            "SELECT CASE WHEN 'lz4' = ANY (enumvals) THEN 'lz4' ELSE 'on' END FROM pg_settings WHERE name = 'wal_compression' AND setting = 'off'", connection);
        if (await best.ExecuteScalarAsync(cancellation) is not string method)
            return;
        foreach (var statement in new[] { $"ALTER SYSTEM SET wal_compression = {method}", "SELECT pg_reload_conf()" })
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task WaitUntilReadyAsync(string connectionString, Process server, ServerLog log, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancellation);
                await using var exists = new NpgsqlCommand($"SELECT 1 FROM pg_database WHERE datname = '{User}'", connection);
                if (await exists.ExecuteScalarAsync(cancellation) is null)
                {
                    await using var create = new NpgsqlCommand($"CREATE DATABASE {User}", connection);
                    await create.ExecuteNonQueryAsync(cancellation);
                }
                await CompressLogAsync(connection, cancellation);
                return;
            }
            catch (NpgsqlException exception) when (!server.HasExited && (exception is not PostgresException state || state.SqlState == PostgresErrorCodes.CannotConnectNow))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
            catch (NpgsqlException) when (server.HasExited)
            {
                throw new InvalidOperationException($"The PostgreSQL server ended at once: {log.Text}");
            }
        }
    }
}
