using System.IO.Compression;
using System.Net;
using Google.Protobuf;
using Relations.ServiceDefaults.Errors;
using Relations.Tests.Http.V1;
using Relations.V1;

namespace Relations.HttpJson.Tests.Answers;

/// <summary>Streams of messages as JSON Lines.</summary>
[Collection(ShapesTests.Name)]
public sealed class StreamTests(ShapesHost host)
{
    [Fact]
    public async Task Stream_OfMessages_HasALineForEach()
    {
        using var response = await host.SendAsync("GET", "/v1/shapes:count?number=3&name=x");

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal([1, 2, 3], (await LinesAsync(response)).Select(line => JsonParser.Default.Parse<Shape>(line).Number));
    }

    [Fact]
    public async Task Stream_OfNothing_IsEmpty()
    {
        using var response = await host.SendAsync("GET", "/v1/shapes:count");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await LinesAsync(response));
    }

    [Fact]
    public async Task Stream_ThatFailsAtOnce_IsAnError()
    {
        using var response = await host.SendAsync("GET", $"/v1/shapes:count?fails={(int)ErrorReason.InvalidCursor}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(ErrorReasons.Name(ErrorReason.InvalidCursor), ShapesHost.Detail<Google.Rpc.ErrorInfo>(await ShapesHost.ErrorAsync(response)).Reason);
    }

    [Fact]
    public async Task Stream_ThatFailsLater_EndsWithTheError()
    {
        using var response = await host.SendAsync("GET", $"/v1/shapes:count?number=2&fails={(int)ErrorReason.ServiceStopping}");

        var lines = await LinesAsync(response);

        Assert.Equal((HttpStatusCode.OK, 3), (response.StatusCode, lines.Length));
        Assert.StartsWith("{\"error\":", lines[2], StringComparison.Ordinal);
        Assert.Equal(ErrorReasons.Name(ErrorReason.ServiceStopping), ShapesHost.Detail<Google.Rpc.ErrorInfo>(ShapesHost.Error(lines[2]["{\"error\":".Length..^1])).Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Stream_ThatGoesOn_SendsEachMessageAsItComes(string coding)
    {
        using var response = await host.SendAsync("GET", "/v1/shapes:watch?name=x", headers: ("Accept-Encoding", coding));

        await using var stream = await response.Content.ReadAsStreamAsync();
        await using var decoded = coding == "gzip" ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(decoded);
        Assert.Equal("x", JsonParser.Default.Parse<Shape>((await reader.ReadLineAsync())!).Name);
    }

    [Fact]
    public async Task Stream_WhoseReaderLeaves_EndsTheCall()
    {
        using (var response = await host.SendAsync("GET", "/v1/shapes:watch"))
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await host.Service.Left.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("POST")]
    public async Task Stream_ByAnotherMethod_Is405(string method)
    {
        using var response = await host.SendAsync(method, "/v1/shapes:count");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET"], response.Content.Headers.Allow);
    }

    private static async Task<string[]> LinesAsync(HttpResponseMessage response) => (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
