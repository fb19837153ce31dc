using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Relations.Compat.Tests.V1;

namespace Relations.Compat.Tests;

/// <summary>Credentials of channels and calls.</summary>
public sealed class CredentialsTests
{
    [Fact]
    public async Task CallCredentials_OverTls_AddTheirHeadersInOrder()
    {
        using var certificate = SelfSigned();
        var credentials = CallCredentials.Compose(Header("echo-first", "1"), Header("echo-second", "2"));
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) =>
            presented?.GetCertHashString() == certificate.GetCertHashString();
        var server = new EchoServer(certificate: certificate, channelOptions: new()
        {
            HttpHandler = handler,
            Credentials = ChannelCredentials.Create(ChannelCredentials.SecureSsl, credentials),
        });
        await server.InitializeAsync();

        using var call = server.Client.SayAsync(new Word { Text = "x" });
        var headers = await call.ResponseHeadersAsync;

        Assert.Equal("1", headers.GetValue("echo-first"));
        Assert.Equal("2", headers.GetValue("echo-second"));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Insecure_PlainServer_Answers()
    {
        var server = new EchoServer(channelOptions: new() { Credentials = ChannelCredentials.Insecure });
        await server.InitializeAsync();

        Assert.Equal("x", (await server.Client.SayAsync(new Word { Text = "x" })).Text);
        await server.DisposeAsync();
    }

    private static CallCredentials Header(string key, string value) => CallCredentials.FromInterceptor((context, metadata) =>
    {
        Assert.EndsWith("/relations.compat.tests.v1.Echo", context.ServiceUrl, StringComparison.Ordinal);
        metadata.Add(key, value);
        return Task.CompletedTask;
    });

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
