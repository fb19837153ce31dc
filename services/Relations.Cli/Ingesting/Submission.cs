using System.Collections.Concurrent;
using Grpc.Core;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Ingesting;

/// <summary>What became of a file.</summary>
internal sealed record Outcome(string Path, DocumentStatus Status);

/// <summary>Hands files in, several at a time, then waits until each is stored or rejected.</summary>
internal sealed class Submission(IngestionService.IngestionServiceClient client, IReadOnlyList<string> files)
{
    private const int AtOnce = 8;
    private const long MaxBytes = 16 * 1024 * 1024;
    private const int WatchedAtOnce = 10_000;
    private readonly ConcurrentDictionary<string, DocumentStatus> _byPath = new(StringComparer.Ordinal);

    /// <summary>How many files there are.</summary>
    public int Total => files.Count;

    /// <summary>What became of each, in the order of the files.</summary>
    public IReadOnlyList<Outcome> Outcomes => [.. files.Select(file => new Outcome(file, _byPath[file]))];

    /// <summary>Runs to the end.</summary>
    /// <param name="handedIn">Called after each file that was handed in, from any thread.</param>
    /// <param name="settled">Called for each file whose outcome is known.</param>
    /// <param name="cancellation">Stops; what was handed in stays so.</param>
    public async Task RunAsync(Action handedIn, Action settled, CancellationToken cancellation)
    {
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(files, limits, async (file, token) =>
        {
            _byPath[file] = await UploadAsync(file, token);
            handedIn();
        });
        // The same bytes under two names are one id; each name waits for it.
        var waiting = _byPath.GroupBy(entry => entry.Value.Id, StringComparer.Ordinal).ToList();
        foreach (var batch in waiting.Chunk(WatchedAtOnce))
            await WatchAsync(batch.ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal), settled, cancellation);
    }

    /// <summary>The state of a file that was handed in; one that cannot be read, or is refused, keeps no other from being handed in.</summary>
    private async Task<DocumentStatus> UploadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return await UploadAsync(path, file, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(path, RejectionReason.Unspecified, exception.Message);
        }
    }

    private async Task<DocumentStatus> UploadAsync(string path, FileStream file, CancellationToken cancellation)
    {
        try
        {
            return await client.UploadAsync(Path.GetFileName(path), file, cancellation);
        }
        catch (RelationsException exception) when (exception.StatusCode == StatusCode.InvalidArgument)
        {
            return Refused(path, ReasonOfRefusal(file.Length), string.Join(' ', exception.Violations.Select(violation => violation.Description)));
        }
    }

    private static DocumentStatus Refused(string path, RejectionReason reason, string detail) =>
        new() { FileName = Path.GetFileName(path), State = DocumentState.Rejected, Reason = reason, Detail = detail };

    /// <summary>Bytes are refused only for their number; what else may be wrong with a call, its detail says.</summary>
    private static RejectionReason ReasonOfRefusal(long bytes) => bytes switch
    {
        0 => RejectionReason.Empty,
        > MaxBytes => RejectionReason.TooLarge,
        _ => RejectionReason.Unspecified,
    };

    private async Task WatchAsync(Dictionary<string, List<KeyValuePair<string, DocumentStatus>>> byId, Action settled, CancellationToken cancellation)
    {
        // Files that were refused have no id and nothing to wait for.
        if (byId.Remove("", out var refused))
            refused.ForEach(_ => settled());
        if (byId.Count == 0)
            return;
        using var call = client.WatchDocuments(new WatchDocumentsRequest { Ids = { byId.Keys } }, cancellationToken: cancellation);
        await foreach (var change in call.ResponseStream.ReadAllAsync(cancellation))
        {
            if (change.Status.State is not (DocumentState.Stored or DocumentState.Rejected) || !byId.Remove(change.Status.Id, out var entries))
                continue;
            foreach (var (path, submitted) in entries)
            {
                var status = change.Status.Clone();
                status.Duplicate = submitted.Duplicate || path != entries[0].Key;
                status.FileName = Path.GetFileName(path);
                _byPath[path] = status;
                settled();
            }
        }
    }
}
