using System.Net;
using Grpc.Core;
using Relations.Tests.V1;

namespace Relations.ServiceDefaults.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Export_EndpointSet_SendsTracesMetricsAndLogsOfACall()
    {
        await using var collector = await Collector.StartAsync();
        await using (var host = await ProbeHost.StartAsync(configuration: new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_SERVICE_NAME"] = "probe-under-test",
        }))
        {
            host.Service.Behaviour = _ => throw new InvalidOperationException();
            await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Signal()));
            await host.StopAsync();
        }

        Assert.Contains("/relations.tests.v1.Probe/Unary", collector.Received("traces"), StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", collector.Received("metrics"), StringComparison.Ordinal);
        Assert.Contains("CallDefect", collector.Received("logs"), StringComparison.Ordinal);
        Assert.All(["traces", "metrics", "logs"], signal =>
            Assert.Contains("probe-under-test", collector.Received(signal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_CallMade_AreAsPrometheusReadsThem()
    {
        await using var host = await ProbeHost.StartAsync();
        await host.Client.UnaryAsync(new Signal());
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

        var metrics = await http.GetStringAsync(new Uri(host.Address, "/metrics"));

        Assert.Matches("""http_server_request_duration_seconds_count\{[^}]*http_route="/relations.tests.v1.Probe/Unary"[^}]*\} 1\b""", metrics);
    }
}
