using Npgsql;
using Relations.Postgres;

namespace Relations.Testing.Postgres;

/// <summary>
/// A real PostgreSQL server for the tests of this process: the one that <see cref="Variable"/> names, else a throw-away cluster of
/// the machine's server programs, else, where the tests were built with <c>-p:Testcontainers=true</c>, a container. It starts with
/// the first database asked for and ends with the process.
/// </summary>
public sealed class PostgresServer
{
    /// <summary>Environment variable with the connection string of a server to use. Its user must be able to create databases.</summary>
    public const string Variable = "RELATIONS_TEST_POSTGRES";

    private static readonly string[] Fast = ["shared_buffers=128MB", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"];
    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    private PostgresServer(string connectionString, bool isOurs) => (ConnectionString, IsOurs) = (connectionString, isOurs);

    /// <summary>True when it ends with this process, and all that is in it.</summary>
    public bool IsOurs { get; }

    /// <summary>Connection string of the server's own database.</summary>
    public string ConnectionString { get; }

    /// <summary>The server of this process.</summary>
    /// <exception cref="InvalidOperationException">There is none and none can be started; the message says what to install.</exception>
    public static Task<PostgresServer> GetAsync() => Shared.Value;

    /// <summary>Connection string of a database of this server.</summary>
    public string To(string database) => new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database }.ConnectionString;

    /// <summary>Runs a statement in the server's own database.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return new PostgresServer(given, isOurs: false);
        if (PostgresBinaries.Locate() is { } binaries)
            return await StartClusterAsync(binaries);
        if (PostgresInstaller.CanInstall)
            return await StartClusterAsync(await PostgresInstaller.LocateOrInstallAsync(_ => { }, CancellationToken.None));
#if TESTCONTAINERS
        var container = new global::Testcontainers.PostgreSql.PostgreSqlBuilder().WithImage("postgres:15").Build();
        await container.StartAsync();
        return new PostgresServer(container.GetConnectionString(), isOurs: true);
#else
        throw new InvalidOperationException($"{PostgresInstaller.Advice} Or name a server in {Variable}.");
#endif
    }

    private static async Task<PostgresServer> StartClusterAsync(PostgresBinaries binaries)
    {
        var home = Directory.CreateTempSubdirectory("relations-postgres-");
        // The server's account must be able to pass through.
        home.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var cluster = await PostgresCluster.StartAsync(binaries, Path.Combine(home.FullName, "data"), Fast, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
            home.Delete(recursive: true);
        };
        return new PostgresServer(cluster.ConnectionString, isOurs: true);
    }
}
