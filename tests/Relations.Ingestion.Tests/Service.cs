using System.Net;
using Grpc.Net.Client;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relations.HttpJson;
using Relations.ServiceDefaults;
using Relations.ServiceDefaults.Bus;
using Relations.V1;

namespace Relations.Ingestion.Tests;

/// <summary>A process of the system within the test's: the worker, the store, or both on one bus, as hosts put them together.</summary>
internal sealed class Service : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> Quick = new()
    {
        ["Ingestion:SettlePeriod"] = "00:00:00.050",
        ["Ingestion:ScanInterval"] = "00:00:00.200",
        ["Ingestion:OutcomeTimeout"] = "00:00:02",
        ["Ingestion:LeaseDuration"] = "00:00:03",
    };

    private readonly WebApplication _app;
    private GrpcChannel? _channel;

    private Service(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    public IngestionService.IngestionServiceClient Client =>
        new(_channel ??= GrpcChannel.ForAddress(_app.Urls.First(), new GrpcChannelOptions { MaxSendMessageSize = null }));

    /// <summary>Starts one.</summary>
    /// <param name="bus">Configuration of the bus; empty for the one in process.</param>
    /// <param name="data">Data directory of the worker, or null for none.</param>
    /// <param name="store">The store, or null for none.</param>
    /// <param name="settings">Further settings of the worker.</param>
    public static async Task<Service> StartAsync(
        IReadOnlyDictionary<string, string?> bus, string? data = null, Store? store = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.WebHost.UseUrls();
        builder.Configuration.AddInMemoryCollection(Quick).AddInMemoryCollection(bus);
        builder.Configuration.AddInMemoryCollection([new("Ingestion:DataDirectory", data)]);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddServiceDefaults();
        if (store is not null)
            builder.Services.AddSingleton(store);
        builder.Services.AddRelationsBus(builder.Configuration, registration => AddConsumers(registration, data, store));
        if (data is not null)
            builder.Services.AddRelationsIngestion(builder.Configuration);
        builder.Services.AddRelationsHttpJson(builder.Configuration);
        var app = builder.Build();
        app.MapServiceDefaults();
        if (data is not null)
            app.MapRelationsIngestion();
        app.MapRelationsHttpJson();
        await app.StartAsync();
        return new Service(app);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void AddConsumers(IBusRegistrationConfigurator bus, string? data, Store? store)
    {
        if (data is not null)
            bus.AddIngestionConsumers();
        if (store is not null)
            Store.AddConsumer(bus);
    }
}
