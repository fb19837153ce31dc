using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Relations.ServiceDefaults.Tests.Telemetry;

/// <summary>Takes what is exported by OTLP over HTTP and keeps it, readable enough to find names in.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication application;

    private Collector(WebApplication application) => this.application = application;

    public string Address => application.Urls.Single();

    private ConcurrentDictionary<string, string> Bodies { get; } = new();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.application.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            collector.Bodies.AddOrUpdate(signal, text, (_, before) => before + text);
        });
        await collector.application.StartAsync();
        return collector;
    }

    /// <summary>Everything received of traces, metrics or logs.</summary>
    public string Received(string signal) => Bodies.GetValueOrDefault(signal, "");

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
