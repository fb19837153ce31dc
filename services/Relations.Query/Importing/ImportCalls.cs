using Grpc.Core;
using Relations.Contracts;
using Relations.Query.Recording;
using Relations.V1;

namespace Relations.Query.Importing;

/// <summary>Serves <c>relations.v1.ImportService</c>: readings are stored as those of workers are, some in a transaction.</summary>
internal sealed class ImportCalls(DocumentRecorder recorder, RedirectImport redirects, CorrectionImport corrections) : ImportService.ImportServiceBase
{
    /// <summary>Largest message that is taken.</summary>
    public const int MaxMessage = 64 * 1024 * 1024;

    private const int BatchSize = 16;
    private const int BatchCharacters = 4 * 1024 * 1024;

    public override async Task<ImportResponse> Import(IAsyncStreamReader<ImportRequest> requestStream, ServerCallContext context)
    {
        var answer = new ImportResponse();
        var readings = new List<DocumentRead>();
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            if (request.ItemCase == ImportRequest.ItemOneofCase.Reading)
                readings.Add(ReadingMessage.ToEvent(request.Reading));
            if (readings.Count == BatchSize || readings.Sum(reading => reading.Document.Text.Length) > BatchCharacters || request.ItemCase != ImportRequest.ItemOneofCase.Reading)
                await StoreAsync(readings, answer, context.CancellationToken);
            if (request.ItemCase == ImportRequest.ItemOneofCase.Redirect)
                await redirects.StoreAsync(request.Redirect, context.CancellationToken);
            if (request.ItemCase == ImportRequest.ItemOneofCase.Correction)
                await corrections.StoreAsync(request.Correction, context.CancellationToken);
        }
        await StoreAsync(readings, answer, context.CancellationToken);
        return answer;
    }

    private async Task StoreAsync(List<DocumentRead> readings, ImportResponse answer, CancellationToken cancellation)
    {
        if (readings.Count == 0)
            return;
        foreach (var outcome in await recorder.RecordAsync(readings, cancellation))
        {
            if (outcome.Rejection is { } rejection)
                answer.Rejected.Add(new RejectedReading { Document = outcome.DocumentId, Detail = rejection.Detail });
            else if (outcome.AlreadyStored)
                answer.AlreadyStored++;
            else
                answer.Stored++;
        }
        readings.Clear();
    }
}
