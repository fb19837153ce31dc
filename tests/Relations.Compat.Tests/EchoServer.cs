using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relations.Compat.Tests.V1;

namespace Relations.Compat.Tests;

/// <summary>The echo service on a free port over HTTP/2 without TLS, and a channel to it.</summary>
public sealed class EchoServer : IAsyncLifetime
{
    private WebApplication? application;

    public EchoService Service { get; } = new();

    public GrpcChannel Channel { get; private set; } = null!;

    public Echo.EchoClient Client { get; private set; } = null!;

    public CallLog Calls { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options =>
            options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(options => options.Interceptors.Add<CallLog>());
        builder.Services.AddSingleton(Service);
        builder.Services.AddSingleton(Calls);
        application = builder.Build();
        application.MapGrpcService<EchoService>();
        await application.StartAsync();
        Channel = GrpcChannel.ForAddress(application.Urls.Single());
        Client = new Echo.EchoClient(Channel);
    }

    public async Task DisposeAsync()
    {
        Channel.Dispose();
        await application!.DisposeAsync();
    }
}
