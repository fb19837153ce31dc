using System.Diagnostics;
using Npgsql;
using Relations.Benchmarks.Serving;

namespace Relations.Benchmarks.Storing;

/// <summary>How fast readings are stored and resolved, and how fast plain COPY writes the same rows into tables with the same indexes.</summary>
internal static class StoringBenchmark
{
    public static async Task<int> RunAsync(int documents)
    {
        await using var store = await BenchmarkStore.StartAsync();
        await store.GrowAsync(200);
        var start = Stopwatch.GetTimestamp();
        await store.GrowAsync(documents);
        var stored = Stopwatch.GetElapsedTime(start) * ((documents + 200) / (double)documents);
        var copied = await CopyAgainAsync(store.ConnectionString);
        Console.WriteLine($"stored   {documents + 200} documents in {stored.TotalSeconds:0.00} s: {(documents + 200) / stored.TotalSeconds:0} a second");
        Console.WriteLine($"COPY     the same rows in {copied.TotalSeconds:0.00} s; storing and resolving runs at {copied / stored:0.00} of that speed");
        return 0;
    }

    private static async Task<TimeSpan> CopyAgainAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_\\_EF%'", connection))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }
        var taken = TimeSpan.Zero;
        foreach (var table in tables)
        {
            using var rows = new MemoryStream();
            await using (var from = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)"))
                await from.CopyToAsync(rows);
            await using (var create = new NpgsqlCommand($"CREATE TABLE copied_{table} (LIKE {table} INCLUDING ALL)", connection))
                await create.ExecuteNonQueryAsync();
            rows.Position = 0;
            var start = Stopwatch.GetTimestamp();
            await using (var to = await connection.BeginRawBinaryCopyAsync($"COPY copied_{table} FROM STDIN (FORMAT BINARY)"))
                await rows.CopyToAsync(to);
            taken += Stopwatch.GetElapsedTime(start);
        }
        return taken;
    }
}
