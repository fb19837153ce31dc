using MassTransit;
using Npgsql;
using Relations.Contracts;

namespace Relations.Query.Recording;

/// <summary>
/// Stores readings, as many as have come in a transaction, and answers each with its outcome after the commit. A reading that is
/// delivered again is answered again. Readings that cannot be stored together are stored one by one, so that one which trips
/// over a defect takes no others with it.
/// </summary>
internal sealed class DocumentReadConsumer(DocumentRecorder recorder) : IConsumer<Batch<DocumentRead>>
{
    public async Task Consume(ConsumeContext<Batch<DocumentRead>> context)
    {
        var readings = context.Message.Select(message => message.Message).ToArray();
        try
        {
            await StoreAsync(context, readings);
        }
        catch (Exception exception) when (readings.Length > 1 && exception is not (OperationCanceledException or NpgsqlException { IsTransient: true }))
        {
            await StoreOneByOneAsync(context, readings);
        }
    }

    private async Task StoreAsync(ConsumeContext context, params DocumentRead[] readings)
    {
        foreach (var outcome in await recorder.RecordAsync(readings, context.CancellationToken))
        {
            if (outcome.Rejection is { } rejection)
                await context.Publish(rejection, context.CancellationToken);
            else
                await context.Publish(new DocumentStored { DocumentId = outcome.DocumentId, AlreadyStored = outcome.AlreadyStored }, context.CancellationToken);
        }
    }

    /// <exception cref="AggregateException">Some could not be stored. The bus knows only the batch: those that were are answered again when it comes back.</exception>
    private async Task StoreOneByOneAsync(ConsumeContext context, DocumentRead[] readings)
    {
        var failures = new List<Exception>();
        foreach (var reading in readings)
        {
            try
            {
                await StoreAsync(context, reading);
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or NpgsqlException { IsTransient: true }))
            {
                failures.Add(new InvalidOperationException($"Document {reading.Document.Id} could not be stored.", exception));
            }
        }
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }
}
