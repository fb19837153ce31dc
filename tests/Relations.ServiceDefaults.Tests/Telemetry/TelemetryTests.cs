using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Relations.ServiceDefaults.Telemetry;
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
    public async Task Export_EndpointNotSet_IsNotThere()
    {
        await using var host = await ProbeHost.StartAsync();

        Assert.DoesNotContain(host.Services.GetServices<IHostedService>(), service => service is TelemetryExport);
    }
}
