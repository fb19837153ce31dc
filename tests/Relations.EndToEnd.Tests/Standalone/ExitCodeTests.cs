using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Standalone;

/// <summary>What the command line answers when something is wrong: 1 the input, 2 the use, 3 the system. Results alone go to standard output.</summary>
[Collection(SampleTests.Name)]
public sealed class ExitCodeTests(SampleSystem samples)
{
    private const int InputAtFault = 1;
    private const int WrongUse = 2;
    private const int Unreachable = 3;

    [Theory]
    [InlineData("agreement")]
    [InlineData("agreements", "--betwen", "NOR,RUS")]
    [InlineData("agreements", "--type", "DEAL")]
    [InlineData("agreements", "--limit", "many")]
    [InlineData("timeline", "NOR")]
    [InlineData("ingest")]
    [InlineData("extract")]
    [InlineData("extract", "--jsonl", "article.txt")]
    [InlineData("extract", "article.txt", "--published", "yesterday")]
    [InlineData("completion", "tcsh")]
    public async Task WrongUse_OfAVerb_IsTwoAndPointsToTheHelp(params string[] arguments)
    {
        var answer = (await CommandLine.Alone.RunAsync(arguments)).Expect(WrongUse);
        Assert.Equal("", answer.Output);
        Assert.Contains("--help", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from", "agreements", "--from", "the day before yesterday")]
    [InlineData("to", "events", "--to", "2001-13")]
    [InlineData("order_by", "figures", "--order", "colour")]
    public async Task WrongUse_OfAValueThatTheServiceRefuses_NamesTheField(string field, params string[] arguments)
    {
        var answer = (await samples.CommandLine.RunAsync(arguments)).Expect(WrongUse);
        Assert.Contains(field, answer.Errors, StringComparison.Ordinal);
        Assert.Equal("", answer.Output);
    }

    [Theory]
    [InlineData("agreements", "--query-url", "127.0.0.1:5080")]
    [InlineData("agreements", "--query-url", "localhost:5080")]
    [InlineData("ingest", ".", "--ingestion-url", "here")]
    public async Task WrongUse_OfAnAddress_IsTwoAndShowsOne(params string[] arguments)
    {
        var answer = (await CommandLine.Alone.RunAsync(arguments)).Expect(WrongUse);
        Assert.Contains("such as http://127.0.0.1:", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_ThatCannotBeWritten_IsOneAndSaidInWords()
    {
        var answer = (await samples.CommandLine.RunAsync("export", "--out", "/no-such-folder/export.jsonl")).Expect(InputAtFault);
        Assert.Contains("Could not find a part of the path '/no-such-folder/export.jsonl'", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agreements")]
    [InlineData("timeline", "NOR", "RUS")]
    [InlineData("documents", "--json")]
    public async Task Query_OfASystemThatIsNotThere_IsThreeAndSaysHowToStartIt(params string[] arguments)
    {
        var answer = (await CommandLine.Alone.RunAsync(arguments)).Expect(Unreachable);
        Assert.Equal("", answer.Output);
        Assert.Contains("relations up", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_IntoASystemThatIsNotThere_IsThree()
    {
        var answer = (await CommandLine.Alone.RunAsync("ingest", Checkout.Samples)).Expect(Unreachable);
        Assert.Contains("relations up", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("normalise")]
    [InlineData("extract")]
    public async Task Input_ThatDoesNotExist_IsOneAndNamed(string verb)
    {
        var answer = (await samples.CommandLine.RunAsync(verb, "no-such-article.txt")).Expect(InputAtFault);
        Assert.Contains("no-such-article.txt", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ThatDoesNotExist_IsOneAndSaidSo()
    {
        var answer = (await samples.CommandLine.RunAsync("agreements", "--id", new string('0', 32))).Expect(InputAtFault);
        Assert.Contains("No agreement has this id", answer.Errors, StringComparison.Ordinal);
        Assert.Equal("", answer.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("agreements", "--help")]
    [InlineData("ingest", "--help")]
    public async Task Help_OfAnyVerb_IsAResult(params string[] arguments)
    {
        var answer = (await CommandLine.Alone.RunAsync(arguments)).Expect(0);
        Assert.NotEmpty(answer.Lines);
        Assert.Equal("", answer.Errors);
    }
}
