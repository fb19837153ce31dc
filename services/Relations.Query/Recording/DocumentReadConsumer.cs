using MassTransit;
using Relations.Contracts;

namespace Relations.Query.Recording;

/// <summary>
/// Stores readings, as many as have come in a transaction, and answers each with its outcome after the commit. A reading that is
/// delivered again is answered again.
/// </summary>
internal sealed class DocumentReadConsumer(DocumentRecorder recorder) : IConsumer<Batch<DocumentRead>>
{
    public async Task Consume(ConsumeContext<Batch<DocumentRead>> context)
    {
        var readings = context.Message.Select(message => message.Message).ToArray();
        foreach (var outcome in await recorder.RecordAsync(readings, context.CancellationToken))
        {
            if (outcome.Rejection is { } rejection)
                await context.Publish(rejection, context.CancellationToken);
            else
                await context.Publish(new DocumentStored { DocumentId = outcome.DocumentId, AlreadyStored = outcome.AlreadyStored }, context.CancellationToken);
        }
    }
}
