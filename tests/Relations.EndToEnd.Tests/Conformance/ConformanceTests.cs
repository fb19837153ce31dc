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
    public Task GrpcJs_EveryMethod_AnswersAsInCSharp() => CompareAsync(async calls =>
    {
        await NodePackages.Clients.NeedAsync();
        return Answers(await Programs.RunAsync("node", ["conformance.js"], NodePackages.Clients.Folder, input: Input(calls)));
    });

    [SkippableTheory]
    [InlineData("grpc")]
    [InlineData("json")]
    [InlineData("binary")]
    public Task Connect_EveryMethod_AnswersAsInCSharp(string protocol) =>
        CompareAsync(async calls => Answers(await TypeScriptClient.RunAsync("conformance", [protocol], NoVariables, Input(calls))));

    [SkippableFact]
    public Task Python_EveryMethod_AnswersAsInCSharp() =>
        CompareAsync(async calls => Answers(await PythonClient.RunAsync("tests/clients/python/conformance.py", NoVariables, Input(calls))));

    [Fact]
    public Task Http_EveryMethodWithAPath_AnswersAsInCSharp() => CompareAsync(
        async calls =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(samples.System.Urls[2]) };
            var answers = new Dictionary<string, List<string>>();
            foreach (var call in calls)
                answers[call.Name] = await PathCall.AnswersAsync(client, call);
            return answers;
        },
        call => call.IsServedOverHttp);

    private static Dictionary<string, string> NoVariables => [];

    private async Task CompareAsync(Func<IReadOnlyList<ConformanceCall>, Task<Dictionary<string, List<string>>>> run, Func<ConformanceCall, bool>? serves = null)
    {
        var urls = samples.System.Urls;
        using var channel = RelationsChannel.ForAddress(urls[0]);
        var calls = (await ConformanceCalls.AllAsync(channel)).Where(serves ?? (_ => true)).ToList();

        var answers = await run(calls);

        Assert.Equal(calls.Select(call => call.Name), answers.Select(answer => answer.Key));
        foreach (var call in calls)
        {
            var expected = (await GenericCall.AnswersAsync(call, urls)).Select(Timeless).Distinct();
            var given = answers[call.Name].Select(answer => JsonParser.Default.Parse(answer, call.Method.OutputType)).Select(Timeless).Distinct();
            Assert.True(expected.SequenceEqual(given), $"{call.Name} is another answer there:\n{string.Join('\n', given)}\nand here:\n{string.Join('\n', expected)}");
        }
    }

    /// <summary>The calls as programs in other languages read them.</summary>
    private string Input(IEnumerable<ConformanceCall> calls) => new JsonArray([.. calls.Select(call => call.ToJson(samples.System.Urls))]).ToJsonString();

    private static Dictionary<string, List<string>> Answers(Answer program) =>
        JsonNode.Parse(program.Expect(0).Output)!.AsObject().ToDictionary(call => call.Key, call => call.Value!.AsArray().Select(answer => answer!.ToJsonString()).ToList());

    // When things were counted differs from call to call, and how far a document has come that was handed in again.
    private static IMessage Timeless(IMessage message)
    {
        if (message.Descriptor.FindFieldByName("status")?.Accessor.GetValue(message) is DocumentStatus status)
            status.State = DocumentState.Unspecified;
        message.Descriptor.FindFieldByName("counted_at")?.Accessor.Clear(message);
        return message;
    }
}
