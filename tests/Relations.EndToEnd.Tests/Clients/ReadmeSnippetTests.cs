using Relations.EndToEnd.Tests.Running;
using Relations.EndToEnd.Tests.Standalone;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The programs of README.md, run as they are printed but for the address.</summary>
[Collection(SampleTests.Name)]
public sealed class ReadmeSnippetTests(SampleSystem samples)
{
    private const string TreatyDate = "2010-09-15";

    private string Address => new Uri(samples.System.Urls[0]).Authority;

    [SkippableFact]
    public async Task Readme_JavaScript_PrintsTheTreaty()
    {
        await NodePackages.Clients.NeedAsync();
        var packages = new Dictionary<string, string> { ["NODE_PATH"] = Path.Combine(NodePackages.Clients.Folder, "node_modules") };
        var answer = (await Programs.RunAsync("node", ["-"], Checkout.Root, packages, Here(Readme.Snippet("js")))).Expect(0);
        Assert.Contains(TreatyDate, answer.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Readme_Python_PrintsTheTreaty()
    {
        using var folder = new TemporaryFolder();
        var python = await PythonPackages.NeedAsync();
        await python.GenerateAsync(folder.Path);

        var answer = (await Programs.RunAsync(python.Program, ["-"], folder.Path, input: Here(Readme.Snippet("python")))).Expect(0);

        Assert.Contains(TreatyDate, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_CSharp_PrintsTheTreaty()
    {
        using var output = new StringWriter();
        await ReadmeClient.RunAsync($"http://{Address}", output);
        Assert.Contains(TreatyDate, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_CSharp_IsWhatIsCompiledHere()
    {
        var compiled = File.ReadAllLines(Path.Combine(Checkout.Root, "tests", "Relations.EndToEnd.Tests", "Clients", "ReadmeClient.cs")).Select(line => line.Trim());
        var printed = Readme.Snippet("csharp")
            .Replace($"\"http://{Readme.QueryAddress}\"", "address", StringComparison.Ordinal)
            .Replace("Console.", "output.", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim())
            .ToList();
        Assert.Equal(printed, compiled.Where(printed.Contains));
    }

    private string Here(string snippet)
    {
        Assert.Contains(Readme.QueryAddress, snippet, StringComparison.Ordinal);
        return snippet.Replace(Readme.QueryAddress, Address, StringComparison.Ordinal);
    }
}
