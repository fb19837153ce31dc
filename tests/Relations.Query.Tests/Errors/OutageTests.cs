using System.Net;
using Grpc.Core;
using Npgsql;
using Relations.Testing.Postgres;
using Relations.V1;

namespace Relations.Query.Tests.Errors;

public sealed class OutageTests
{
    [Fact]
    public async Task Store_ThatIsGone_MakesCallsUnavailableAndTheServiceNotReady()
    {
        var service = new QueryService();
        await service.InitializeAsync();
        var server = await PostgresServer.GetAsync();
        var database = new NpgsqlConnectionStringBuilder(service.ConnectionString).Database;
        await server.ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS false");
        await server.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
        using var client = new HttpClient { BaseAddress = service.Http };

        var list = new AgreementService.AgreementServiceClient(service.Channel).ListAgreementsAsync(new ListAgreementsRequest());
        var get = new DocumentService.DocumentServiceClient(service.Channel).GetDocumentAsync(new GetDocumentRequest { Id = new string('0', 64) });
        var correct = new CorrectionService.CorrectionServiceClient(service.Channel).RevertCorrectionAsync(
            new RevertCorrectionRequest { Id = new string('0', 32), Author = "Ada", Reason = "It was right." });

        Details.Check(await Assert.ThrowsAsync<RpcException>(async () => await list), StatusCode.Unavailable, ErrorReason.StoreUnavailable);
        Details.Check(await Assert.ThrowsAsync<RpcException>(async () => await get), StatusCode.Unavailable, ErrorReason.StoreUnavailable);
        Details.Check(await Assert.ThrowsAsync<RpcException>(async () => await correct), StatusCode.Unavailable, ErrorReason.StoreUnavailable);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        await server.ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS true");
        await service.DisposeAsync();
    }
}
