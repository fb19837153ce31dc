using System.Net;
using Google.Rpc;
using Grpc.Core;
using Npgsql;
using Relations.Query.Tests.Errors;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Tests.Http;

/// <summary>What goes wrong over HTTP is told as over gRPC.</summary>
public sealed class ErrorTests(StoredTreaties stored) : IClassFixture<StoredTreaties>
{
    [Fact]
    public async Task Get_OfAnUnknownId_Is404WithTheStatusOfGrpc()
    {
        var id = new string('0', 32);
        var client = new AgreementService.AgreementServiceClient(stored.Service.Channel);
        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.GetAgreementAsync(new GetAgreementRequest { Id = id }));

        using var response = await stored.GetAsync($"/v1/agreements/{id}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        Assert.Equal(Google.Rpc.Status.Parser.ParseFrom(error.Trailers.GetValueBytes(Failure.DetailsTrailer)), await StoredTreaties.ErrorAsync(response));
    }

    [Theory]
    [InlineData("/v1/agreements?colour=red", "colour")]
    [InlineData("/v1/agreements?page_size=many&view=WIDE&types=TREATY&types=SONG&from=x", "page_size", "view", "types[1]")]
    [InlineData("/v1/agreements?from=2003&from=2004", "from")]
    [InlineData("/v1/agreements?from=2003&to=2002", "to")]
    [InlineData("/v1/agreements?query=a%00b", "query")]
    [InlineData("/v1/agreements/x?id=y", "id")]
    [InlineData("/v1/agreements?page_size=99999999999", "page_size")]
    [InlineData("/v1/agreements?types.code=1", "types.code")]
    [InlineData("/v1/agreements?=", "")]
    [InlineData("/v1/timeline?between=PER", "between")]
    public async Task Request_WithWrongParameters_NamesThemAll(string path, params string[] fields)
    {
        using var response = await stored.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var status = await StoredTreaties.ErrorAsync(response);
        Assert.Equal((int)StatusCode.InvalidArgument, status.Code);
        Assert.Equal(ErrorReasons.Name(ErrorReason.InvalidField), ReasonOf(status));
        var violations = status.Details.Where(detail => detail.Is(BadRequest.Descriptor)).SelectMany(detail => detail.Unpack<BadRequest>().FieldViolations);
        Assert.Equal(fields.Order(StringComparer.Ordinal), violations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v2/agreements", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v1/agreements/", HttpStatusCode.OK)]
    [InlineData("GET", "/v1/agreements/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("POST", "/v1/agreements/x", HttpStatusCode.MethodNotAllowed)]
    public async Task Request_OfAPathOrMethodThatIsNotServed_SaysSo(string method, string path, HttpStatusCode expected)
    {
        using var response = await stored.GetAsync(path, method: method);

        Assert.Equal(expected, response.StatusCode);
        if (expected != HttpStatusCode.OK)
            Assert.Equal(ErrorReasons.Name(ErrorReason.InvalidHttpRequest), ReasonOf(await StoredTreaties.ErrorAsync(response)));
    }

    [Fact]
    public async Task Request_FromAPageOfAnotherSite_IsNotForIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/agreements", UriKind.Relative));
        request.Headers.Add("Origin", "https://desk.example");

        using var response = await stored.Client.SendAsync(request);

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Request_ThatIsGivenUp_StopsItsStatement()
    {
        await using var source = NpgsqlDataSource.Create(stored.Service.ConnectionString);
        await using var held = await RunningStatements.HoldRecordsAsync(source);
        using var cancel = new CancellationTokenSource();

        var call = stored.Client.GetAsync(new Uri("/v1/agreements", UriKind.Relative), cancel.Token);
        await RunningStatements.UntilAsync(source, 1);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call);
        await RunningStatements.UntilAsync(source, 0);
    }

    [Fact]
    public async Task Request_WhoseDeadlinePasses_Is504()
    {
        await using var source = NpgsqlDataSource.Create(stored.Service.ConnectionString);
        await using var held = await RunningStatements.HoldRecordsAsync(source);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/agreements", UriKind.Relative));
        request.Headers.Add("grpc-timeout", "300m");

        using var response = await stored.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Equal((int)StatusCode.DeadlineExceeded, (await StoredTreaties.ErrorAsync(response)).Code);
        await RunningStatements.UntilAsync(source, 0);
    }

    private static string ReasonOf(Google.Rpc.Status status) => status.Details.Single(detail => detail.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>().Reason;
}
