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

        await reading.WaitAsync(context.CancellationToken);
        try
        {
            return await Task.Run(() => Read(bytes, fileName, hints), context.CancellationToken);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private ExtractResponse Read(byte[] bytes, string? fileName, ReadHints hints)
    {
        switch (DocumentReader.Read(bytes, fileName, hints))
        {
            case NormalisedDocument read:
                var extraction = pipeline.Extract(read.Document);
                return new ExtractResponse
                {
                    Extraction = extraction.Document.ToMessage(extraction.Facts, extraction.Dates, extraction.Quantities, extraction.Unread),
                    ExtractorVersion = pipeline.Version,
                };
            case Rejection rejection:
                throw new Failure(ErrorReason.DocumentRejected, $"A document like this is rejected. {rejection.Detail}")
                    .WithMetadata("reason", Name(rejection.Reason))
                    .ToException();
            case var other:
                throw new InvalidOperationException($"{other} is not a result of reading.");
        }
    }

    private static string Name(Domain.RejectionReason reason) =>
        IngestionServiceReflection.Descriptor.FindTypeByName<EnumDescriptor>(nameof(RejectionReason)).FindValueByNumber((int)reason.ToMessage<Domain.RejectionReason, RejectionReason>()).Name;
}
