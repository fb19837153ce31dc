using System.Diagnostics;
using System.Globalization;
using Relations.Benchmarks.Corpus;
using Relations.Benchmarks.Serving;

namespace Relations.Benchmarks.Querying;

/// <summary>
/// How long calls take in stores of different sizes, what storing one more document costs there, and how many calls a second there are
/// beside bare statements on the same server. Stores and kinds of calls take turns.
/// </summary>
internal static class QueryingBenchmark
{
    private const int Rounds = 6;
    private const int CallsARound = 150;
    private const int DocumentsARound = 256;

    /// <summary>Documents stored before the first measured round: code is compiled then, and what every document touches is in memory.</summary>
    private const int DocumentsToWarm = 2_000;

    private static readonly (string Name, Func<Workload, int, Task> Call)[] Calls =
    [
        ("Get", (work, i) => work.Get(i)),
        ("List, a state, 20 years", (work, i) => work.List(i)),
        ("List, a pair, 20 years", (work, i) => work.ListOfPair(i)),
        ("List, a state and a type", (work, i) => work.ListOfType(i)),
        ("Timeline of a pair", (work, i) => work.Timeline(i)),
        ("Search, two words", (work, i) => work.Search(i)),
        ("Search, a phrase", (work, i) => work.SearchPhrase(i)),
        ("Search, frequent words", (work, i) => work.SearchFrequent(i)),
    ];

    /// <param name="sizes">Records of the stores, the smallest first.</param>
    /// <param name="folder">Where the stores stay, to be filled once for several runs; null to throw them away.</param>
    public static async Task<int> RunAsync(IReadOnlyList<int> sizes, string? folder)
    {
        var works = new List<Workload>();
        try
        {
            foreach (var size in sizes)
                works.Add(await FillAsync(size, folder is null ? null : Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture))));
            await CompareSizesAsync(works);
            await CompareStoringAsync(works);
            await CompareBareAsync(works[^1]);
        }
        finally
        {
            foreach (var work in works)
                await work.Store.DisposeAsync();
        }
        return 0;
    }

    private static async Task<Workload> FillAsync(int size, string? folder)
    {
        var (store, start) = (await BenchmarkStore.StartAsync(folder), Stopwatch.GetTimestamp());
        var missing = Math.Max(0, (size / SyntheticCorpus.OwnMatters) - store.Documents);
        await store.GrowAsync(missing);
        var taken = Stopwatch.GetElapsedTime(start);
        await store.SettleAsync();
        Console.WriteLine($"{await store.RecordsAsync():N0} records of {store.Documents:N0} documents, {missing:N0} of them stored now in {taken.TotalSeconds:0} s");
        return await Workload.OfAsync(store);
    }

    private static async Task CompareSizesAsync(List<Workload> works)
    {
        foreach (var (name, call) in Calls)
        {
            var latencies = works.ConvertAll(_ => new Latencies());
            for (var round = 0; round <= Rounds; round++)
            {
                for (var i = 0; i < works.Count; i++)
                {
                    await latencies[i].AddAsync(CallsARound, number => call(works[i], number));
                    if (round == 0)
                        latencies[i].Clear();
                }
            }
            var smallest = latencies[0].Percentile(0.5);
            foreach (var taken in latencies)
                Console.WriteLine($"{name,-26} p50 {taken.Percentile(0.5),7:0.00} ms ({taken.Percentile(0.5) / smallest:0.00} of the smallest store)   p99 {taken.Percentile(0.99),7:0.00} ms");
        }
    }

    private static async Task CompareStoringAsync(List<Workload> works)
    {
        var taken = works.ConvertAll(_ => new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < works.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await works[i].Store.GrowAsync(round == 0 ? DocumentsToWarm : DocumentsARound);
                if (round > 0)
                    taken[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds / DocumentsARound);
            }
        }
        foreach (var times in taken)
            Console.WriteLine($"{"Storing a document",-26} {Rates.Median(times):0.00} ms ({Rates.Median(times) / Rates.Median(taken[0]):0.00} of the smallest store)");
    }

    private static async Task CompareBareAsync(Workload work)
    {
        await work.Store.SettleAsync();
        await work.CheckBareAsync();
        var (record, page) = ((await work.Get(0)).CalculateSize(), (await work.List(0)).CalculateSize());
        Report("Get", await Rates.CompareAsync(work.Get, work.BareGet), "the bare statement");
        Report("List", await Rates.CompareAsync(work.List, work.BareList), "the bare statement");
        Report("Get", await Rates.CompareAsync(work.Get, work.Echo(record)), "an echo of as many bytes");
        Report("List", await Rates.CompareAsync(work.List, work.Echo(page)), "an echo of as many bytes");
    }

    private static void Report(string name, (double One, double Other, double Ratio) rates, string other) =>
        Console.WriteLine($"{name,-5} {rates.One:0} calls a second, {rates.Ratio:0.00} of {other} ({rates.Other:0})");
}
