using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using Npgsql;
using Relations.Benchmarks.Serving;
using Relations.V1;

namespace Relations.Benchmarks.Exporting;

/// <summary>How fast records are exported over gRPC, and how fast COPY TO STDOUT sends the same rows, in turns; and what memory that takes.</summary>
internal static class ExportingBenchmark
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(int documents)
    {
        await using var store = await BenchmarkStore.StartAsync();
        await store.GrowAsync(documents);
        await using var source = NpgsqlDataSource.Create(store.ConnectionString);
        await store.SettleAsync();
        Console.WriteLine($"{documents} documents, {await store.RecordsAsync():N0} records");
        await CompareAsync("JSON lines of records", "records", () => ExportAsync(store.Channel, new ExportRequest { Kinds = { Enum.GetValues<RecordKind>()[1..] } }), source, "(SELECT kind, message FROM records)");
        await CompareAsync("JSON lines, whole rows", "records", () => ExportAsync(store.Channel, new ExportRequest { Kinds = { Enum.GetValues<RecordKind>()[1..] } }), source, "records");
        await CompareAsync("CSV of agreements", "agreements", () => ExportAsync(store.Channel, new ExportRequest { Format = ExportFormat.Csv, Kinds = { RecordKind.Agreement } }), source, "(SELECT message FROM records WHERE kind = 0)");
        await CompareAsync("everything", "tables", () => ExportAsync(store.Channel, new ExportRequest()), source, "documents", "claims", "records", "discrepancies");
        Console.WriteLine($"memory of the process at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB, with the storing of all documents");
        return 0;
    }

    private static async Task CompareAsync(string what, string rows, Func<Task<long>> export, NpgsqlDataSource source, params string[] copied)
    {
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (copyBytes, copyTime) = await TimeAsync(() => CopyAsync(source, copied));
            var (bytes, time) = await TimeAsync(export);
            if (round == 0)
                Console.WriteLine($"{what}: {bytes / 1048576.0:0.0} MiB in {time.TotalMilliseconds:0} ms; COPY of the same {rows} {copyBytes / 1048576.0:0.0} MiB in {copyTime.TotalMilliseconds:0} ms (first round)");
            else
                ratios.Add(copyTime / time);
        }
        ratios.Sort();
        Console.WriteLine($"{what}: {ratios[ratios.Count / 2]:0.00} of the speed of COPY (median of {Rounds - 1}, {ratios[0]:0.00} to {ratios[^1]:0.00})");
    }

    private static async Task<(long Bytes, TimeSpan Time)> TimeAsync(Func<Task<long>> run)
    {
        var start = Stopwatch.GetTimestamp();
        return (await run(), Stopwatch.GetElapsedTime(start));
    }

    private static async Task<long> ExportAsync(GrpcChannel channel, ExportRequest request)
    {
        using var call = new ExportService.ExportServiceClient(channel).Export(request);
        var bytes = 0L;
        await foreach (var piece in call.ResponseStream.ReadAllAsync())
            bytes += piece.Data.Length;
        return bytes;
    }

    private static async Task<long> CopyAsync(NpgsqlDataSource source, string[] copied)
    {
        await using var connection = await source.OpenConnectionAsync();
        var bytes = 0L;
        foreach (var rows in copied)
        {
            using var text = await connection.BeginTextExportAsync($"COPY {rows} TO STDOUT");
            var buffer = new char[64 * 1024];
            for (var read = await text.ReadAsync(buffer); read > 0; read = await text.ReadAsync(buffer))
                bytes += read;
        }
        return bytes;
    }
}
