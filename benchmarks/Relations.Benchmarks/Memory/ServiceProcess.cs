using System.Diagnostics;

namespace Relations.Benchmarks.Memory;

/// <summary>The query service in a process of its own, on the database of a store.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, string url) => (_process, Url) = (process, url);

    /// <summary>Address of the gRPC services.</summary>
    public string Url { get; }

    /// <summary>The most memory that was resident since the start, in MiB.</summary>
    public double PeakMebibytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Starts it and waits until it serves.</summary>
    public static async Task<ServiceProcess> StartAsync(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServiceProcess).Assembly.Location, "serve", connectionString])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        var process = Process.Start(start)!;
        var url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The service ended before it served.");
        return new ServiceProcess(process, url);
    }

    /// <summary>What that process does: serves until its input ends.</summary>
    public static async Task<int> ServeAsync(string connectionString)
    {
        await using var app = Serving.BenchmarkStore.Serve(connectionString);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
