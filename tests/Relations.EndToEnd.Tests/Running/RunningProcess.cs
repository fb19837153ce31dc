using System.Diagnostics;
using System.Text;

namespace Relations.EndToEnd.Tests.Running;

/// <summary>A program that was started, and all that it says. Killed when disposed, if it still runs.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private static readonly string[] Inherited = ["RELATIONS_QUERY_URL", "RELATIONS_INGESTION_URL", "RELATIONS_DATA"];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly string _command;

    private RunningProcess(Process process, string command) => (_process, _command) = (process, command);

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What it wrote to standard output so far.</summary>
    public string Output => Read(_output);

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors => Read(_errors);

    /// <summary>For messages of failed tests.</summary>
    public string Story => $"$ {_command}\n{(HasExited ? $"exit code {_process.ExitCode}" : "still running")}\n--- standard output\n{Tail(Output)}\n--- standard error\n{Tail(Errors)}";

    /// <summary>Starts a program.</summary>
    /// <param name="program">A path, or a name on the search path.</param>
    /// <param name="arguments">As the program gets them.</param>
    /// <param name="environment">Added to that of the tests.</param>
    /// <param name="folder">Where it is started; the checkout unless told otherwise.</param>
    /// <param name="input">What it reads from standard input, nothing unless given.</param>
    public static RunningProcess Start(
        string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>>? environment = null, string? folder = null, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Checkout.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Array.ForEach(Inherited, name => start.Environment.Remove(name));
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var running = new RunningProcess(process, string.Join(' ', start.ArgumentList.Prepend(Path.GetFileName(program))));
        process.OutputDataReceived += (_, line) => Append(running._output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(running._errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = running.FeedAsync(input);
        return running;
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Eventually.Limit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It does not end.\n{Story}");
        }
        return _process.ExitCode;
    }

    /// <summary>Ends it as the kernel does when memory is short: at once, with no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task FeedAsync(string input)
    {
        try
        {
            await _process.StandardInput.WriteAsync(input);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code and output say why.
        }
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is null)
            return;
        lock (text)
            text.Append(line).Append('\n');
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }

    private static string Tail(string text) => text.Length <= 8000 ? text : "... " + text[^8000..];
}
