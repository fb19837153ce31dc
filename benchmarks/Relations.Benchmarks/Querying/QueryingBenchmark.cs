using Google.Protobuf;
using Grpc.Net.Client;
using Relations.Benchmarks.Corpus;
using Relations.Benchmarks.Storing;
using Relations.V1;

namespace Relations.Benchmarks.Querying;

/// <summary>How long Get and List take, and a bare echo of as many bytes on the same server.</summary>
internal static class QueryingBenchmark
{
    private const int WarmUp = 300;
    private const int Counted = 2000;

    public static async Task<int> RunAsync(int documents)
    {
        await using var store = await BenchmarkStore.StartAsync(app => app.MapGrpcService<EchoService>());
        await store.RecordAsync(SyntheticReadings.Take(documents));
        using var channel = GrpcChannel.ForAddress(store.Url);
        var agreements = new AgreementService.AgreementServiceClient(channel);
        var echo = new Echo.EchoClient(channel);
        var known = (await agreements.ListAgreementsAsync(new ListAgreementsRequest { PageSize = 500 })).Agreements;
        ListAgreementsRequest Page(int i) => new() { PageSize = 50, Between = { known[i % known.Count].Parties[0] }, From = "1995", To = "2015" };
        var answer = await agreements.ListAgreementsAsync(Page(0));
        var record = await agreements.GetAgreementAsync(new GetAgreementRequest { Id = known[0].Id });
        Console.WriteLine($"{documents} documents; a page has {answer.Agreements.Count} agreements, {answer.CalculateSize()} bytes; a record has {record.CalculateSize()} bytes");
        await ReportAsync("Get", i => agreements.GetAgreementAsync(new GetAgreementRequest { Id = known[i % known.Count].Id }).ResponseAsync);
        await ReportAsync("echo of a record", i => echo.SayAsync(new EchoMessage { Payload = UnsafeByteOperations.UnsafeWrap(new byte[record.CalculateSize()]) }).ResponseAsync);
        await ReportAsync("List, page of 50, two filters", i => agreements.ListAgreementsAsync(Page(i)).ResponseAsync);
        await ReportAsync("echo of a page", i => echo.SayAsync(new EchoMessage { Payload = UnsafeByteOperations.UnsafeWrap(new byte[answer.CalculateSize()]) }).ResponseAsync);
        return 0;
    }

    private static async Task ReportAsync(string what, Func<int, Task> call)
    {
        var latencies = await Latencies.OfAsync(WarmUp, Counted, call);
        Console.WriteLine($"{what,-32} p50 {latencies.Percentile(0.5).TotalMilliseconds:0.000} ms   p99 {latencies.Percentile(0.99).TotalMilliseconds:0.000} ms");
    }
}
