using Grpc.Core;
using Relations.Ingestion.Spool;
using Relations.Ingestion.Status;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Ingestion.Serving;

/// <summary>Serves <c>relations.v1.IngestionService</c>.</summary>
internal sealed class IngestionCalls(Uploads uploads, StatusBook book, DocumentWatch watch) : IngestionService.IngestionServiceBase
{
    /// <inheritdoc />
    public override async Task<SubmitDocumentResponse> SubmitDocument(SubmitDocumentRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        check.Require(FileNames.IsAcceptable(request.FileName), "file_name", Limits.FileNameRule);
        check.Require(request.Content.Length is > 0 and <= RawBytes.MaxLength, "content", Limits.ContentRule);
        check.ThrowIfAny();
        var progress = await uploads.TakeAsync(request.FileName, request.Content.Memory, context.CancellationToken);
        return new SubmitDocumentResponse { Status = progress.ToMessage() };
    }

    /// <inheritdoc />
    public override async Task<UploadDocumentResponse> UploadDocument(IAsyncStreamReader<UploadDocumentRequest> requestStream, ServerCallContext context)
    {
        var progress = await uploads.TakeAsync(requestStream, context.CancellationToken);
        return new UploadDocumentResponse { Status = progress.ToMessage() };
    }

    /// <inheritdoc />
    public override Task<GetDocumentStatusResponse> GetDocumentStatus(GetDocumentStatusRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        check.Require(DocumentIds.IsId(request.Id), "id", Limits.IdRule);
        check.ThrowIfAny();
        var progress = book.Find(request.Id);
        if (progress.Stage is Stage.Unknown)
            throw new Failure(ErrorReason.DocumentNotFound, $"No document {request.Id} was handed in here.").WithMetadata("id", request.Id).ToException();
        return Task.FromResult(new GetDocumentStatusResponse { Status = progress.ToMessage() });
    }

    /// <inheritdoc />
    public override Task WatchDocuments(WatchDocumentsRequest request, IServerStreamWriter<WatchDocumentsResponse> responseStream, ServerCallContext context)
    {
        var check = new RequestCheck();
        check.Require(request.Ids.Count <= Limits.MaxWatched, "ids", "At most 10000 ids.");
        for (var i = 0; i < Math.Min(request.Ids.Count, Limits.MaxWatched); i++)
            check.Require(DocumentIds.IsId(request.Ids[i]), $"ids[{i}]", Limits.IdRule);
        check.ThrowIfAny();
        return watch.RunAsync([.. request.Ids.Distinct(StringComparer.Ordinal)], responseStream, context.CancellationToken);
    }
}
