using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>Programs of other languages on this machine.</summary>
internal static class Programs
{
    /// <summary>Skips the test where a program is not on the search path.</summary>
    public static void Need(string program, string how) => Skip.IfNot(Has(program), $"{program} is not installed ({how}).");

    /// <summary>True for a path of a program, or a name on the search path.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Answer> RunAsync(
        string program, IEnumerable<string> arguments, string folder, IEnumerable<KeyValuePair<string, string>>? environment = null, string input = "")
    {
        await using var process = RunningProcess.Start(program, arguments, environment, folder, input);
        var code = await process.ExitAsync();
        return new Answer(code, process.Output, process.Errors, process.Story);
    }
}
