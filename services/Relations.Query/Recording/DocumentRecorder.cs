using Microsoft.EntityFrameworkCore;
using Relations.Contracts;
using Relations.Domain;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>
/// Stores readings: documents, claims, and what these make of records, discrepancies and changes, all in one transaction. Readings
/// of the same things wait for each other by locks on the areas of resolution, always taken in the same order; others run side by side.
/// </summary>
internal sealed partial class DocumentRecorder(IDbContextFactory<RelationsContext> contexts, TimeProvider time, ILogger<DocumentRecorder> logger)
{
    /// <summary>Stores readings in one transaction. Nothing is stored when it throws.</summary>
    /// <param name="readings">Readings of any documents, in order of arrival.</param>
    /// <param name="cancellation">Rolls back.</param>
    /// <returns>What became of each, in the same order.</returns>
    public async Task<IReadOnlyList<RecordingOutcome>> RecordAsync(IReadOnlyList<DocumentRead> readings, CancellationToken cancellation)
    {
        var wrong = readings.Select(EvidenceCheck.Find).ToList();
        var sound = readings.Where((_, i) => wrong[i] is null).Select(Reading.Of).ToList();
        var latest = sound
            .GroupBy(reading => reading.Event.Document.Id)
            .ToDictionary(same => same.Key, same => same.Aggregate((a, b) => ReadingVersion.IsLater(b.Event.ExtractorVersion, a.Event.ExtractorVersion) ? b : a));
        var stored = await RetryAsync([.. latest.Values.OrderBy(reading => reading.Event.Document.Id, StringComparer.Ordinal)], cancellation);
        return [.. readings.Select((read, i) => Outcome(read, wrong[i], stored))];
    }

    private RecordingOutcome Outcome(DocumentRead read, string? wrong, HashSet<string> stored)
    {
        var id = read.Document.Id;
        if (wrong is null)
            return new RecordingOutcome(id, AlreadyStored: !stored.Remove(id));
        Rejected(id, read.FileName, wrong);
        return new RecordingOutcome(id, AlreadyStored: false, new DocumentRejected
        {
            DocumentId = id,
            FileName = read.FileName,
            Reason = RejectionReason.EvidenceMismatch,
            Detail = wrong,
        });
    }

    private async Task<HashSet<string>> RetryAsync(IReadOnlyList<Reading> readings, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StoreAsync(readings, cancellation);
            }
            catch (Exception exception) when (attempt < StoreRetry.Attempts && StoreRetry.Worthwhile(exception) is not null)
            {
                RanInto(StoreRetry.Worthwhile(exception)!.SqlState, attempt);
            }
        }
    }

    /// <returns>Ids of the documents that are new or read anew.</returns>
    private async Task<HashSet<string>> StoreAsync(IReadOnlyList<Reading> readings, CancellationToken cancellation)
    {
        if (readings.Count == 0)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var recording = new ReadingTransaction(context, time.GetUtcNow().UtcDateTime, cancellation);
        await recording.LockAsync(readings.Select(reading => reading.Event.Document.Id));
        var present = await recording.PresentAsync(readings.Select(reading => reading.Id));
        var fresh = readings.Where(reading => !present.TryGetValue(reading.Event.Document.Id, out var known) || ReadingVersion.IsLater(reading.Event.ExtractorVersion, known.Version)).ToList();
        if (fresh.Count == 0)
            return [];
        await recording.RecordAsync(fresh, present);
        await transaction.CommitAsync(cancellation);
        return [.. fresh.Select(reading => reading.Event.Document.Id)];
    }

    [LoggerMessage(1, LogLevel.Error, "Document {Document} ({FileName}) was not stored: {Reason}", EventName = "ReadingRejected")]
    private partial void Rejected(string document, string fileName, string reason);

    [LoggerMessage(2, LogLevel.Information, "A transaction ran into {State} (attempt {Attempt}) and is run again.", EventName = "TransactionRunAgain")]
    private partial void RanInto(string state, int attempt);
}
