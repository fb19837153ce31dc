using System.Text;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Relations.Documents;
using Relations.Domain;
using Relations.Extraction;
using Relations.Ingestion.Spool;
using Relations.Mapping;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using DocumentFormat = Relations.V1.DocumentFormat;
using RejectionReason = Relations.V1.RejectionReason;

namespace Relations.Ingestion.Serving;

/// <summary>Serves <c>relations.v1.ExtractionService</c>. At most as many documents are read at once as the worker reads; others wait.</summary>
internal sealed class ExtractionCalls(ExtractionPipeline pipeline, IOptions<IngestionOptions> options) : ExtractionService.ExtractionServiceBase, IDisposable
{
    private readonly SemaphoreSlim reading = new(options.Value.Parallelism, options.Value.Parallelism);

    /// <inheritdoc />
    public override async Task<ExtractResponse> Extract(ExtractRequest request, ServerCallContext context)
    {
        var (check, published) = (new RequestCheck(), default(EdtfDate));
        var bytes = request.HasText ? Encoding.UTF8.GetBytes(request.Text) : request.Content.ToByteArray();
        check.Require(bytes.Length is > 0 and <= RawBytes.MaxLength, request.HasText ? "text" : "content", Limits.ContentRule);
        check.Require(request.FileName.Length == 0 || FileNames.IsAcceptable(request.FileName), "file_name", Limits.FileNameRule);
        check.Require(Enum.IsDefined(request.Format), "format", $"A value of {nameof(DocumentFormat)}.");
        check.Require(request.Published.Length == 0 || EdtfDate.TryParse(request.Published, out published), "published", "A date such as 2002-12-27, 2002-12 or 2002.");
        check.ThrowIfAny();
        var hints = new ReadHints { Format = request.Format.ToDomain<DocumentFormat, Domain.DocumentFormat>(), Published = published };
        var fileName = request.FileName.Length == 0 ? null : request.FileName;

        return await InTurnAsync(() => Read(bytes, fileName, hints), context.CancellationToken);
    }

    /// <inheritdoc />
    public override async Task<ExtractAgainResponse> ExtractAgain(ExtractAgainRequest request, ServerCallContext context)
    {
        var document = Document(request.Document);
        return await InTurnAsync(() => new ExtractAgainResponse { Extraction = Message(pipeline.Extract(document)), ExtractorVersion = pipeline.Version }, context.CancellationToken);
    }

    /// <inheritdoc />
    public override Task<GetExtractorResponse> GetExtractor(GetExtractorRequest request, ServerCallContext context) =>
        Task.FromResult(new GetExtractorResponse { Version = pipeline.Version });

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private ExtractResponse Read(byte[] bytes, string? fileName, ReadHints hints)
    {
        switch (DocumentReader.Read(bytes, fileName, hints))
        {
            case NormalisedDocument read:
                return new ExtractResponse { Extraction = Message(pipeline.Extract(read.Document)), ExtractorVersion = pipeline.Version };
            case Rejection rejection:
                throw new Failure(ErrorReason.DocumentRejected, $"A document like this is rejected. {rejection.Detail}")
                    .WithMetadata("reason", Name(rejection.Reason))
                    .ToException();
            case var other:
                throw new InvalidOperationException($"{other} is not a result of reading.");
        }
    }

    private async Task<T> InTurnAsync<T>(Func<T> read, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            return await Task.Run(read, cancellation);
        }
        finally
        {
            reading.Release();
        }
    }

    private static Domain.Document Document(V1.Document? given)
    {
        try
        {
            return given?.ToDomain() is { Text.Length: > 0 } document ? document : throw new FormatException("It has no text.");
        }
        catch (FormatException exception)
        {
            throw new Failure(ErrorReason.InvalidField, "The document cannot be understood.")
                .WithFieldViolations([new FieldViolation("document", $"A document as the services have it, with its text: {exception.Message}")])
                .ToException(exception);
        }
    }

    private static V1.Extraction Message(Relations.Extraction.Extraction extraction) =>
        extraction.Document.ToMessage(extraction.Facts, extraction.Dates, extraction.Quantities, extraction.Unread);

    private static string Name(Domain.RejectionReason reason) =>
        IngestionServiceReflection.Descriptor.FindTypeByName<EnumDescriptor>(nameof(RejectionReason)).FindValueByNumber((int)reason.ToMessage<Domain.RejectionReason, RejectionReason>()).Name;
}
