using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Relations.Tests.V1;

namespace Relations.ServiceDefaults.Tests;

/// <summary>A process with the service defaults and the probe service, on a free port over HTTP/2 without TLS.</summary>
public sealed class ProbeHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private ProbeHost(WebApplication application, LogRecords logs)
    {
        this.application = application;
        Logs = logs;
        Address = new Uri(application.Urls.Single());
        Channel = GrpcChannel.ForAddress(Address);
    }

    public ProbeService Service => application.Services.GetRequiredService<ProbeService>();

    public IServiceProvider Services => application.Services;

    public LogRecords Logs { get; }

    public Uri Address { get; }

    public GrpcChannel Channel { get; }

    public Probe.ProbeClient Client => new(Channel);

    public static async Task<ProbeHost> StartAsync(
        Action<IServiceCollection>? services = null,
        Func<HealthCheckResult>? check = null,
        Func<HealthCheckResult>? liveCheck = null,
        Dictionary<string, string?>? configuration = null)
    {
        var logs = new LogRecords();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(configuration ?? []);
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton<ProbeService>();
        var checks = builder.AddServiceDefaults();
        checks.AddCheck("probe", check ?? (() => HealthCheckResult.Healthy()));
        checks.AddCheck("alive", liveCheck ?? (() => HealthCheckResult.Healthy()), [ServiceDefaults.Health.HealthExtensions.LiveTag]);
        builder.Services.PostConfigure<HealthCheckPublisherOptions>(options => options.Period = TimeSpan.FromSeconds(1));
        services?.Invoke(builder.Services);
        var application = builder.Build();
        application.MapGrpcService<ProbeService>();
        application.MapServiceDefaults();
        await application.StartAsync();
        return new ProbeHost(application, logs);
    }

    public Task StopAsync() => application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await application.DisposeAsync();
    }
}
