using Grpc.Core;
using Npgsql;
using Relations.V1;

namespace Relations.Query.Tests.Errors;

public sealed class CancellationTests(QueryService service) : IClassFixture<QueryService>
{
    private const string Running = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE '%FROM records%' AND pid <> pg_backend_pid()";

    [Theory]
    [InlineData(StatusCode.Cancelled)]
    [InlineData(StatusCode.DeadlineExceeded)]
    public async Task Call_ThatIsGivenUp_StopsItsStatement(StatusCode expected)
    {
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        await using var holder = await source.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var block = new NpgsqlCommand("LOCK TABLE records IN ACCESS EXCLUSIVE MODE", holder, transaction))
            await block.ExecuteNonQueryAsync();
        using var cancel = new CancellationTokenSource();
        var options = expected == StatusCode.Cancelled
            ? new CallOptions(cancellationToken: cancel.Token)
            : new CallOptions(deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(3));

        var call = new AgreementService.AgreementServiceClient(service.Channel).ListAgreementsAsync(new ListAgreementsRequest(), options);
        await UntilAsync(source, 1);
        await cancel.CancelAsync();

        Assert.Equal(expected, (await Assert.ThrowsAsync<RpcException>(async () => await call)).StatusCode);
        await UntilAsync(source, 0);
    }

    private static async Task UntilAsync(NpgsqlDataSource source, long count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var command = source.CreateCommand(Running);
        while ((long)(await command.ExecuteScalarAsync(patience.Token))! != count)
            await Task.Delay(20, patience.Token);
    }
}
