using System.IO.Compression;
using System.Net;

namespace Relations.HttpJson.Tests.Answers;

/// <summary>Bodies of answers: entity tags, codings, HEAD.</summary>
[Collection(ShapesTests.Name)]
public sealed class BodyTests(ShapesHost host)
{
    private static readonly string Long = $"/v1/shapes/x?word={new string('w', 4000)}";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answer_WorthIt_IsCompressedAsAccepted(string coding)
    {
        using var plain = await host.SendAsync("GET", Long);
        using var coded = await host.SendAsync("GET", Long, headers: ("Accept-Encoding", coding));

        Assert.Equal([coding], coded.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", coded.Headers.Vary);
        await using var stream = await coded.Content.ReadAsStreamAsync();
        await using Stream decoded = coding == "br" ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(decoded);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("/v1/shapes/x", "br")]
    [InlineData(null, "identity")]
    [InlineData(null, "br;q=0, gzip;q=0")]
    public async Task Answer_ShortOrToOneWhoDoesNotAccept_IsPlain(string? path, string accepted)
    {
        using var response = await host.SendAsync("GET", path ?? Long, headers: ("Accept-Encoding", accepted));
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal((await response.Content.ReadAsByteArrayAsync()).Length, response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    public async Task Get_ByOneWhoHasTheAnswer_Is304(string coding)
    {
        using var first = await host.SendAsync("GET", Long, headers: ("Accept-Encoding", coding));
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);

        foreach (var (known, expected) in new[] { (tag.Tag, HttpStatusCode.NotModified), ("*", HttpStatusCode.NotModified), ($"\"other\", {tag.Tag}", HttpStatusCode.NotModified), ("\"other\"", HttpStatusCode.OK) })
        {
            using var again = await host.SendAsync("GET", Long, headers: [("Accept-Encoding", coding), ("If-None-Match", known)]);
            Assert.Equal(expected, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag);
            Assert.Equal(expected == HttpStatusCode.NotModified, (await again.Content.ReadAsByteArrayAsync()).Length == 0);
        }
    }

    [Fact]
    public async Task Tag_OfAnotherAnswerOrCoding_IsAnother()
    {
        using var one = await host.SendAsync("GET", Long);
        using var other = await host.SendAsync("GET", $"{Long}x");
        using var coded = await host.SendAsync("GET", Long, headers: ("Accept-Encoding", "br"));
        Assert.Equal(3, new[] { one, other, coded }.Select(response => response.Headers.ETag!.Tag).Distinct().Count());
    }

    [Fact]
    public async Task Post_HasNoTag()
    {
        using var response = await host.SendAsync("POST", "/v1/shapes", "{}");
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Head_OfAResource_HasTheHeadersOfGetAndNoBody()
    {
        using var get = await host.SendAsync("GET", Long);
        using var head = await host.SendAsync("HEAD", Long);

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
