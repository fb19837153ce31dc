using Google.Protobuf;
using Relations.ServiceDefaults.Bus;
using Relations.Testing.RabbitMq;
using Relations.V1;

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

    [SkippableFact]
    public async Task Queue_OfReadings_IsAQuorumQueueWhoeverDeclaresIt()
    {
        var bus = await broker.FreshAsync();
        using var folder = new TemporaryFolder();
        await using var worker = await Service.StartAsync(bus, folder.Path);
        Documents.Drop(folder.Path, 1);
        await Eventually.IsTrueAsync(async () => await broker.MessagesInAsync(BusQueues.DocumentRead) == 1, "the reading waits in the queue");

        Assert.True(await broker.IsQuorumQueueAsync(BusQueues.DocumentRead));
    }

    [SkippableFact]
    public async Task Worker_WithoutABroker_StillAcceptsDocuments_AndDeliversThemOnceThereIsOne()
    {
        var bus = await broker.FreshAsync();
        var nowhere = new Dictionary<string, string?>(bus) { ["Bus:RabbitMq:Port"] = "1" };
        using var folder = new TemporaryFolder();
        await using (var worker = await Service.StartAsync(nowhere, folder.Path))
        {
            var answer = await worker.Client.SubmitDocumentAsync(new SubmitDocumentRequest { FileName = "a.txt", Content = ByteString.CopyFromUtf8(Documents.Text(1)) });
            Assert.Equal(DocumentState.Received, answer.Status.State);
        }

        var store = new Store();
        await using var both = await Service.StartAsync(bus, folder.Path, store);

        await Eventually.IsTrueAsync(() => Documents.Done(folder.Path) == 1, "the document is done");
        Assert.Equal([Documents.IdOf(Documents.Text(1))], store.Deliveries.Keys);
    }

    [SkippableFact]
    public async Task Reading_ThatTheStoreFailsOn_IsADeadLetter()
    {
        var bus = await broker.FreshAsync();
        using var folder = new TemporaryFolder();
        var store = new Store { Fails = true };
        await using var both = await Service.StartAsync(bus, folder.Path, store);

        Documents.Drop(folder.Path, 1);

        await Eventually.IsTrueAsync(async () => await broker.MessagesInAsync(BusQueues.DocumentRead + "_error") >= 1, "the reading is in the error queue");
        Assert.Equal(0, Documents.Done(folder.Path));
        store.Fails = false;
        await Eventually.IsTrueAsync(() => Documents.Done(folder.Path) == 1, "published again, the document is stored");
    }
}
