namespace Relations.EndToEnd.Tests.Running;

/// <summary><c>relations up</c>, started as a user starts it, on ports and in a folder of its own.</summary>
internal sealed class StandaloneSystem : IAsyncDisposable
{
    private readonly RunningProcess _process;

    private StandaloneSystem(RunningProcess process, string data, string[] urls)
    {
        (_process, Data, Urls) = (process, data, urls);
        CommandLine = new CommandLine(urls[0], urls[1]);
        Spool = new Spool(Path.Combine(data, "spool"));
    }

    /// <summary>Addresses of query, ingestion and HTTP.</summary>
    public IReadOnlyList<string> Urls { get; }

    /// <summary>Where it keeps everything.</summary>
    public string Data { get; }

    /// <summary>A command line that knows where it is.</summary>
    public CommandLine CommandLine { get; }

    /// <summary>The folders of its worker.</summary>
    public Spool Spool { get; }

    /// <summary>For messages of failed tests.</summary>
    public string Story => $"{_process.Story}\n{Spool.Story}";

    /// <summary>Starts the verb <c>up</c> without waiting for anything.</summary>
    public static RunningProcess Launch(string data, IReadOnlyList<string> urls, params string[] more) => RunningProcess.Start(Checkout.DotNet, Words(data, urls, more));

    /// <summary>The same, as the leader of a group of processes that was started in a folder.</summary>
    public static RunningProcess LaunchInGroup(string folder, string data, IReadOnlyList<string> urls) =>
        RunningProcess.Start("setsid", [Checkout.DotNet, .. Words(data, urls, [])], folder: folder);

    /// <summary>Starts one and waits until it says that it is ready.</summary>
    /// <param name="data">Where it keeps everything.</param>
    /// <param name="more">Further words for <c>up</c>.</param>
    public static async Task<StandaloneSystem> StartAsync(string data, params string[] more)
    {
        var urls = FreePorts.TakeUrls(3);
        var system = new StandaloneSystem(Launch(data, urls, more), data, urls);
        try
        {
            await Eventually.HoldsAsync(
                () => system._process.HasExited || system._process.Output.Contains("Relations is ready", StringComparison.Ordinal), "the system is ready", () => system.Story);
            Assert.False(system._process.HasExited, $"It ended at once.\n{system.Story}");
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
        return system;
    }

    // What is given takes the place of the same option.
    private static string[] Words(string data, IReadOnlyList<string> urls, string[] more)
    {
        string[] standard = ["--data", data, "--query-url", urls[0], "--ingestion-url", urls[1], "--http-url", urls[2]];
        return [Checkout.CommandLine, "up", .. standard.Chunk(2).Where(option => !more.Contains(option[0])).SelectMany(option => option), .. more];
    }

    /// <summary>Presses Ctrl-C and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> InterruptAsync()
    {
        Signals.Interrupt(_process.Id);
        return _process.ExitAsync();
    }

    /// <summary>Ends it with no chance to tidy up.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Waits until nothing is left to do in its folders.</summary>
    public Task SettledAsync() => Eventually.HoldsAsync(() => Spool.Pending.Count == 0, "the spool is empty", () => Story);

    /// <summary>Stops it, whatever state it is in, with all that it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await InterruptAsync();
        await _process.DisposeAsync();
        if (Directory.Exists(ProcessTable.Source))
            await Eventually.HoldsAsync(() => ProcessTable.Using(Data).Count == 0, "its processes end", () => string.Join('\n', ProcessTable.Using(Data)));
    }
}
