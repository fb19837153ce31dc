using Grpc.Core;
using Relations.Ingestion.Spool;
using Relations.Ingestion.Status;
using Relations.Ingestion.Work;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Ingestion.Serving;

/// <summary>Brings the bytes of requests into the spool. A spool that cannot be written ends the call with UNAVAILABLE.</summary>
internal sealed class Uploads(Reception reception)
{
    /// <summary>Takes a document that is given whole.</summary>
    public Task<Progress> TakeAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => SpoolAsync(async () =>
    {
        await using var incoming = reception.Begin();
        await incoming.WriteAsync(content, cancellationToken);
        return await reception.AcceptAsync(incoming, fileName, cancellationToken);
    });

    /// <summary>Takes a document that comes in parts.</summary>
    public async Task<Progress> TakeAsync(IAsyncStreamReader<UploadDocumentRequest> parts, CancellationToken cancellationToken)
    {
        var fileName = await HeaderAsync(parts, cancellationToken);
        await using var incoming = await SpoolAsync(() => Task.FromResult(reception.Begin()));
        while (await parts.MoveNext(cancellationToken))
            await AddAsync(incoming, parts.Current, cancellationToken);
        Require(incoming.Length > 0, "chunk", $"All chunks together: {Limits.ContentRule}");
        return await SpoolAsync(() => reception.AcceptAsync(incoming, fileName, cancellationToken));
    }

    private static async Task<string> HeaderAsync(IAsyncStreamReader<UploadDocumentRequest> parts, CancellationToken cancellationToken)
    {
        var came = await parts.MoveNext(cancellationToken) && parts.Current.PartCase is UploadDocumentRequest.PartOneofCase.FileName;
        Require(came, "file_name", "The first message, and only the first, is the file name.");
        Require(FileNames.IsAcceptable(parts.Current.FileName), "file_name", Limits.FileNameRule);
        return parts.Current.FileName;
    }

    private static Task<IncomingFile> AddAsync(IncomingFile incoming, UploadDocumentRequest part, CancellationToken cancellationToken)
    {
        Require(part.PartCase is UploadDocumentRequest.PartOneofCase.Chunk, "chunk", "Every message after the first is a chunk.");
        Require(part.Chunk.Length <= Limits.MaxChunk, "chunk", "At most 1048576 bytes (1 MiB) a message.");
        Require(incoming.Length + part.Chunk.Length <= RawBytes.MaxLength, "chunk", $"All chunks together: {Limits.ContentRule}");
        return SpoolAsync(async () =>
        {
            await incoming.WriteAsync(part.Chunk.Memory, cancellationToken);
            return incoming;
        });
    }

    private static void Require(bool holds, string field, string rule)
    {
        var check = new RequestCheck();
        check.Require(holds, field, rule);
        check.ThrowIfAny();
    }

    /// <summary>Around work on the spool, and only that: reading a request also fails with an IOException, when the client is gone.</summary>
    private static async Task<T> SpoolAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure(ErrorReason.SpoolUnavailable, "The spool cannot be written.").ToException(e);
        }
    }
}
