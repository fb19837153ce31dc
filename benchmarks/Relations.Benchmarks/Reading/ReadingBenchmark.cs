using System.Text;
using BenchmarkDotNet.Attributes;
using Relations.Documents;
using Relations.Extraction;

namespace Relations.Benchmarks.Reading;

/// <summary>From bytes to facts on one thread, over the samples that come with the project.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private readonly ExtractionPipeline _pipeline = ExtractionPipeline.CreateDefault();
    private (string Name, byte[] Bytes)[] _samples = [];
    private Domain.Document[] _documents = [];

    /// <summary>Reads the samples.</summary>
    [GlobalSetup]
    public void Load()
    {
        _samples = [.. Samples.Files().Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
        _documents = [.. _samples.Select(Normalise)];
        Console.WriteLine($"// {_samples.Sum(sample => sample.Bytes.Length)} bytes of samples, {_documents.Sum(document => Encoding.UTF8.GetByteCount(document.Text))} bytes of text");
    }

    /// <summary>Bytes to text.</summary>
    [Benchmark]
    public int Normalise() => _samples.Sum(sample => Normalise(sample).Text.Length);

    /// <summary>Text to facts.</summary>
    [Benchmark]
    public int Extract() => _documents.Sum(document => _pipeline.Extract(document).Facts.Count);

    private static Domain.Document Normalise((string Name, byte[] Bytes) sample) =>
        ((NormalisedDocument)DocumentReader.Read(sample.Bytes, sample.Name, null)).Document;
}
