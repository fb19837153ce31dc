using Grpc.Core;
using Npgsql;
using Relations.V1;

namespace Relations.Query.Tests.Errors;

public sealed class CancellationTests(QueryService service) : IClassFixture<QueryService>
{
    [Theory]
    [InlineData(StatusCode.Cancelled)]
    [InlineData(StatusCode.DeadlineExceeded)]
    public async Task Call_ThatIsGivenUp_StopsItsStatement(StatusCode expected)
    {
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        await using var held = await RunningStatements.HoldRecordsAsync(source);
        using var cancel = new CancellationTokenSource();
        var options = expected == StatusCode.Cancelled
            ? new CallOptions(cancellationToken: cancel.Token)
            : new CallOptions(deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(3));

        var call = new AgreementService.AgreementServiceClient(service.Channel).ListAgreementsAsync(new ListAgreementsRequest(), options);
        await RunningStatements.UntilAsync(source, 1);
        await cancel.CancelAsync();

        Assert.Equal(expected, (await Assert.ThrowsAsync<RpcException>(async () => await call)).StatusCode);
        await RunningStatements.UntilAsync(source, 0);
    }
}
