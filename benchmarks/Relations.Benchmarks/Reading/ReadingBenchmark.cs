using System.Globalization;
using Relations.Documents;
using Relations.Extraction;

namespace Relations.Benchmarks.Reading;

/// <summary>
/// From bytes to facts on one thread, beside wink-nlp's full pipeline on the same files, one process each. Both become warm on every other file, as a
/// service is, by as many passes. Then both read the rest, which they have not read before: the first pass counts by itself, and the best of those
/// that follow. All in processor time: what else the machine does then hardly matters.
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

    /// <summary>Reads the files and prints the speed of both, their ratios and the allocation per document.</summary>
    public int Run()
    {
        var (known, unseen) = (Load(_known), Load(_unseen));
        var passes = (int)(WarmUp / known.Sum(document => document.Bytes.Length)) + 1;
        for (var pass = 0; pass < passes; pass++)
            Pass(known, Read);
        var (first, steady) = (Cost.Of(() => Pass(unseen, Read)), Best(() => Cost.Of(() => Pass(unseen, Read))));
        var normalising = Best(() => Cost.Of(() => Pass(unseen, Normalise)));
        using var wink = WinkPipeline.Start(_known, _unseen);
        wink.Warm(passes);
        var (winkFirst, winkSteady) = (wink.ReadUnseen(), Best(() => new Cost(wink.ReadUnseen(), 0)).Time);
        var bytes = unseen.Sum(document => (long)document.Bytes.Length);
        Print($"{unseen.Length} documents, {bytes / 1024.0:0.0} KiB, one thread; warm by {passes} passes over {known.Length} others");
        Print($"                       first pass   best of {Rounds} more");
        Print($"normalise                           {Speed(bytes, normalising.Time),6:0.00} MB/s   {normalising.Bytes / 1024.0 / unseen.Length:0} KiB allocated a document");
        Print($"normalise and extract {Speed(bytes, first.Time),6:0.00} MB/s   {Speed(bytes, steady.Time),6:0.00} MB/s   {steady.Bytes / 1024.0 / unseen.Length:0} KiB allocated a document");
        Print($"wink-nlp              {Speed(bytes, winkFirst),6:0.00} MB/s   {Speed(bytes, winkSteady),6:0.00} MB/s");
        Print($"Relations is {winkFirst / first.Time:0.0} times as fast as wink-nlp on the first pass, {winkSteady / steady.Time:0.0} times afterwards.");
        return 0;
    }

    private static Cost Best(Func<Cost> round) => Enumerable.Range(0, Rounds).Aggregate(Cost.Most, (best, _) => best.Or(round()));

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
