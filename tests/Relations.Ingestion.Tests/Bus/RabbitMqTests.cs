using Relations.ServiceDefaults.Bus;
using Relations.Testing.RabbitMq;

namespace Relations.Ingestion.Tests.Bus;

[Collection(BrokerTests.Name)]
public class RabbitMqTests(RabbitMqBroker broker)
{
    [SkippableFact]
    public async Task Worker_StartedBeforeAnyConsumer_LosesNothing()
    {
        const int Count = 200;
        var bus = await broker.FreshAsync();
        using var folder = new TemporaryFolder();
        Documents.Drop(folder.Path, Count);
        await using var worker = await Service.StartAsync(bus, folder.Path, settings: new Dictionary<string, string?> { ["Ingestion:OutcomeTimeout"] = "01:00:00" });
        await Eventually.IsTrueAsync(async () => await broker.MessagesInAsync(BusQueues.DocumentRead) == Count, "every reading waits in the queue");
        var store = new Store();

        await using var query = await Service.StartAsync(bus, store: store);

        await Eventually.IsTrueAsync(() => Documents.Done(folder.Path) == Count, "every file is done");
        Assert.Equal(Count, store.Deliveries.Count);
        Assert.All(store.Deliveries.Values, deliveries => Assert.Equal(1, deliveries));
    }
}
