using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Compression;
using Relations.Compat.Tests.V1;

namespace Relations.Compat.Tests;

/// <summary>Compressed messages, which pass through the providers in the stand-ins in both directions.</summary>
public sealed class CompressionTests
{
    private static readonly GzipCompressionProvider Gzip = new(CompressionLevel.Fastest);
    private static readonly DeflateCompressionProvider Deflate = new(CompressionLevel.Fastest);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Messages_BothDirectionsCompressed_ArriveWhole(string encoding)
    {
        var server = new EchoServer(
            options =>
            {
                options.ResponseCompressionAlgorithm = encoding;
                options.ResponseCompressionLevel = CompressionLevel.SmallestSize;
            },
            channelOptions: new() { CompressionProviders = [Gzip, Deflate] });
        await server.InitializeAsync();
        var text = new string('z', 100_000);

        // The header by which Grpc.Net.Client is told to compress what it sends.
        using var call = server.Client.SayAsync(new Word { Text = text }, new Metadata { { "grpc-internal-encoding-request", encoding } });

        Assert.Equal(text, (await call).Text);
        Assert.Equal(encoding, call.GetTrailers().GetValue("request-encoding"));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Messages_NothingSaid_AreNotCompressed()
    {
        var server = new EchoServer();
        await server.InitializeAsync();

        using var call = server.Client.SayAsync(new Word { Text = "x" });
        await call;

        Assert.Equal("none", call.GetTrailers().GetValue("request-encoding"));
        await server.DisposeAsync();
    }
}
