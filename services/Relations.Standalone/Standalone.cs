using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Relations.HttpJson;
using Relations.Ingestion;
using Relations.Query;
using Relations.ServiceDefaults;
using Relations.ServiceDefaults.Bus;
using Relations.Postgres;

namespace Relations.Standalone;

/// <summary>The whole system in one process: a PostgreSQL cluster of its own, the bus in process, ingestion and query.</summary>
internal static class Standalone
{
    private const int InputAtFault = 1;
    private const int Unreachable = 3;
    private const string AddressOptions = "--query-url, --ingestion-url, --http-url";

    /// <summary>Runs until it is told to stop (SIGINT, SIGTERM) or its database ends.</summary>
    /// <param name="settings">Configuration as <c>--Name=value</c>; see <see cref="StandaloneOptions"/>.</param>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] settings)
    {
        var clock = Stopwatch.StartNew();
        // Settings are options and environment: what lies in the folder it is started in (an appsettings.json, a tree to watch for changes) is no part of it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        var options = new StandaloneOptions();
        builder.Configuration.Bind(options);
        var valid = new StandaloneOptionsValidator().Validate(null, options);
        if (valid.Failed)
            return await FailAsync(valid.FailureMessage!, InputAtFault);
        try
        {
            using var folder = DataFolder.Hold(options.Data);
            using var starting = new CancellationTokenSource();
            Console.CancelKeyPress += (_, pressed) =>
            {
                // Before the host listens to signals itself, Ctrl-C stops what is being started, in order.
                pressed.Cancel = true;
                starting.Cancel();
            };
            var binaries = await PostgresInstaller.LocateOrInstallAsync(Console.Error.WriteLine, starting.Token);
            await using var cluster = await PostgresCluster.StartAsync(binaries, folder.Cluster, [], starting.Token);
            await using var app = Build(builder, options, folder, cluster);
            await app.StartAsync(starting.Token);
            Announce(options, folder, clock.Elapsed);
            return await RunUntilStoppedAsync(app, cluster);
        }
        catch (OptionsValidationException exception)
        {
            return await FailAsync(string.Join(Environment.NewLine, exception.Failures), InputAtFault);
        }
        catch (InvalidOperationException exception)
        {
            return await FailAsync(exception.Message, Unreachable);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return await FailAsync($"{exception.Message}\nStop what listens there, or choose other addresses ({AddressOptions}).", Unreachable);
        }
        catch (SocketException exception)
        {
            return await FailAsync($"{exception.Message}: this machine cannot listen at one of {options.QueryUrl}, {options.IngestionUrl}, {options.HttpUrl}. Choose other addresses ({AddressOptions}).", Unreachable);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"{exception.Message}\nMake {Path.GetFullPath(options.Data)} with all that is in it writable, or choose another folder with --data.", Unreachable);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    private static WebApplication Build(WebApplicationBuilder builder, StandaloneOptions options, DataFolder folder, PostgresCluster cluster)
    {
        builder.Configuration[$"{QueryOptions.Section}:{nameof(QueryOptions.ConnectionString)}"] = cluster.ConnectionString;
        builder.Configuration[$"{IngestionOptions.Section}:{nameof(IngestionOptions.DataDirectory)}"] = folder.Spool;
        builder.Logging.AddFilter(null, LogLevel.Warning);
        // While everything starts, the schema is not there yet and checks fail; both are told by other means when it stays so.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            Listen(kestrel, options.QueryUrl, HttpProtocols.Http2);
            Listen(kestrel, options.IngestionUrl, HttpProtocols.Http2);
            Listen(kestrel, options.HttpUrl, HttpProtocols.Http1);
        });
        builder.AddServiceDefaults();
        builder.Services.AddRelationsQuery(builder.Configuration);
        builder.Services.AddRelationsBus(builder.Configuration, bus =>
        {
            bus.AddQueryConsumers();
            bus.AddIngestionConsumers();
        });
        builder.Services.AddRelationsIngestion(builder.Configuration);
        builder.Services.AddRelationsHttpJson(builder.Configuration);
        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapRelationsQuery();
        app.MapRelationsIngestion();
        app.MapRelationsHttpJson();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, string url, HttpProtocols protocols)
    {
        var address = new Uri(url);
        if (address.Host is "localhost")
            kestrel.ListenLocalhost(address.Port, listen => listen.Protocols = protocols);
        else if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
            kestrel.Listen(ip, address.Port, listen => listen.Protocols = protocols);
        else
            kestrel.ListenAnyIP(address.Port, listen => listen.Protocols = protocols);
    }

    private static async Task<int> RunUntilStoppedAsync(WebApplication app, PostgresCluster cluster)
    {
        var stopped = app.WaitForShutdownAsync();
        var ended = cluster.Ended;
        if (await Task.WhenAny(stopped, ended) == stopped)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return 0;
        }
        await app.StopAsync();
        return await FailAsync("PostgreSQL ended unexpectedly. Nothing accepted is lost; start again.", Unreachable);
    }

    private static void Announce(StandaloneOptions options, DataFolder folder, TimeSpan elapsed) =>
        Console.WriteLine($"""
            Relations is ready ({elapsed.TotalSeconds:0.0} s).
              query      {options.QueryUrl}  gRPC
              ingestion  {options.IngestionUrl}  gRPC
              HTTP/JSON  {options.HttpUrl}  described at /openapi.json
              drop       {Path.Combine(folder.Spool, "drop")}  copy documents here, or use 'relations ingest PATH...'
              data       {folder.Path}
            Ctrl-C stops it.
            """);

    private static async Task<int> FailAsync(string message, int code)
    {
        await Console.Error.WriteLineAsync($"relations up: {message}");
        return code;
    }
}
