using Relations.EndToEnd.Tests.Running;
using Relations.EndToEnd.Tests.Standalone;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The programs of README.md, run as they are printed but for the address.</summary>
[Collection(SampleTests.Name)]
public sealed class ReadmeSnippetTests(SampleSystem samples)
{
    private const string TreatyDate = "2010-09-15";

    [SkippableFact]
    public async Task Readme_JavaScript_PrintsTheTreaty()
    {
        await NodePackages.Clients.NeedAsync();
        var packages = new Dictionary<string, string> { ["NODE_PATH"] = Path.Combine(NodePackages.Clients.Folder, "node_modules") };
        var answer = (await Programs.RunAsync("node", ["-"], Checkout.Root, packages, Here(MarkdownPage.Readme.Snippet("js")))).Expect(0);
        Assert.Contains(TreatyDate, answer.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Readme_Python_PrintsTheTreaty()
    {
        using var folder = new TemporaryFolder();
        var python = await PythonPackages.NeedAsync();
        await python.GenerateAsync(folder.Path);

        var answer = (await Programs.RunAsync(python.Program, ["-"], folder.Path, input: Here(MarkdownPage.Readme.Snippet("python")))).Expect(0);

        Assert.Contains(TreatyDate, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_CSharp_PrintsTheTreaty()
    {
        using var output = new StringWriter();
        await ReadmeClient.RunAsync(samples.System.Urls[0], output);
        Assert.Contains(TreatyDate, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PackageReadme_CSharp_PrintsTheTreatyTheMissingIdAndTheChanges()
    {
        using var output = new StringWriter();
        await PackageReadmeClient.RunAsync(samples.System.Urls[0], output);
        Assert.Contains(TreatyDate, output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"There is no {new string('0', 32)}.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Created Agreement ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", nameof(ReadmeClient))]
    [InlineData("services/Relations.Client/README.md", nameof(PackageReadmeClient))]
    public void CSharp_OfAPage_IsWhatIsCompiledHere(string page, string program)
    {
        var compiled = File.ReadAllLines(Path.Combine(Checkout.Root, "tests", "Relations.EndToEnd.Tests", "Clients", $"{program}.cs")).Select(line => line.Trim());
        var printed = MarkdownPage.Of(page).Snippet("csharp")
            .Replace($"\"http://{MarkdownPage.Addresses[0]}\"", "address", StringComparison.Ordinal)
            .Replace("Console.", "output.", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim())
            .ToList();
        Assert.Equal(printed, compiled.SkipWhile(line => line != printed[0]).Where(line => line.Length > 0).Where(IsPrinted(printed)));
    }

    // What the file has beside the program: its namespace, class and method.
    private static Func<string, bool> IsPrinted(List<string> printed)
    {
        var at = 0;
        return line => at < printed.Count && line == printed[at] && ++at > 0;
    }

    private string Here(string snippet)
    {
        var here = MarkdownPage.At(samples.System.Urls, snippet);
        Assert.NotEqual(snippet, here);
        return here;
    }
}
