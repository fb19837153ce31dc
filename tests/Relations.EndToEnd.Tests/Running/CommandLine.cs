using Google.Protobuf;

namespace Relations.EndToEnd.Tests.Running;

/// <summary>What a call of the command line answered.</summary>
/// <param name="ExitCode">0 done, 1 input at fault, 2 wrong use, 3 unreachable.</param>
/// <param name="Output">Standard output: the result.</param>
/// <param name="Errors">Standard error: everything else.</param>
/// <param name="Story">All of it, for messages of failed tests.</param>
internal sealed record Answer(int ExitCode, string Output, string Errors, string Story)
{
    /// <summary>Lines of the result.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails the test unless the call did what it was asked.</summary>
    public Answer Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {exitCode} was expected.\n{Story}");
        return this;
    }

    /// <summary>The result of a call with <c>--json</c>, read as the messages of the protos and nothing besides.</summary>
    public IReadOnlyList<T> Messages<T>()
        where T : IMessage<T>, new() => [.. Lines.Select(JsonParser.Default.Parse<T>)];
}

/// <summary>The command line as a user calls it: a program of its own.</summary>
internal sealed class CommandLine(string queryUrl, string ingestionUrl)
{
    /// <summary>A command line that knows of no running system.</summary>
    public static CommandLine Alone { get; } = new("http://127.0.0.1:1", "http://127.0.0.1:1");

    /// <summary>How programs find the system.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["RELATIONS_QUERY_URL"] = queryUrl,
        ["RELATIONS_INGESTION_URL"] = ingestionUrl,
    };

    /// <summary>Starts a verb.</summary>
    public RunningProcess Start(IEnumerable<string> arguments, string input = "") =>
        RunningProcess.Start(Checkout.DotNet, arguments.Prepend(Checkout.CommandLine), Environment, input: input);

    /// <summary>Runs a verb to its end.</summary>
    public Task<Answer> RunAsync(params string[] arguments) => RunAsync(arguments, "");

    /// <summary>Runs a verb that reads standard input.</summary>
    public async Task<Answer> RunAsync(string[] arguments, string input)
    {
        await using var process = Start(arguments, input);
        var code = await process.ExitAsync();
        return new Answer(code, process.Output, process.Errors, process.Story);
    }
}
