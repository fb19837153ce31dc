using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Rpc;
using Relations.ServiceDefaults.Errors;
using Relations.Tests.Http.V1;
using Relations.V1;

namespace Relations.HttpJson.Tests.Connect;

/// <summary>The Connect protocol byte for byte, as https://connectrpc.com/docs/protocol has it.</summary>
[Collection(ShapesTests.Name)]
public sealed class ConnectTests(ShapesHost host)
{
    private const string Service = "/relations.tests.http.v1.Shapes/";

    [Fact]
    public async Task Unary_InJson_IsAnsweredInJson()
    {
        using var response = await SendAsync("Get", "application/json", Text("""{"name": "x", "colour": "COLOUR_RED"}"""));

        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.Equal(new Shape { Name = "x", Colour = Colour.Red }, JsonParser.Default.Parse<Shape>(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Unary_InBinaryForm_IsAnsweredInIt()
    {
        var shape = new Shape { Name = "x", Inner = new Inner { Text = "é" } };

        using var response = await SendAsync("Post", "application/proto", shape.ToByteArray());

        Assert.Equal("application/proto", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(shape, Shape.Parser.ParseFrom(await response.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Unary_ThatFails_SaysWhyWithDetails()
    {
        using var response = await SendAsync("Get", "application/proto", new Shape { Name = "x", Fails = (int)ErrorReason.RecordNotFound }.ToByteArray());

        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.Equal(("not_found", "As told."), ((string?)error["code"], (string?)error["message"]));
        Assert.Equal("google.rpc.ErrorInfo", (string?)error["details"]![0]!["type"]);
        Assert.Equal(ErrorReasons.Name(ErrorReason.RecordNotFound), ErrorInfo.Parser.ParseFrom(Base64((string)error["details"]![0]!["value"]!)).Reason);
    }

    [Theory]
    [InlineData("""{"name": 1}""", "", "", HttpStatusCode.BadRequest)]
    [InlineData("""{"unknown": 1}""", "", "", HttpStatusCode.BadRequest)]
    [InlineData("""{"name": "x""", "", "", HttpStatusCode.BadRequest)]
    [InlineData("", "", "", HttpStatusCode.BadRequest)]
    [InlineData("{}", "Connect-Protocol-Version", "2", HttpStatusCode.BadRequest)]
    [InlineData("{}", "Connect-Timeout-Ms", "-1", HttpStatusCode.BadRequest)]
    [InlineData("{}", "Connect-Timeout-Ms", "12345678901", HttpStatusCode.BadRequest)]
    public async Task Unary_ThatIsWrong_IsRefused(string body, string header, string value, HttpStatusCode expected)
    {
        using var response = await SendAsync("Get", "application/json", Text(body), (header, value));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("invalid_argument", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]);
    }

    [Fact]
    public async Task Unary_ThatIsTooLarge_IsRefused()
    {
        using var response = await SendAsync("Post", "application/json", Text($$"""{"name": "{{new string('x', ShapesHost.MaxBodySize)}}"}"""));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("Get", "application/connect+json")]
    [InlineData("Count", "application/json")]
    [InlineData("Get", "text/plain")]
    public async Task AnotherMediaType_IsRefused(string method, string type)
    {
        using var response = await SendAsync(method, type, Text("{}"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("100", "deadline_exceeded")]
    [InlineData("", "")]
    public async Task Stream_HasTheDeadlineOfItsHeader(string timeout, string expected)
    {
        using var response = await SendAsync("Watch", "application/connect+json", Frame(0, Text("{}")), ("Connect-Timeout-Ms", timeout));
        await using var stream = await response.Content.ReadAsStreamAsync();

        Assert.Equal(0, (await ReadAsync(stream)).Flags);
        if (timeout.Length > 0)
            Assert.Equal(expected, (string?)JsonNode.Parse((await ReadAsync(stream)).Bytes)!["error"]!["code"]);
    }

    [Fact]
    public async Task Stream_OfMessages_EndsWithItsEnd()
    {
        using var response = await SendAsync("Count", "application/connect+proto", Frame(0, new Shape { Number = 2 }.ToByteArray()));
        await using var stream = await response.Content.ReadAsStreamAsync();

        Assert.Equal((HttpStatusCode.OK, "application/connect+proto"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.Equal(1, Shape.Parser.ParseFrom((await ReadAsync(stream)).Bytes).Number);
        Assert.Equal(2, Shape.Parser.ParseFrom((await ReadAsync(stream)).Bytes).Number);
        var (flags, end) = await ReadAsync(stream);
        Assert.Equal((2, "{}"), (flags, Encoding.UTF8.GetString(end)));
        Assert.Equal(-1, stream.ReadByte());
    }

    [Fact]
    public async Task Stream_ThatFailsLater_SaysSoInItsEnd()
    {
        using var response = await SendAsync("Count", "application/connect+json", Frame(0, Text($$"""{"number": 1, "fails": {{(int)ErrorReason.ServiceStopping}}}""")));
        await using var stream = await response.Content.ReadAsStreamAsync();

        Assert.Equal(0, (await ReadAsync(stream)).Flags);
        var (flags, end) = await ReadAsync(stream);
        Assert.Equal((2, "unavailable"), (flags, (string?)JsonNode.Parse(end)!["error"]!["code"]));
    }

    [Theory]
    [InlineData(0, """{"number": "x"}""", 0)]
    [InlineData(1, "{}", 0)]
    [InlineData(0, "{}", 3)]
    public async Task Stream_OfAWrongRequest_EndsWithTheError(byte flags, string json, int cut)
    {
        using var response = await SendAsync("Count", "application/connect+json", Frame(flags, Text(json))[cut..]);
        await using var stream = await response.Content.ReadAsStreamAsync();

        Assert.Equal("invalid_argument", (string?)JsonNode.Parse((await ReadAsync(stream)).Bytes)!["error"]!["code"]);
    }

    [Fact]
    public async Task StreamOfRequests_LargerThanABodyMayBe_IsTakenMessageByMessage()
    {
        var texts = Enumerable.Range(0, 3).Select(i => new string((char)('a' + i), ShapesHost.MaxBodySize - 100)).ToList();
        byte[] body = [.. texts.SelectMany(text => Frame(0, new Shape { Texts = { text } }.ToByteArray()))];

        using var response = await SendAsync("Collect", "application/connect+proto", body);
        await using var stream = await response.Content.ReadAsStreamAsync();

        Assert.Equal(texts, Shape.Parser.ParseFrom((await ReadAsync(stream)).Bytes).Texts);
    }

    [Fact]
    public async Task StreamsOfBothSides_AreNotServed()
    {
        using var response = await SendAsync("Echo", "application/connect+json", Frame(0, Text("{}")));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string type, byte[] body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Service + method, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
            request.Headers.Add(name, value);
        return await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Frame(byte flags, byte[] bytes)
    {
        var frame = new byte[5 + bytes.Length];
        frame[0] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), bytes.Length);
        bytes.CopyTo(frame, 5);
        return frame;
    }

    private static async Task<(int Flags, byte[] Bytes)> ReadAsync(Stream stream)
    {
        var header = new byte[5];
        await stream.ReadExactlyAsync(header);
        var bytes = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1))];
        await stream.ReadExactlyAsync(bytes);
        return (header[0], bytes);
    }

    private static byte[] Base64(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
}
