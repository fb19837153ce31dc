using Grpc.Net.Client;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Npgsql;
using Relations.Benchmarks.Corpus;
using Relations.Postgres;
using Relations.Query;
using Relations.Query.Recording;
using Relations.ServiceDefaults;

namespace Relations.Benchmarks.Serving;

/// <summary>The query service as it runs, on a cluster of its own, which is thrown away unless it has a folder to stay in.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private const int BatchSize = 16;
    private readonly DirectoryInfo? _passing;
    private readonly PostgresCluster _cluster;
    private readonly WebApplication _app;

    private BenchmarkStore(DirectoryInfo? passing, PostgresCluster cluster, WebApplication app)
    {
        (_passing, _cluster, _app) = (passing, cluster, app);
        Channel = GrpcChannel.ForAddress(app.Urls.First());
    }

    /// <summary>Connection string of the database.</summary>
    public string ConnectionString => _cluster.ConnectionString;

    /// <summary>The pool of the service.</summary>
    public NpgsqlDataSource Source => _app.Services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>A channel to the service.</summary>
    public GrpcChannel Channel { get; }

    /// <summary>How many documents of <see cref="SyntheticCorpus"/> are stored.</summary>
    public int Documents { get; private set; }

    /// <summary>Starts it, with the documents that its folder has from an earlier run.</summary>
    /// <param name="folder">Where it stays; null to throw it away.</param>
    public static async Task<BenchmarkStore> StartAsync(string? folder = null)
    {
        var passing = folder is null ? Directory.CreateTempSubdirectory("relations-benchmark") : null;
        // The server's account must be able to pass through.
        passing?.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var binaries = PostgresBinaries.Locate() ?? throw new InvalidOperationException(PostgresInstaller.Advice);
        var cluster = await PostgresCluster.StartAsync(binaries, Path.Combine(passing?.FullName ?? folder!, "postgres"), [], CancellationToken.None);
        var app = Serve(cluster.ConnectionString);
        await app.StartAsync();
        var store = new BenchmarkStore(passing, cluster, app);
        store.Documents = (int)await store.CountAsync("documents");
        return store;
    }

    /// <summary>The query service on a free port, without the bus.</summary>
    public static WebApplication Serve(string connectionString)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration[$"{QueryOptions.Section}:{nameof(QueryOptions.ConnectionString)}"] = connectionString;
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.AddServiceDefaults();
        builder.Services.AddRelationsQuery(builder.Configuration);
        var app = builder.Build();
        app.MapRelationsQuery();
        app.MapGrpcService<BareService>();
        return app;
    }

    /// <summary>Stores the next documents of the corpus the way the consumer does: batches, two at a time.</summary>
    public async Task GrowAsync(int documents)
    {
        var recorder = _app.Services.GetRequiredService<DocumentRecorder>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        await Parallel.ForEachAsync(
            SyntheticCorpus.Take(Documents, documents).Chunk(BatchSize), limits, async (batch, cancellation) => await recorder.RecordAsync(batch, cancellation));
        Documents += documents;
    }

    /// <summary>Has the database do now what it does in quiet hours, so that rounds are alike.</summary>
    public Task SettleAsync() => ExecuteAsync("VACUUM ANALYZE");

    /// <summary>How many records there are.</summary>
    public Task<long> RecordsAsync() => CountAsync("records");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _app.DisposeAsync();
        await _cluster.DisposeAsync();
        _passing?.Delete(recursive: true);
    }

    private async Task<long> CountAsync(string table)
    {
        await using var count = Source.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string text)
    {
        await using var command = Source.CreateCommand(text);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
