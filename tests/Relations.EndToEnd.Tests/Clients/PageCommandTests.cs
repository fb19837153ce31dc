using System.Text;
using Relations.EndToEnd.Tests.Running;
using Relations.EndToEnd.Tests.Standalone;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The commands of pages do what these say that they do, and answer what is printed behind them.</summary>
/// <remarks>With RELATIONS_REWRITE_PAGES set, pages are given the answers instead; look at what changed before it is committed.</remarks>
[Collection(SampleTests.Name)]
public sealed class PageCommandTests(SampleSystem samples)
{
    private const string Launcher = "./relations";
    private const string HttpClient = "curl -s";
    private const string AnswerLanguage = "text";

    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("RELATIONS_REWRITE_PAGES") is { Length: > 0 };

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/recipes.md")]
    public async Task Page_Commands_RunAndAnswerAsPrinted(string path)
    {
        using var folder = new TemporaryFolder();
        var program = WriteLauncher(folder);
        var page = MarkdownPage.Of(path);
        var ran = 0;
        for (var at = 0; at < page.Blocks.Count; at++)
        {
            var printed = page.Blocks.ElementAtOrDefault(at + 1) is { Language: AnswerLanguage } next ? next.Text : null;
            if (await RunAsync(page.Blocks[at], printed is not null, program) is not { } output)
                continue;
            ran++;
            if (printed is null || Normalised(printed) == Normalised(output))
                continue;
            Assert.True(Rewrites, $"{path} prints another answer to this:\n{page.Blocks[at].Text}{Normalised(output)}");
            page.Rewrite(page.Blocks[at + 1], Normalised(output));
        }
        Assert.NotEqual(0, ran);
    }

    // The launcher's own work, building, has been done by the build of the tests.
    private static string WriteLauncher(TemporaryFolder folder)
    {
        var path = folder.Write("relations", Encoding.UTF8.GetBytes($"#!/bin/sh\nexec '{Checkout.DotNet}' '{Checkout.CommandLine}' \"$@\"\n"));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static string Normalised(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    // What runs until Ctrl-C, and the tests themselves, are not run from here.
    private static IEnumerable<string> Commands(Block block) =>
        block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Contains(Launcher, StringComparison.Ordinal) || line.StartsWith(HttpClient, StringComparison.Ordinal))
            .Where(line => line.Split(' ') is not [_, "up" or "test", ..]);

    /// <summary>Runs a block; null when it is none that runs here.</summary>
    private async Task<string?> RunAsync(Block block, bool isAnswered, string program)
    {
        if (block.Language == "python" && isAnswered && Programs.Has("python3"))
            return (await Programs.RunAsync("python3", ["-"], Checkout.Root, input: MarkdownPage.At(samples.System.Urls, block.Text))).Expect(0).Output;
        if (block.Language != "sh" || (block.Text.Contains(HttpClient, StringComparison.Ordinal) && !Programs.Has("curl")))
            return null;
        var output = new StringBuilder();
        foreach (var command in Commands(block))
            output.Append((await RunAsync(command, program)).Expect(0).Output);
        return output.ToString();
    }

    // An HTTP status of failure is to fail the command.
    private Task<Answer> RunAsync(string command, string program)
    {
        var here = MarkdownPage.At(samples.System.Urls, command)
            .Replace(Launcher, program, StringComparison.Ordinal)
            .Replace(HttpClient, HttpClient + "f", StringComparison.Ordinal);
        return Programs.RunAsync("bash", ["-o", "pipefail", "-c", here], Checkout.Root, samples.CommandLine.Environment);
    }
}
