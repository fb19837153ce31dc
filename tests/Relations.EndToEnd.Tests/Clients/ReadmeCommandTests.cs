using System.Text;
using Relations.EndToEnd.Tests.Running;
using Relations.EndToEnd.Tests.Standalone;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The commands of README.md do what it says that they do.</summary>
[Collection(SampleTests.Name)]
public sealed class ReadmeCommandTests(SampleSystem samples)
{
    private const string Launcher = "./relations";
    private const string HttpClient = "curl -s";

    [Fact]
    public async Task Readme_Commands_RunAndAnswerAsPrinted()
    {
        using var folder = new TemporaryFolder();
        var program = WriteLauncher(folder);
        var ran = 0;
        for (var at = 0; at < MarkdownPage.Readme.Blocks.Count; at++)
        {
            if (MarkdownPage.Readme.Blocks[at].Language != "sh")
                continue;
            var output = "";
            foreach (var command in Commands(MarkdownPage.Readme.Blocks[at]))
            {
                output += (await RunAsync(command, program)).Expect(0).Output;
                ran++;
            }
            if (MarkdownPage.Readme.Blocks.ElementAtOrDefault(at + 1) is { Language: "text" } printed)
                Assert.True(Normalised(printed.Text) == Normalised(output), $"README.md prints another answer than this:\n{Normalised(output)}");
        }
        Assert.NotEqual(0, ran);
    }

    // What runs until Ctrl-C, and the tests themselves, are not run from here.
    private static IEnumerable<string> Commands(Block block) =>
        block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith(Launcher, StringComparison.Ordinal) || (line.StartsWith(HttpClient, StringComparison.Ordinal) && Programs.Has("curl")))
            .Where(line => line.Split(' ') is not [_, "up" or "test", ..]);

    // The launcher's own work, building, has been done by the build of the tests.
    private static string WriteLauncher(TemporaryFolder folder)
    {
        var path = folder.Write("relations", Encoding.UTF8.GetBytes($"#!/bin/sh\nexec '{Checkout.DotNet}' '{Checkout.CommandLine}' \"$@\"\n"));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static string Normalised(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    // An HTTP status of failure is to fail the command.
    private Task<Answer> RunAsync(string command, string program)
    {
        var here = MarkdownPage.At(samples.System.Urls, command)
            .Replace(Launcher, program, StringComparison.Ordinal)
            .Replace(HttpClient, HttpClient + "f", StringComparison.Ordinal);
        return Programs.RunAsync("bash", ["-c", here], Checkout.Root, samples.CommandLine.Environment);
    }
}
