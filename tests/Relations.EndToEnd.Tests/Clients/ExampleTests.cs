using Relations.EndToEnd.Tests.Running;
using Relations.EndToEnd.Tests.Standalone;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The programs of docs/clients.</summary>
[Collection(SampleTests.Name)]
public sealed class ExampleTests(SampleSystem samples)
{
    [SkippableFact]
    public async Task Python_Agreements_ArePrintedWithTheirWordsAndTheReasonOfAFailure() =>
        ExpectAgreements(await PythonClient.RunAsync("docs/clients/python/agreements.py", samples.CommandLine.Environment));

    [SkippableFact]
    public async Task Python_Watch_TellsWhatHasChanged() =>
        ExpectChanges(await PythonClient.RunAsync("docs/clients/python/watch.py", samples.CommandLine.Environment));

    [SkippableFact]
    public async Task TypeScript_Agreements_ArePrintedWithTheirWordsAndTheReasonOfAFailure() =>
        ExpectAgreements(await TypeScriptClient.RunAsync("agreements", [], samples.CommandLine.Environment));

    [SkippableFact]
    public async Task TypeScript_Watch_TellsWhatHasChanged() =>
        ExpectChanges(await TypeScriptClient.RunAsync("watch", [], samples.CommandLine.Environment));

    private static void ExpectAgreements(Answer answer)
    {
        Assert.Contains(answer.Lines, line => line.StartsWith("2010-09-15 treaty", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal));
        Assert.Equal($"ERROR_REASON_RECORD_NOT_FOUND {new string('0', 32)}", answer.Lines[^1]);
    }

    private static void ExpectChanges(Answer answer) => Assert.Contains(answer.Lines, line => line.Contains("CREATED", StringComparison.Ordinal));
}
