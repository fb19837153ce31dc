using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Relations.Contracts;
using Relations.Query.Recording;
using Relations.Query.Storage;

namespace Relations.Query.Tests;

/// <summary>The service as its Program starts it, on free ports and a database of its own, and a channel to it.</summary>
public sealed class QueryService : IAsyncLifetime
{
    private readonly MigratedDatabase database = new();
    private WebApplicationFactory<Program>? program;

    /// <summary>Configuration beside the defaults, with which the bus is in process.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Connection string of its database.</summary>
    public string ConnectionString => database.ConnectionString;

    /// <summary>A channel to its gRPC port.</summary>
    public GrpcChannel Channel { get; private set; } = null!;

    /// <summary>Address of its HTTP port.</summary>
    public Uri Http { get; private set; } = null!;

    /// <summary>Its services.</summary>
    public IServiceProvider Services => program!.Services;

    internal NpgsqlDataSource Source => Services.GetRequiredService<NpgsqlDataSource>();

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        program = Start(database.ConnectionString, Settings);
        var addresses = Addresses(program);
        Channel = GrpcChannel.ForAddress(addresses[0]);
        Http = new Uri(addresses[1]);
    }

    public async Task DisposeAsync()
    {
        Channel.Dispose();
        await program!.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Starts one on a database that may or may not have a schema.</summary>
    public static WebApplicationFactory<Program> Start(string connectionString, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var program = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Query:ConnectionString", connectionString);
            foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
                host.UseSetting(key, value);
            host.UseSetting("Kestrel:Endpoints:Grpc:Url", "http://127.0.0.1:0");
            host.UseSetting("Kestrel:Endpoints:Http:Url", "http://127.0.0.1:0");
        });
        program.UseKestrel();
        program.StartServer();
        return program;
    }

    /// <summary>The addresses it listens at: gRPC, then HTTP.</summary>
    public static string[] Addresses(WebApplicationFactory<Program> program) =>
        [.. program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>Stores readings as the consumer does, in one transaction.</summary>
    internal Task<IReadOnlyList<RecordingOutcome>> StoreAsync(params DocumentRead[] readings) =>
        Services.GetRequiredService<DocumentRecorder>().RecordAsync(readings, CancellationToken.None);

    internal RelationsContext Context() => Services.GetRequiredService<IDbContextFactory<RelationsContext>>().CreateDbContext();
}
