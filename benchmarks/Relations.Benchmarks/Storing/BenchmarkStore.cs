using Microsoft.AspNetCore.Server.Kestrel.Core;
using Relations.Contracts;
using Relations.Query;
using Relations.Query.Recording;
using Relations.ServiceDefaults;
using Relations.Postgres;

namespace Relations.Benchmarks.Storing;

/// <summary>The query service as it runs, on a cluster of its own that is thrown away.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private const int BatchSize = 16;
    private readonly string _folder;
    private readonly PostgresCluster _cluster;
    private readonly WebApplication _app;

    private BenchmarkStore(string folder, PostgresCluster cluster, WebApplication app) => (_folder, _cluster, _app) = (folder, cluster, app);

    /// <summary>Connection string of the database.</summary>
    public string ConnectionString => _cluster.ConnectionString;

    /// <summary>Address of the gRPC services.</summary>
    public string Url => _app.Urls.First();

    /// <summary>Starts it, with further services if any.</summary>
    public static async Task<BenchmarkStore> StartAsync(Action<WebApplication> map)
    {
        var folder = Directory.CreateTempSubdirectory("relations-benchmark").FullName;
        var binaries = PostgresBinaries.Locate() ?? throw new InvalidOperationException(PostgresInstaller.Advice);
        var cluster = await PostgresCluster.StartAsync(binaries, Path.Combine(folder, "postgres"), [], CancellationToken.None);
        var builder = WebApplication.CreateBuilder();
        builder.Configuration[$"{QueryOptions.Section}:{nameof(QueryOptions.ConnectionString)}"] = cluster.ConnectionString;
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.AddServiceDefaults();
        builder.Services.AddRelationsQuery(builder.Configuration);
        var app = builder.Build();
        app.MapRelationsQuery();
        map(app);
        await app.StartAsync();
        return new BenchmarkStore(folder, cluster, app);
    }

    /// <summary>Stores readings the way the consumer does: batches, two at a time.</summary>
    public Task RecordAsync(IEnumerable<DocumentRead> readings)
    {
        var recorder = _app.Services.GetRequiredService<DocumentRecorder>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        return Parallel.ForEachAsync(readings.Chunk(BatchSize), limits, async (batch, cancellation) => await recorder.RecordAsync(batch, cancellation));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
