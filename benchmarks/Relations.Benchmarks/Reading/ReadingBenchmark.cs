using System.Diagnostics;
using System.Globalization;
using Relations.Documents;
using Relations.Extraction;

namespace Relations.Benchmarks.Reading;

/// <summary>
/// From bytes to facts on one thread, beside wink-nlp's full pipeline on the same files. Both read in turns, and of both the best pass counts: what
/// else the machine does then hardly matters.
/// </summary>
internal sealed class ReadingBenchmark(IReadOnlyList<string> files)
{
    /// <summary>Passes before anything counts: code is compiled anew as it is found to be hot.</summary>
    private const int WarmUp = 300;

    private const int Rounds = 10;
    private const int PassesARound = 50;

    private readonly ExtractionPipeline _pipeline = ExtractionPipeline.CreateDefault();
    private readonly (string Name, byte[] Bytes)[] _documents = [.. files.Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];

    /// <summary>Reads the files and prints the speed of both, their ratio and the allocation per document.</summary>
    public int Run()
    {
        using var wink = WinkPipeline.Start(files);
        Best(WarmUp, Read);
        wink.Best(WarmUp);
        var (normalising, reading, winks) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            normalising = Shorter(normalising, Best(PassesARound, Normalise));
            reading = Shorter(reading, Best(PassesARound, Read));
            winks = Shorter(winks, wink.Best(PassesARound));
        }
        var bytes = _documents.Sum(document => (long)document.Bytes.Length);
        var allocated = Allocated(Normalise) / _documents.Length;
        var allocatedInAll = Allocated(Read) / _documents.Length;
        Print($"{_documents.Length} documents, {bytes / 1024.0:0.0} KiB, one thread, best of {Rounds * PassesARound} passes");
        Print($"normalise              {Speed(bytes, normalising):0.00} MB/s   {allocated / 1024.0:0} KiB allocated a document");
        Print($"normalise and extract  {Speed(bytes, reading):0.00} MB/s   {allocatedInAll / 1024.0:0} KiB allocated a document");
        Print($"wink-nlp               {Speed(bytes, winks):0.00} MB/s");
        Print($"Relations is {winks / reading:0.0} times as fast as wink-nlp.");
        return 0;
    }

    private void Pass(Action<string, byte[]> read)
    {
        foreach (var (name, bytes) in _documents)
            read(name, bytes);
    }

    private static void Normalise(string name, byte[] bytes) => _ = Document(name, bytes);

    private void Read(string name, byte[] bytes) => _ = _pipeline.Extract(Document(name, bytes));

    private static Domain.Document Document(string name, byte[] bytes) => ((NormalisedDocument)DocumentReader.Read(bytes, name)).Document;

    private long Allocated(Action<string, byte[]> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass(read);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private TimeSpan Best(int passes, Action<string, byte[]> read)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < passes; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Pass(read);
            best = Shorter(best, Stopwatch.GetElapsedTime(start));
        }
        return best;
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static double Speed(long bytes, TimeSpan time) => bytes / 1e6 / time.TotalSeconds;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
