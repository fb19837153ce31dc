using System.Diagnostics;
using Relations.Ingestion.Tests.Bus;
using Relations.Testing.RabbitMq;

namespace Relations.Ingestion.Tests.Work;

[Collection(BrokerTests.Name)]
public class KilledWorkerTests(RabbitMqBroker broker)
{
    [SkippableFact]
    public async Task WorkerProcess_KilledAmongManyFiles_LeavesNoneBehindOnceAnotherRuns()
    {
        const int Count = 500;
        var bus = await broker.FreshAsync();
        using var data = new TemporaryFolder();
        var store = new Store();
        await using var query = await Service.StartAsync(bus, store: store);
        Documents.Drop(data.Path, Count);
        using (var worker = Start(bus, data.Path))
        {
            await Eventually.IsTrueAsync(() => Documents.Done(data.Path) >= Count / 10, "some files are done");
            worker.Kill();
            await worker.WaitForExitAsync();
        }
        Assert.InRange(Documents.Done(data.Path), Count / 10, Count - 1);

        using var another = Start(bus, data.Path);
        await Eventually.IsTrueAsync(() => Documents.Done(data.Path) == Count, $"all {Count} files are done");
        another.Kill();
        await another.WaitForExitAsync();

        Assert.Equal(Enumerable.Range(0, Count).Select(i => Documents.IdOf(Documents.Text(i))).Order(), store.Deliveries.Keys.Order());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(data.Path, "drop")));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(data.Path, "work"), "*.txt", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(data.Path, "rejected")));
    }

    private static Process Start(IReadOnlyDictionary<string, string?> bus, string data)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(IngestionRegistration).Assembly.Location, "--data", data]) { RedirectStandardOutput = true };
        start.Environment["Kestrel__Endpoints__Grpc__Url"] = "http://127.0.0.1:0";
        start.Environment["Kestrel__Endpoints__Http__Url"] = "http://127.0.0.1:0";
        start.Environment["Ingestion__SettlePeriod"] = "00:00:00.050";
        start.Environment["Ingestion__Window"] = "20";
        foreach (var (key, value) in bus)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
