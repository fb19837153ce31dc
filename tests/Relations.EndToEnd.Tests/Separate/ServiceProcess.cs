using System.Net;
using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Separate;

/// <summary>A service in a process of its own, configured by its environment as in a container.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly RunningProcess _process;
    private readonly string _http;

    private ServiceProcess(RunningProcess process, string url, string http) => (_process, Url, _http) = (process, url, http);

    /// <summary>Its gRPC address.</summary>
    public string Url { get; }

    /// <summary>For messages of failed tests.</summary>
    public string Story => _process.Story;

    /// <summary>The query service on a database.</summary>
    public static ServiceProcess StartQuery(IReadOnlyDictionary<string, string?> bus, string database) =>
        Start(Checkout.Query, bus, new() { ["Query:ConnectionString"] = database });

    /// <summary>A worker on a data folder, quick to give up on what is gone so that tests need not wait for it.</summary>
    public static ServiceProcess StartWorker(IReadOnlyDictionary<string, string?> bus, string data) =>
        Start(Checkout.Ingestion, bus, new() { ["Ingestion:DataDirectory"] = data, ["Ingestion:LeaseDuration"] = "00:00:03", ["Ingestion:OutcomeTimeout"] = "00:00:05" });

    /// <summary>Waits until it says that it is ready to serve.</summary>
    public async Task ReadyAsync()
    {
        await Eventually.HoldsAsync(() => _process.HasExited ? Task.FromResult(true) : IsReadyAsync(), "the service is ready", () => Story);
        Assert.False(_process.HasExited, Story);
    }

    /// <summary>Ends it with no chance to tidy up.</summary>
    public Task KillAsync() => _process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Signals.Interrupt(_process.Id);
            await _process.ExitAsync();
        }
        await _process.DisposeAsync();
    }

    private static ServiceProcess Start(string program, IReadOnlyDictionary<string, string?> bus, Dictionary<string, string> own)
    {
        var urls = FreePorts.TakeUrls(2);
        own["Kestrel:Endpoints:Grpc:Url"] = urls[0];
        own["Kestrel:Endpoints:Http:Url"] = urls[1];
        var settings = own.Concat(bus.Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)))
            .Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value));
        return new ServiceProcess(RunningProcess.Start(Checkout.DotNet, [program], settings, Path.GetDirectoryName(program)), urls[0], urls[1]);
    }

    private async Task<bool> IsReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(_http) };
        try
        {
            using var answer = await client.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
