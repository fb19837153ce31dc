using Grpc.Core;
using Relations.Ingestion.Status;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Ingestion.Serving;

/// <summary>Streams what becomes of documents.</summary>
internal sealed class DocumentWatch(StatusFeed feed, StatusBook book, IHostApplicationLifetime lifetime)
{
    // Changes here are announced at once; those of documents that other workers have are found by looking.
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(2);

    /// <summary>Writes the present state of each document, then changes, until all are final; without ids, changes of all until cancelled.</summary>
    public async Task RunAsync(IReadOnlyList<string> ids, IServerStreamWriter<WatchDocumentsResponse> responses, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        // Watching begins before the first look, so that no change falls between the two.
        using var watcher = feed.Watch(ids);
        var open = ids.ToDictionary(id => id, _ => (Progress?)null, StringComparer.Ordinal);
        foreach (var id in ids)
            await WriteAsync(book.Find(id), open, responses, end.Token);
        while (ids.Count == 0 || open.Count > 0)
        {
            var changes = await watcher.TakeAsync(LookInterval, end.Token);
            if (watcher.FellBehind)
                throw new Failure(ErrorReason.WatchFellBehind, $"More than {Watcher.MaxWaiting} changes waited to be read.").ToException();
            foreach (var change in changes.Count > 0 ? changes : open.Keys.Select(book.Find).ToArray())
                await WriteAsync(change, ids.Count == 0 ? null : open, responses, end.Token);
        }
    }

    /// <summary>Writes a state unless it was the last one written, or the document is final already.</summary>
    private static async Task WriteAsync(
        Progress progress, Dictionary<string, Progress?>? open, IServerStreamWriter<WatchDocumentsResponse> responses, CancellationToken cancellationToken)
    {
        if (open is not null)
        {
            if (!open.TryGetValue(progress.Id, out var last) || last == progress)
                return;
            if (progress.IsFinal)
                open.Remove(progress.Id);
            else
                open[progress.Id] = progress;
        }
        await responses.WriteAsync(new WatchDocumentsResponse { Status = progress.ToMessage() }, cancellationToken);
    }
}
