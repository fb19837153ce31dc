using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Standalone;

/// <summary>A standalone system that the samples were handed in to, for tests that only ask.</summary>
public sealed class SampleSystem : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private StandaloneSystem? _system;
    private Answer? _ingested;

    internal StandaloneSystem System => _system!;

    internal CommandLine CommandLine => System.CommandLine;

    /// <summary>What the first hand-in of the samples answered.</summary>
    internal Answer Ingested => _ingested!;

    /// <summary>Names of the samples.</summary>
    internal static IReadOnlyList<string> SampleNames { get; } =
        [.. Directory.EnumerateFiles(Checkout.Samples).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public async Task InitializeAsync()
    {
        _system = await StandaloneSystem.StartAsync(_folder["data"]);
        _ingested = await CommandLine.RunAsync("ingest", Checkout.Samples);
    }

    public async Task DisposeAsync()
    {
        if (_system is not null)
            await _system.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>Tests that share one such system, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SampleTests : ICollectionFixture<SampleSystem>
{
    public const string Name = "Samples";
}
