using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Relations.ServiceDefaults.Telemetry;

/// <summary>Exports traces and metrics while the host runs; what is left is sent when it stops.</summary>
internal sealed class TelemetryExport(IConfiguration configuration, string serviceName) : IHostedService, IDisposable
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "MassTransit", "Npgsql", "Grpc.Net.Client", "Relations.*"];

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "MassTransit", "Npgsql", "System.Runtime", "Relations.*",
    ];

    private OpenTelemetrySdk? sdk;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        sdk = OpenTelemetrySdk.Create(telemetry =>
        {
            telemetry.Services.AddSingleton(configuration);
            telemetry
                .ConfigureResource(resource => resource.AddService(serviceName))
                .WithTracing(traces => traces.AddSource(Sources))
                .WithMetrics(metrics => metrics.AddMeter(Meters))
                .UseOtlpExporter();
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        sdk?.Dispose();
        sdk = null;
    }
}
