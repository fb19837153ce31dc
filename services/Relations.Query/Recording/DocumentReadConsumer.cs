using MassTransit;
using Npgsql;
using Relations.Contracts;
using Relations.Domain;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Bus;

namespace Relations.Query.Recording;

/// <summary>
/// Stores readings, as many as have come in a transaction, and answers each with its outcome after the commit. A reading that is
/// delivered again is answered again. Readings that cannot be stored together are stored one by one, so that one which trips
/// over a defect takes no others with it; its document is rejected, and the bus keeps it among the failed.
/// </summary>
internal sealed class DocumentReadConsumer(DocumentRecorder recorder, NpgsqlDataSource source) : IConsumer<Batch<DocumentRead>>
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    public async Task Consume(ConsumeContext<Batch<DocumentRead>> context)
    {
        var readings = context.Message.Select(message => message.Message).ToArray();
        if (await TryStoreAsync(context, readings) is not null)
            await StoreOneByOneAsync(context, readings);
    }

    /// <returns>What the readings failed by, or null. What the store fails by is thrown.</returns>
    private async Task<Exception?> TryStoreAsync(ConsumeContext context, params DocumentRead[] readings)
    {
        IReadOnlyList<RecordingOutcome> outcomes;
        try
        {
            outcomes = await recorder.RecordAsync(readings, context.CancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !StoreOutage.Is(exception))
        {
            return exception;
        }
        foreach (var outcome in outcomes)
        {
            if (outcome.Rejection is { } rejection)
                await AnswerAsync(context, rejection);
            else
                await AnswerAsync(context, new DocumentStored { DocumentId = outcome.DocumentId, AlreadyStored = outcome.AlreadyStored });
        }
        return null;
    }

    private static async Task AnswerAsync<T>(ConsumeContext context, T outcome)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        limit.CancelAfter(AnswerTimeout);
        await context.PublishUntilAsync(outcome, isMandatory: false, limit.Token);
    }

    /// <exception cref="AggregateException">Some could not be stored. The bus knows only the batch: those that were are answered again when it comes back.</exception>
    private async Task StoreOneByOneAsync(ConsumeContext context, DocumentRead[] readings)
    {
        var failures = new List<Exception>();
        foreach (var reading in readings)
        {
            if (await TryStoreAsync(context, reading) is not { } failure)
                continue;
            // If the store does not answer, it may have been its failure after all: nothing is rejected.
            await source.ProbeAsync(context.CancellationToken);
            await AnswerAsync(context, Rejected(reading, failure));
            failures.Add(new InvalidOperationException($"Document {reading.Document.Id} could not be stored.", failure));
        }
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private static DocumentRejected Rejected(DocumentRead reading, Exception failure) => new()
    {
        DocumentId = reading.Document.Id,
        FileName = reading.FileName,
        Reason = RejectionReason.StoringFailed,
        Detail = $"Storing what was read failed by a defect ({(failure.GetBaseException() as PostgresException)?.SqlState ?? failure.GetType().Name}). Please report it; a later version may store it.",
    };
}
