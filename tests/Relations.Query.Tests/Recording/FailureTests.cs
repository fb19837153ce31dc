using Npgsql;
using Relations.Contracts;
using Relations.Testing.Postgres;
using Relations.Testing.RabbitMq;
using RejectionReason = Relations.Domain.RejectionReason;

namespace Relations.Query.Tests.Recording;

public sealed class FailureTests(RabbitMqBroker broker) : IClassFixture<RabbitMqBroker>
{
    private static readonly Article Sound = new Article("Malta and Cyprus signed the Harbour Accord in 1998.")
        .Agreement("Malta and Cyprus signed the Harbour Accord in 1998.", "Harbour Accord", "CYP,MLT", "1998");

    // PostgreSQL keeps no text with a zero character.
    private static readonly DocumentRead Unstorable = new Article("Malta and Cyprus spoke of islands in 1999.").Read() with { FileName = "zero\0.txt" };

    [Fact]
    public async Task Reading_ThatCannotBeStored_IsRejectedAndTheOthersAreStored()
    {
        var service = new QueryService();
        await service.InitializeAsync();

        await PublishAsync(service);

        await service.DisposeAsync();
    }

    [SkippableFact]
    public async Task Reading_ThatCannotBeStored_IsKeptInTheErrorQueueOfABroker()
    {
        Skip.If(broker.SkipReason is not null, broker.SkipReason);
        var service = new QueryService { Settings = broker.Configuration };
        await service.InitializeAsync();

        await PublishAsync(service);

        for (var looks = 0; await broker.MessagesInAsync("document-read_error") is null or 0; looks++)
        {
            Assert.True(looks < 300, "The reading is not in the error queue.");
            await Task.Delay(100);
        }
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Readings_PublishedWhileTheStoreIsAway_AreStoredOnceItIsBack()
    {
        var service = new QueryService();
        await service.InitializeAsync();
        var outcomes = await Outcomes.OfAsync(service);
        var server = await PostgresServer.GetAsync();
        var database = new NpgsqlConnectionStringBuilder(service.ConnectionString).Database;
        await server.ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS false");
        await server.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");

        await outcomes.Bus.Publish(Sound.Read());
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.True(outcomes.IsEmpty);
        await server.ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS true");

        Assert.Equal(Sound.Id, Assert.IsType<DocumentStored>(Assert.Single(await outcomes.TakeAsync(1))).DocumentId);
        await service.DisposeAsync();
    }

    private static async Task PublishAsync(QueryService service)
    {
        var outcomes = await Outcomes.OfAsync(service);

        await Task.WhenAll(outcomes.Bus.Publish(Sound.Read()), outcomes.Bus.Publish(Unstorable));

        var seen = await outcomes.TakeAsync(2);
        Assert.Equal(Sound.Id, Assert.Single(seen.OfType<DocumentStored>()).DocumentId);
        var rejected = Assert.Single(seen.OfType<DocumentRejected>());
        Assert.Equal((Unstorable.Document.Id, RejectionReason.StoringFailed), (rejected.DocumentId, rejected.Reason));
    }
}
