using System.Collections.Concurrent;
using Npgsql;
using Xunit;

namespace Relations.Testing.Postgres;

/// <summary>
/// A database of its own for a test class (<c>IClassFixture</c>). A class derived from this one may fill it: its
/// <see cref="FillAsync"/> runs once a process, on a template that every database of that class is copied from.
/// </summary>
public class PostgresDatabase : IAsyncLifetime
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<string>>> Templates = new();

    private readonly string name = NewName();
    private PostgresServer? server;

    /// <summary>Npgsql connection string of the database.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        server = await PostgresServer.GetAsync();
        if (GetType() == typeof(PostgresDatabase))
        {
            await server.ExecuteAsync($"CREATE DATABASE {name}");
        }
        else
        {
            var template = await Templates.GetOrAdd(GetType(), _ => new Lazy<Task<string>>(() => MakeTemplateAsync(server))).Value;
            await server.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        ConnectionString = server.To(name);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        using (var pool = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pool);
        await server!.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    /// <summary>Fills the template. Nothing may stay connected to it.</summary>
    protected virtual Task FillAsync(string connectionString) => Task.CompletedTask;

    private async Task<string> MakeTemplateAsync(PostgresServer on)
    {
        var template = NewName();
        await on.ExecuteAsync($"CREATE DATABASE {template}");
        if (!on.IsOurs)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => on.ExecuteAsync($"DROP DATABASE IF EXISTS {template} WITH (FORCE)").GetAwaiter().GetResult();
        await FillAsync(new NpgsqlConnectionStringBuilder(on.To(template)) { Pooling = false }.ConnectionString);
        return template;
    }

    private static string NewName() => $"test_{Guid.NewGuid():N}";
}
