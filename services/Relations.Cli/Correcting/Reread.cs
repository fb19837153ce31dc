using Grpc.Core;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Correcting;

/// <summary>
/// Has stored documents read again: each goes from the query service to a worker and its reading back. What was stored is stored, however this
/// ends; done again, it goes on.
/// </summary>
/// <param name="query">The query service.</param>
/// <param name="ingestion">A worker.</param>
/// <param name="isOlderOnly">Whether only documents are read that another version has read.</param>
/// <param name="isDryRun">Whether nothing is stored.</param>
/// <param name="changed">Told what became of records, document by document, from any thread.</param>
internal sealed class Reread(ChannelBase query, ChannelBase ingestion, bool isOlderOnly, bool isDryRun, Action<IReadOnlyCollection<Change>> changed)
{
    private const int AtOnce = 4;

    private readonly ReadingService.ReadingServiceClient readings = new(query);
    private readonly ExtractionService.ExtractionServiceClient extractor = new(ingestion);
    private int read;
    private int left;

    /// <summary>Documents that were read again.</summary>
    public int Read => read;

    /// <summary>Documents that were left as a later version had read them, or this one.</summary>
    public int Left => left;

    /// <summary>Reads them.</summary>
    /// <param name="begin">Told how many there are.</param>
    /// <param name="advance">Told of each that is done.</param>
    /// <param name="cancellation">Stops after those that are under way.</param>
    public async Task RunAsync(Action<int> begin, Action advance, CancellationToken cancellation)
    {
        var version = (await extractor.GetExtractorAsync(new GetExtractorRequest(), cancellationToken: cancellation)).Version;
        var request = new ListReadingsRequest { NotReadBy = isOlderOnly ? version : "" };
        begin((await readings.ListReadingsAsync(new ListReadingsRequest(request) { PageSize = 1, IncludeTotalSize = true }, cancellationToken: cancellation)).TotalSize);
        await Parallel.ForEachAsync(
            readings.AllAsync(request, cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (reading, token) =>
            {
                await ReadAsync(reading.Document, token);
                advance();
            });
    }

    private async Task ReadAsync(string id, CancellationToken cancellation)
    {
        var document = (await readings.GetReadingAsync(new GetReadingRequest { Document = id }, cancellationToken: cancellation)).Reading.Extraction.Document;
        var again = await extractor.ExtractAgainAsync(new ExtractAgainRequest { Document = document }, cancellationToken: cancellation);
        again.Extraction.Document.FileName = document.FileName;
        again.Extraction.Dates.Clear();
        again.Extraction.Quantities.Clear();
        var answer = await readings.StoreReadingAsync(
            new StoreReadingRequest
            {
                Reading = new DocumentReading { Extraction = again.Extraction, ExtractorVersion = again.ExtractorVersion },
                ReplaceSameVersion = !isOlderOnly,
                DryRun = isDryRun,
            },
            cancellationToken: cancellation);
        Interlocked.Increment(ref answer.AlreadyStored ? ref left : ref read);
        changed(answer.Changes);
    }
}
