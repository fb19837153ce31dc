using Grpc.Core;
using Grpc.Net.Client;
using Relations.Benchmarks.Corpus;
using Relations.Benchmarks.Serving;
using Relations.V1;

namespace Relations.Benchmarks.Memory;

/// <summary>
/// The memory of the query service while everything is exported, documents come in, and two hundred clients watch from the beginning of
/// the history: half of them as fast as they can, half without ever reading.
/// </summary>
internal static class MemoryBenchmark
{
    private const int Watchers = 200;
    private const int WatchersAConnection = 50;
    private const int NewDocuments = 500;

    public static async Task<int> RunAsync(int records)
    {
        await using var store = await BenchmarkStore.StartAsync();
        await store.GrowAsync(records / SyntheticCorpus.OwnMatters);
        using var service = await ServiceProcess.StartAsync(store.ConnectionString);
        Console.WriteLine($"{await store.RecordsAsync():N0} records; started: {service.PeakMebibytes:0} MiB");

        using var end = new CancellationTokenSource();
        var channels = Enumerable.Range(0, Watchers / WatchersAConnection).Select(_ => GrpcChannel.ForAddress(service.Url)).ToList();
        var received = 0L;
        var watchers = Enumerable.Range(0, Watchers).Select(i => WatchAsync(channels[i / WatchersAConnection], isReading: i % 2 == 0)).ToList();
        await Task.WhenAll(ExportAsync(channels[0]), store.GrowAsync(NewDocuments));
        Console.WriteLine($"export and {Watchers} watchers: {service.PeakMebibytes:0} MiB at most; {received:N0} changes watched");

        await end.CancelAsync();
        await Task.WhenAll(watchers);
        channels.ForEach(channel => channel.Dispose());
        return 0;

        async Task WatchAsync(GrpcChannel channel, bool isReading)
        {
            using var call = new ChangeService.ChangeServiceClient(channel).WatchChanges(new WatchChangesRequest(), cancellationToken: end.Token);
            try
            {
                while (isReading && await call.ResponseStream.MoveNext(end.Token))
                    Interlocked.Increment(ref received);
                await Task.Delay(Timeout.Infinite, end.Token);
            }
            catch (Exception exception) when (end.IsCancellationRequested && (exception is OperationCanceledException or RpcException))
            {
            }
        }
    }

    private static async Task ExportAsync(GrpcChannel channel)
    {
        using var call = new ExportService.ExportServiceClient(channel).Export(new ExportRequest());
        await foreach (var _ in call.ResponseStream.ReadAllAsync())
        {
        }
    }
}
