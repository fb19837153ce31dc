using System.Text.Json.Nodes;
using Google.Protobuf;
using Relations.Client;
using Relations.EndToEnd.Tests.Clients;
using Relations.EndToEnd.Tests.Running;
using Relations.EndToEnd.Tests.Standalone;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Conformance;

/// <summary>Every method of every service answers clients that nobody here wrote as it answers the one in C#.</summary>
[Collection(SampleTests.Name)]
public sealed class ConformanceTests(SampleSystem samples)
{
    [SkippableFact]
    public Task GrpcJs_EveryMethod_AnswersAsInCSharp() => CompareAsync(overHttp: false, async input =>
    {
        await NodePackages.Clients.NeedAsync();
        return await Programs.RunAsync("node", ["conformance.js"], NodePackages.Clients.Folder, input: input);
    });

    [SkippableFact]
    public Task ConnectOverGrpc_EveryMethod_AnswersAsInCSharp() => CompareAsync(overHttp: false, input => TypeScriptClient.RunAsync("conformance", ["grpc"], NoVariables, input));

    [SkippableFact]
    public Task ConnectOverHttpJson_EveryMethodWithAPath_AnswersAsInCSharp() => CompareAsync(overHttp: true, input => TypeScriptClient.RunAsync("conformance", ["json"], NoVariables, input));

    [SkippableFact]
    public Task Python_EveryMethod_AnswersAsInCSharp() => CompareAsync(overHttp: false, input => PythonClient.RunAsync("tests/clients/python/conformance.py", NoVariables, input));

    private static Dictionary<string, string> NoVariables => [];

    private async Task CompareAsync(bool overHttp, Func<string, Task<Answer>> run)
    {
        var urls = samples.System.Urls;
        using var channel = RelationsChannel.ForAddress(urls[0]);
        var calls = (await ConformanceCalls.AllAsync(channel)).Where(call => !overHttp || call.IsServedOverHttp).ToList();

        var input = new JsonArray([.. calls.Select(call => call.ToJson(urls))]).ToJsonString();
        var answers = JsonNode.Parse((await run(input)).Expect(0).Output)!.AsObject();

        Assert.Equal(calls.Select(call => call.Name), answers.Select(answer => answer.Key));
        foreach (var call in calls)
        {
            var expected = (await GenericCall.AnswersAsync(call, urls)).Select(Timeless).Distinct();
            var given = answers[call.Name]!.AsArray().Select(answer => JsonParser.Default.Parse(answer!.ToJsonString(), call.Method.OutputType)).Select(Timeless).Distinct();
            Assert.True(expected.SequenceEqual(given), $"{call.Name} is another answer there:\n{string.Join('\n', given)}\nand here:\n{string.Join('\n', expected)}");
        }
    }

    // When things were counted differs from call to call, and how far a document has come that was handed in again.
    private static IMessage Timeless(IMessage message)
    {
        if (message.Descriptor.FindFieldByName("status")?.Accessor.GetValue(message) is DocumentStatus status)
            status.State = DocumentState.Unspecified;
        message.Descriptor.FindFieldByName("counted_at")?.Accessor.Clear(message);
        return message;
    }
}
