using Relations.EndToEnd.Tests.Running;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Standalone;

/// <summary>Watching, and moving what one system holds to another.</summary>
[Collection(SampleTests.Name)]
public sealed class MovingTests(SampleSystem samples)
{
    [Fact]
    public async Task Export_OfTheSamplesImportedElsewhere_IsTheSameExport()
    {
        using var folder = new TemporaryFolder();
        await using var other = await StandaloneSystem.StartAsync(folder["data"]);
        var file = folder["everything.jsonl"];

        (await samples.CommandLine.RunAsync("export", "--out", file)).Expect(0);
        var imported = (await other.CommandLine.RunAsync("import", file)).Expect(0);
        var again = (await other.CommandLine.RunAsync("export")).Expect(0);

        var lines = await File.ReadAllLinesAsync(file);
        Assert.Contains(" 0 stored before, 0 rejected.", imported.Errors, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("{\"agreement\"", StringComparison.Ordinal));
        Assert.Equal(lines.Order(StringComparer.Ordinal), again.Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Import_OfWhatIsNoExport_NamesTheLine()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("wrong.jsonl", "{\"place\": {}}\n{\"reading\": 5}\n"u8.ToArray());

        var answer = (await samples.CommandLine.RunAsync("import", file)).Expect(1);

        Assert.Contains($"{file}:2", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_FromACursor_TellsWhatCameAfterIt()
    {
        var all = (await samples.CommandLine.RunAsync("watch", "--no-wait", "--kind", "AGREEMENT")).Expect(0).Messages<Change>();
        var rest = (await samples.CommandLine.RunAsync("watch", "--no-wait", "--kind", "AGREEMENT", "--since", all[1].Cursor)).Expect(0).Messages<Change>();

        Assert.Equal(all.Skip(2), rest);
        (await samples.CommandLine.RunAsync("watch", "--since", "nonsense")).Expect(2);
    }
}
