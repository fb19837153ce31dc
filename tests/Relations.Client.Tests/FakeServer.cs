using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Relations.Client.Tests;

/// <summary>A server of the fakes, and a channel to it as users make one.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private FakeServer(WebApplication application, RelationsChannelOptions? options)
    {
        this.application = application;
        Channel = RelationsChannel.ForAddress(application.Urls.Single(), options);
    }

    public Script Script => application.Services.GetRequiredService<Script>();

    public RelationsChannel Channel { get; }

    public static async Task<FakeServer> StartAsync(RelationsChannelOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<Script>();
        var application = builder.Build();
        application.MapGrpcService<FakeAgreements>();
        application.MapGrpcService<FakeChanges>();
        application.MapGrpcService<FakeIngestion>();
        application.MapGrpcService<FakeExtraction>();
        await application.StartAsync();
        return new FakeServer(application, options);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await application.DisposeAsync();
    }
}
