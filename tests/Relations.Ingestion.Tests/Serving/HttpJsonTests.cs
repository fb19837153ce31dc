using System.Net;
using System.Text;
using Google.Protobuf;
using Relations.V1;

namespace Relations.Ingestion.Tests.Serving;

/// <summary>The service over HTTP/JSON: bodies and streams.</summary>
public sealed class HttpJsonTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly Store _store = new();
    private Service _service = null!;

    public async Task InitializeAsync() => _service = await Service.StartAsync(new Dictionary<string, string?>(), _data.Path, _store);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Submit_InJson_IsAnsweredWithTheId_AndTheStatusFollows()
    {
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes(Documents.Text(1)));

        var (status, body) = await SendAsync(HttpMethod.Post, "/v1/documents", Json($$"""{"file_name": "a.txt", "content": "{{content}}"}"""));

        Assert.Equal(HttpStatusCode.OK, status);
        var id = Documents.IdOf(Documents.Text(1));
        Assert.Equal(id, JsonParser.Default.Parse<SubmitDocumentResponse>(body).Status.Id);
        Assert.Equal(DocumentState.Stored, (await WatchAsync($"/v1/documents:watch?ids={id}"))[^1].State);
        (status, body) = await SendAsync(HttpMethod.Get, $"/v1/documents/{id}/status");
        Assert.Equal(DocumentState.Stored, JsonParser.Default.Parse<GetDocumentStatusResponse>(body).Status.State);
    }

    [Fact]
    public async Task Upload_OfBytesAsTheyAre_IsStoredUnderTheirName()
    {
        var (status, body) = await SendAsync(HttpMethod.Put, "/v1/uploads/fishing%20treaty.txt", new ByteArrayContent(Encoding.UTF8.GetBytes(Documents.Text(2))));

        Assert.Equal(HttpStatusCode.OK, status);
        var answer = JsonParser.Default.Parse<SubmitDocumentResponse>(body).Status;
        Assert.Equal((Documents.IdOf(Documents.Text(2)), "fishing treaty.txt"), (answer.Id, answer.FileName));
    }

    [Fact]
    public async Task Watch_OfDocuments_IsALineForEachStateUntilAllAreFinal()
    {
        var ids = Enumerable.Range(1, 3).Select(number => Documents.IdOf(Documents.Text(number))).ToArray();
        Documents.Drop(_data.Path, 4);

        var states = await WatchAsync("/v1/documents:watch", Json($$"""{"ids": ["{{string.Join("\", \"", ids)}}"]}"""));

        Assert.Equal(ids.Order(), states.Where(state => state.State == DocumentState.Stored).Select(state => state.Id).Order());
    }

    [Fact]
    public async Task Watch_OfAllDocuments_SendsEachChangeAsItHappens_UntilTheReaderGoes()
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/documents:watch", UriKind.Relative)) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var sending = client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Documents.Drop(_data.Path, 1);

        using var response = await sending;
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Documents.IdOf(Documents.Text(0)), JsonParser.Default.Parse<WatchDocumentsResponse>((await reader.ReadLineAsync())!).Status.Id);
    }

    [Fact]
    public async Task Watch_WhenTheServiceStops_EndsWithALineThatSaysSo()
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/v1/documents:watch?ids={new string('0', 64)}", UriKind.Relative)) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync();

        await _service.StopAsync();

        Assert.Contains("ERROR_REASON_SERVICE_STOPPING", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Null(await reader.ReadLineAsync());
    }

    [Theory]
    [InlineData("""{"ids": ["x"], "colour": "red"}""", "colour")]
    [InlineData("""{"ids": "x"}""", "ids")]
    [InlineData("""{"ids": [7, null, {}]}""", "ids[0]", "ids[1]", "ids[2]")]
    [InlineData("""{"ids": ["\ud800"]}""", "body")]
    [InlineData("""{"ids": [], "ids": []}""", "body")]
    [InlineData("""[]""", "body")]
    [InlineData("""{"ids": [""", "body")]
    [InlineData("", "body")]
    public async Task Body_WithWrongFields_IsRefusedNamingThem(string body, params string[] fields)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, "/v1/documents:watch", Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains($"The request is not valid: {string.Join(", ", fields)}.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_WithVeryManyWrongFields_IsRefusedInFewWords()
    {
        var deep = new string('[', 100_000);
        var wide = "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(number => $"\"f{number}\": 1")) + "}";

        Assert.InRange((await SendAsync(HttpMethod.Post, "/v1/documents:watch", Json(deep))).Body.Length, 1, 1000);
        Assert.InRange((await SendAsync(HttpMethod.Post, "/v1/documents:watch", Json(wide))).Body.Length, 1, 10_000);
    }

    [Theory]
    [InlineData("POST", "/v1/documents", "text/plain", 10, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("PUT", "/v1/uploads/a.txt", "text/plain", 25_000_000, HttpStatusCode.BadRequest)]
    [InlineData("PUT", "/v1/uploads/a.txt", "text/plain", 26_000_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("PUT", "/v1/uploads/a.txt", "text/plain", 0, HttpStatusCode.BadRequest)]
    [InlineData("PUT", "/v1/uploads/..%2fa.txt", "text/plain", 10, HttpStatusCode.BadRequest)]
    public async Task Body_OfAWrongKindOrSize_IsRefused(string method, string path, string type, int size, HttpStatusCode expected)
    {
        var content = new ByteArrayContent(new byte[size]);
        content.Headers.ContentType = new(type);

        Assert.Equal(expected, (await SendAsync(new HttpMethod(method), path, content)).Status);
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private HttpClient Client() => new() { BaseAddress = _service.Address };

    private async Task<List<DocumentStatus>> WatchAsync(string path, HttpContent? body = null)
    {
        var (status, answer) = await SendAsync(body is null ? HttpMethod.Get : HttpMethod.Post, path, body);
        Assert.Equal(HttpStatusCode.OK, status);
        return [.. answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonParser.Default.Parse<WatchDocumentsResponse>(line).Status)];
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body, Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
