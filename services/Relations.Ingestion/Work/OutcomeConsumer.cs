using MassTransit;
using Relations.Contracts;

namespace Relations.Ingestion.Work;

/// <summary>
/// Hears what became of documents, those of every worker: each has a queue of its own, which lives as long as the worker. An outcome
/// that is lost, or fails here, comes again once the document is published again.
/// </summary>
internal sealed class OutcomeConsumer(Settlement settlement) : IConsumer<DocumentStored>, IConsumer<DocumentRejected>
{
    public Task Consume(ConsumeContext<DocumentStored> context) => settlement.StoredAsync(context.Message, context.CancellationToken);

    public Task Consume(ConsumeContext<DocumentRejected> context) => settlement.RejectedAsync(context.Message, context.CancellationToken);
}
