using Relations.Benchmarks.Exporting;
using Relations.Benchmarks.Querying;
using Relations.Benchmarks.Reading;
using Relations.Benchmarks.Storing;

switch (args)
{
    case ["reading", .. var rest]:
        return new ReadingBenchmark(rest is [var folder] ? Samples.PlainTextOf(folder) : Samples.PlainText()).Run();
    case ["storing", .. var rest]:
        return await StoringBenchmark.RunAsync(rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 2000);
    case ["querying", .. var rest]:
        return await QueryingBenchmark.RunAsync(rest is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 2000);
    case ["exporting", .. var rest]:
        return await ExportingBenchmark.RunAsync(rest is [var many] ? int.Parse(many, System.Globalization.CultureInfo.InvariantCulture) : 2000);
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project benchmarks/Relations.Benchmarks -- WHAT
              reading [FOLDER]    plain text to facts on one thread, and wink-nlp on the same files (needs Node.js): MB/s, ratio, allocation.
                                  Every other file makes both warm, the rest is measured. No FOLDER: the samples and the passages of the tests
              storing [DOCUMENTS] documents stored a second, and the same rows by plain COPY
              exporting [DOCUMENTS] export over gRPC, as a share of the speed of COPY TO STDOUT of the same rows
              querying [DOCUMENTS] p50 and p99 of Get and List, and of a bare echo on the same server
            """);
        return 2;
}
