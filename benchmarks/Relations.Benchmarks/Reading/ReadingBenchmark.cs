using System.Globalization;
using Relations.Documents;
using Relations.Extraction;

namespace Relations.Benchmarks.Reading;

/// <summary>
/// From bytes to facts on one thread, beside wink-nlp's full pipeline on the same files. Both become warm on every other file, as a service is, and are
/// then measured on the rest, which they have not read before: either may remember words, neither texts. wink-nlp starts anew for each round. Of both
/// the best round counts, in processor time: what else the machine does then hardly matters.
/// </summary>
internal sealed class ReadingBenchmark
{
    private const int Rounds = 3;

    /// <summary>How much is read before anything counts, in bytes: code is compiled anew as it is found to be hot.</summary>
    private const long WarmUp = 10_000_000;

    private readonly ExtractionPipeline _pipeline = ExtractionPipeline.CreateDefault();
    private readonly string[] _known;
    private readonly string[] _unseen;

    /// <param name="files">Two at least.</param>
    public ReadingBenchmark(IReadOnlyList<string> files)
    {
        _known = [.. files.Where((_, index) => index % 2 == 0)];
        _unseen = [.. files.Where((_, index) => index % 2 == 1)];
    }

    /// <summary>Reads the files and prints the speed of both, their ratio and the allocation per document.</summary>
    public int Run()
    {
        var (known, unseen) = (Load(_known), Load(_unseen));
        var passes = (int)(WarmUp / known.Sum(document => document.Bytes.Length)) + 1;
        for (var pass = 0; pass < passes; pass++)
            Cost.Of(() => Pass(known, Read));
        var (normalising, reading, winks) = (Cost.Most, Cost.Most, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            normalising = normalising.Or(Cost.Of(() => Pass(unseen, Normalise)));
            reading = reading.Or(Cost.Of(() => Pass(unseen, Read)));
            var wink = WinkAfter(passes);
            winks = wink < winks ? wink : winks;
        }
        var bytes = unseen.Sum(document => (long)document.Bytes.Length);
        Print($"{unseen.Length} documents, {bytes / 1024.0:0.0} KiB, one thread, not read before; best of {Rounds} rounds");
        Print($"normalise              {Speed(bytes, normalising.Time):0.00} MB/s   {normalising.Bytes / 1024.0 / unseen.Length:0} KiB allocated a document");
        Print($"normalise and extract  {Speed(bytes, reading.Time):0.00} MB/s   {reading.Bytes / 1024.0 / unseen.Length:0} KiB allocated a document");
        Print($"wink-nlp               {Speed(bytes, winks):0.00} MB/s");
        Print($"Relations is {winks / reading.Time:0.0} times as fast as wink-nlp.");
        return 0;
    }

    private TimeSpan WinkAfter(int passes)
    {
        using var wink = WinkPipeline.Start(_known, _unseen);
        wink.Warm(passes);
        return wink.ReadUnseen();
    }

    private static (string Name, byte[] Bytes)[] Load(string[] files) => [.. files.Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];

    private static void Pass((string Name, byte[] Bytes)[] documents, Action<string, byte[]> read)
    {
        foreach (var (name, bytes) in documents)
            read(name, bytes);
    }

    private static void Normalise(string name, byte[] bytes) => _ = DocumentReader.Read(bytes, name);

    private void Read(string name, byte[] bytes)
    {
        if (DocumentReader.Read(bytes, name) is NormalisedDocument read)
            _ = _pipeline.Extract(read.Document);
    }

    private static double Speed(long bytes, TimeSpan time) => bytes / 1e6 / time.TotalSeconds;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
