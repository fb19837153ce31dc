using System.Collections.Concurrent;
using System.Globalization;
using Grpc.Core;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Client.Tests;

/// <summary>What a test sees of the calls that were made, and how often calls are to fail first.</summary>
internal sealed class Script
{
    public ConcurrentQueue<object> Calls { get; } = new();

    /// <summary>How many calls to come end with UNAVAILABLE.</summary>
    public int Outages { get; set; }

    public void Record(object call)
    {
        Calls.Enqueue(call);
        if (Outages-- > 0)
            throw new Failure(ErrorReason.StoreUnavailable, "The store is away.").ToException();
    }
}

/// <summary>Seven agreements; ids other than theirs are not found, and one waits without end.</summary>
internal sealed class FakeAgreements(Script script) : AgreementService.AgreementServiceBase
{
    public const string Endless = "endless";
    public const int Count = 7;

    public override async Task<GetAgreementResponse> GetAgreement(GetAgreementRequest request, ServerCallContext context)
    {
        script.Record(request);
        if (request.Id == Endless)
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        return int.TryParse(request.Id, CultureInfo.InvariantCulture, out _)
            ? new GetAgreementResponse { Agreement = new Agreement { Id = request.Id } }
            : throw new Failure(ErrorReason.RecordNotFound, "No such record.").WithMetadata("id", request.Id).ToException();
    }

    public override Task<ListAgreementsResponse> ListAgreements(ListAgreementsRequest request, ServerCallContext context)
    {
        script.Record(request);
        if (request.From.Length > 0)
            throw new Failure(ErrorReason.InvalidField, "It is not valid.").WithFieldViolations([new FieldViolation("from", "A day.")]).ToException();
        var start = request.PageToken.Length == 0 ? 0 : int.Parse(request.PageToken, CultureInfo.InvariantCulture);
        var end = Math.Min(start + request.PageSize, Count);
        var page = Enumerable.Range(start, end - start).Select(number => new Agreement { Id = $"{number}" });
        return Task.FromResult(new ListAgreementsResponse { Agreements = { page }, NextPageToken = end < Count ? $"{end}" : "" });
    }
}

/// <summary>Five changes, of which each connection tells two and then goes away; then heartbeats.</summary>
internal sealed class FakeChanges(Script script) : ChangeService.ChangeServiceBase
{
    public const int Count = 5;

    public override async Task WatchChanges(WatchChangesRequest request, IServerStreamWriter<WatchChangesResponse> responseStream, ServerCallContext context)
    {
        script.Record(request);
        var told = request.Cursor.Length == 0 ? 0 : int.Parse(request.Cursor, CultureInfo.InvariantCulture);
        for (var number = told + 1; number <= Math.Min(told + 2, Count); number++)
            await responseStream.WriteAsync(new WatchChangesResponse { Cursor = $"{number}", Change = new Change { Record = $"{number}" } });
        if (told + 2 <= Count)
            throw new Failure(ErrorReason.ServiceStopping, "It stops.").ToException();
        await responseStream.WriteAsync(new WatchChangesResponse { Cursor = $"{Count}" });
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }
}

/// <summary>Takes documents; refuses those with no bytes before it has seen the end of them.</summary>
internal sealed class FakeIngestion(Script script) : IngestionService.IngestionServiceBase
{
    public override async Task<UploadDocumentResponse> UploadDocument(IAsyncStreamReader<UploadDocumentRequest> requestStream, ServerCallContext context)
    {
        var (name, size) = ("", 0);
        await foreach (var part in requestStream.ReadAllAsync(context.CancellationToken))
        {
            script.Record(part);
            (name, size) = (name + part.FileName, size + part.Chunk.Length);
            if (name == "refused.txt")
                throw new Failure(ErrorReason.InvalidField, "It is refused.").ToException();
        }
        return new UploadDocumentResponse { Status = new DocumentStatus { FileName = name, Detail = $"{size}" } };
    }
}

/// <summary>Reads nothing.</summary>
internal sealed class FakeExtraction(Script script) : ExtractionService.ExtractionServiceBase
{
    public override Task<ExtractResponse> Extract(ExtractRequest request, ServerCallContext context)
    {
        script.Record(request);
        return Task.FromResult(new ExtractResponse());
    }
}
