using System.Collections.Concurrent;
using MassTransit;
using Relations.Contracts;
using Relations.Domain;
using Relations.ServiceDefaults.Bus;

namespace Relations.Ingestion.Tests;

/// <summary>Stands where the query service stands: remembers readings and answers each with its outcome.</summary>
internal sealed class Store
{
    private readonly ConcurrentDictionary<string, int> _deliveries = new();

    /// <summary>How often each document was delivered.</summary>
    public IReadOnlyDictionary<string, int> Deliveries => _deliveries;

    /// <summary>Every reading delivered.</summary>
    public ConcurrentQueue<DocumentRead> Readings { get; } = new();

    /// <summary>While true, readings are taken and no outcome is sent: it is lost on the way.</summary>
    public bool LosesOutcomes { get; set; }

    /// <summary>While true, it throws.</summary>
    public bool Fails { get; set; }

    /// <summary>Text of documents that it refuses.</summary>
    public string? RefusedText { get; set; }

    public static void AddConsumer(IBusRegistrationConfigurator bus) =>
        bus.AddConsumer<Consumer>().Endpoint(endpoint => endpoint.Name = BusQueues.DocumentRead);

    internal sealed class Consumer(Store store) : IConsumer<DocumentRead>
    {
        public async Task Consume(ConsumeContext<DocumentRead> context)
        {
            if (store.Fails)
                throw new InvalidOperationException("The store fails, as the test wants it to.");
            var document = context.Message.Document;
            store.Readings.Enqueue(context.Message);
            var count = store._deliveries.AddOrUpdate(document.Id, 1, (_, before) => before + 1);
            if (store.LosesOutcomes)
                return;
            if (document.Text == store.RefusedText)
                await context.Publish(new DocumentRejected { DocumentId = document.Id, FileName = context.Message.FileName, Reason = RejectionReason.EvidenceMismatch, Detail = "refused" });
            else
                await context.Publish(new DocumentStored { DocumentId = document.Id, AlreadyStored = count > 1 });
        }
    }
}
