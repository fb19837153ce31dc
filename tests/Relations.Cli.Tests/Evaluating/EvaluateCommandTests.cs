using System.Text.Json;

namespace Relations.Cli.Tests.Evaluating;

/// <summary><c>relations evaluate</c> on folders of its own, in this process.</summary>
[Collection(OneConsole.Name)]
public sealed class EvaluateCommandTests : IDisposable
{
    private const string Text = "Kenya and Uganda signed an agreement on fisheries in Kampala on 4 May 2011. Trade between them was $700 million in 2010.";

    private const string Annotation = """
        {"file": "lake.txt", "items": [
          {"kind": "agreement", "quote": "signed an agreement on fisheries", "parties": ["KEN", "UGA"], "signed": "2011-05-04", "place": "Entebbe"},
          {"kind": "figure", "quote": "$700 million", "indicator": "trade", "value": 700e6, "unit": "USD", "period": "2010"}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("relations-evaluate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Evaluate_FolderWithJson_GivesNumbersByKindAndField()
    {
        Write("lake.txt", Text);
        Write("lake.json", Annotation);
        Write("notes.json", "{\"to do\": true}");

        var (code, output, _) = await RunAsync("evaluate", _folder, "--json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(1, json.GetProperty("agreement").GetProperty("f1").GetDouble());
        Assert.Equal(0, json.GetProperty("agreement").GetProperty("byField").GetProperty("place").GetProperty("right").GetInt32());
        Assert.Equal(1, json.GetProperty("figure").GetProperty("facts").GetDouble());
    }

    [Fact]
    public async Task Evaluate_WithDiff_NamesTheFieldThatDiffers()
    {
        Write("lake.txt", Text);
        Write("lake.json", Annotation);

        var (_, output, _) = await RunAsync("evaluate", _folder, "--diff", "--kind", "agreement");

        Assert.Contains("agreement place  want Entebbe  have Kampala  \u00absigned an agreement on fisheries\u00bb", output);
        Assert.DoesNotContain("figure", output);
    }

    [Fact]
    public async Task Evaluate_FloorMissed_AnswersOneAndNamesIt()
    {
        Write("lake.txt", Text);
        Write("lake.json", Annotation);
        var floors = Write("floors", "{\"agreement.f1\": 1, \"facts\": 0.99}");

        var (code, _, errors) = await RunAsync("evaluate", _folder, "--floors", floors);

        Assert.Equal(ExitCode.InputAtFault, code);
        Assert.Contains("facts is 0.857, below its floor of 0.990.", errors);
        Assert.DoesNotContain("agreement.f1", errors);
    }

    [Fact]
    public async Task Evaluate_PublicationDateGiven_DatesWhatTheTextLeavesOpen()
    {
        Write("lake.txt", "Kenya and Uganda signed an agreement on fisheries on 4 May.");
        Write("lake.json", """{"file": "lake.txt", "given": {"published": "2011-05-06"}, "items": [{"kind": "agreement", "quote": "signed an agreement", "signed": "2011-05-04"}]}""");

        var (_, output, _) = await RunAsync("evaluate", _folder, "--json");

        Assert.Equal(1, JsonDocument.Parse(output).RootElement.GetProperty("facts").GetDouble());
    }

    [Theory]
    [InlineData("{\"file\": \"lake.txt\", \"items\": [{\"kind\": \"treaty\"}]}", "item 1: an item's \"kind\" is one of agreement, event, figure")]
    [InlineData("{\"file\": \"lake.txt\", \"items\": [{\"kind\": \"agreement\"}]}", "item 1: an item needs \"quote\", or \"start\" and \"end\"")]
    [InlineData("{\"file\": \"sea.txt\", \"items\": []}", "its document")]
    [InlineData("{\"items\": [", "not JSON")]
    public async Task Evaluate_AnnotationAtFault_IsNamedWithTheReason(string annotation, string reason)
    {
        Write("lake.txt", Text);
        var file = Write("lake.json", annotation);

        var (code, output, errors) = await RunAsync("evaluate", _folder);

        Assert.Equal((ExitCode.InputAtFault, ""), (code, output));
        Assert.Contains($"{file}: ", errors);
        Assert.Contains(reason, errors);
    }

    [Fact]
    public async Task Evaluate_FolderWithoutAnnotation_SaysSo()
    {
        Write("lake.txt", Text);

        var (code, _, errors) = await RunAsync("evaluate", _folder);

        Assert.Equal(ExitCode.InputAtFault, code);
        Assert.Contains("there is no annotation in it", errors);
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);
        return file;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var (standardOutput, standardError) = (Console.Out, Console.Error);
        Console.SetOut(output);
        Console.SetError(errors);
        try
        {
            return (await RelationsCommand.Create(args).Parse(args).InvokeAsync(), output.ToString(), errors.ToString());
        }
        finally
        {
            Console.SetOut(standardOutput);
            Console.SetError(standardError);
        }
    }
}
