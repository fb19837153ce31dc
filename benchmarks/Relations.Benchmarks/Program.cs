using Relations.Benchmarks.Exporting;
using Relations.Benchmarks.Memory;
using Relations.Benchmarks.Querying;
using Relations.Benchmarks.Reading;
using Relations.Benchmarks.Storing;

switch (args)
{
    case ["reading", .. var rest]:
        return new ReadingBenchmark(rest is [var folder] ? Samples.PlainTextOf(folder) : Samples.PlainText()).Run();
    case ["storing", .. var rest]:
        return await StoringBenchmark.RunAsync(rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 2000);
    case ["querying", "--stores", var stores, .. var rest]:
        return await QueryingBenchmark.RunAsync(Sizes(rest), stores);
    case ["querying", .. var rest]:
        return await QueryingBenchmark.RunAsync(Sizes(rest), null);
    case ["exporting", .. var rest]:
        return await ExportingBenchmark.RunAsync(rest is [var many] ? int.Parse(many, System.Globalization.CultureInfo.InvariantCulture) : 2000);
    case ["memory", .. var rest]:
        return await MemoryBenchmark.RunAsync(rest is [var size] ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : 20_000);
    case ["serve", var connectionString]:
        return await ServiceProcess.ServeAsync(connectionString);
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project benchmarks/Relations.Benchmarks -- WHAT
              reading [FOLDER]    plain text to facts on one thread, and wink-nlp on the same files (needs Node.js): MB/s, ratio, allocation.
                                  Every other file makes both warm, the rest is measured. No FOLDER: the samples and the passages of the tests
              storing [DOCUMENTS] documents stored a second, and the same rows by plain COPY
              exporting [DOCUMENTS] export over gRPC, as a share of the speed of COPY TO STDOUT of the same rows
              querying [--stores FOLDER] [RECORDS...] p50 and p99 of Get, List and Search, and the cost of storing a document, in stores of so many records;
                        calls a second beside bare statements and a bare echo on the same server. None given: 10000 100000.
                        Stores stay in a FOLDER and are filled up in the next run
              memory [RECORDS]    memory of the query service while everything is exported, documents come in and 200 clients watch; half of them never read
              serve CONNECTION    the query service alone, without the bus, for the memory benchmark; until its input ends
            """);
        return 2;
}

static IReadOnlyList<int> Sizes(string[] given) =>
    given is [] ? [10_000, 100_000] : [.. given.Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)).Order()];
