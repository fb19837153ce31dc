using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.EntityFrameworkCore;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Tests.AsOf;

/// <summary>A store of before there was a history.</summary>
public sealed class EarlierStoreTests(QueryService service) : IClassFixture<QueryService>
{
    [Fact]
    public async Task Store_OfBefore_SaysFromWhenItKnows_AndMakesWhatWasPublishedOfItsClaims()
    {
        await service.StoreAsync(
            new Article("Guam and Palau signed the Reef Pact in 1991.", "1991-02-02").Agreement("Reef Pact in 1991", "Reef Pact", "GUM,PLW", "1991"),
            new Article("The Reef Pact of Guam and Palau was signed on 1 January 1991.", "1992-03-03").Agreement("Reef Pact", "Reef Pact", "GUM,PLW", "1991-01-01"));
        var list = new ListAgreementsRequest { View = RecordView.Full, AsOf = new() { PublishedBy = "1991" } };
        var expected = await Client(service.Channel).ListAgreementsAsync(list);
        Assert.Equal(1, Assert.Single(expected.Agreements).SourceCount);
        await using var context = service.Context();
        await context.Database.ExecuteSqlRawAsync(
            """
            TRUNCATE record_history;
            UPDATE records SET known_from = '-infinity', published_from = '-infinity';
            UPDATE history_start SET since = now(), states_made = false;
            """);
        var since = StoreTime.Text((await context.HistoryStart.AsNoTracking().SingleAsync()).Since);

        await using var again = QueryService.Start(service.ConnectionString);
        using var channel = GrpcChannel.ForAddress(QueryService.Addresses(again)[0]);

        Assert.Equal(expected, await Client(channel).ListAgreementsAsync(list));
        Assert.Empty((await Client(channel).ListAgreementsAsync(new ListAgreementsRequest { AsOf = new() { PublishedBy = "1990" } })).Agreements);
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Client(channel).ListAgreementsAsync(new ListAgreementsRequest { AsOf = new() { KnownAt = "2026-01-01T00:00:00Z" } }));
        Assert.Equal(since, Details.Check(error, StatusCode.OutOfRange, ErrorReason.BeforeHistory).Metadata["since"]);
        Assert.Single((await Client(channel).ListAgreementsAsync(new ListAgreementsRequest { AsOf = new() { KnownAt = since } })).Agreements);
    }

    private static AgreementService.AgreementServiceClient Client(GrpcChannel channel) => new(channel);
}
