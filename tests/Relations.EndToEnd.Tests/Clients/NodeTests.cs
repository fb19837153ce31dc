using System.Text.RegularExpressions;
using Relations.EndToEnd.Tests.Standalone;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>tests/clients/node: a client made from the protos by a library that nobody here wrote.</summary>
[Collection(SampleTests.Name)]
public sealed partial class NodeTests(SampleSystem samples)
{
    [SkippableFact]
    public async Task NodeClient_AgainstTheRunningServices_PassesItsTests()
    {
        await NodePackages.Clients.NeedAsync();
        var answer = (await Programs.RunAsync("node", ["--test", "--test-reporter=tap"], NodePackages.Clients.Folder, samples.CommandLine.Environment)).Expect(0);
        Assert.Matches(SomePassed(), answer.Output);
    }

    [GeneratedRegex("^# pass [1-9]", RegexOptions.Multiline)]
    private static partial Regex SomePassed();
}
