using System.Net;
using System.Security.Cryptography.X509Certificates;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relations.Compat.Tests.V1;

namespace Relations.Compat.Tests;

/// <summary>The echo service on a free port over HTTP/2, and a channel to it.</summary>
/// <param name="configure">Further options of the server.</param>
/// <param name="certificate">The certificate for TLS; without one, plain HTTP/2.</param>
/// <param name="channelOptions">Options of the channel.</param>
public sealed class EchoServer(
    Action<GrpcServiceOptions>? configure = null,
    X509Certificate2? certificate = null,
    GrpcChannelOptions? channelOptions = null) : IAsyncLifetime
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
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint =>
        {
            endpoint.Protocols = HttpProtocols.Http2;
            if (certificate is not null)
                endpoint.UseHttps(certificate);
        }));
        builder.Services.AddGrpc(options =>
        {
            options.Interceptors.Add<CallLog>();
            configure?.Invoke(options);
        });
        builder.Services.AddSingleton(Service);
        builder.Services.AddSingleton(Calls);
        application = builder.Build();
        application.MapGrpcService<EchoService>();
        await application.StartAsync();
        Channel = GrpcChannel.ForAddress(application.Urls.Single(), channelOptions ?? new GrpcChannelOptions());
        Client = new Echo.EchoClient(Channel);
    }

    public async Task DisposeAsync()
    {
        Channel.Dispose();
        await application!.DisposeAsync();
    }
}
