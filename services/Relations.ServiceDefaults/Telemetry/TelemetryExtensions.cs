using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Relations.ServiceDefaults.Telemetry;

/// <summary>Adds OpenTelemetry.</summary>
public static class TelemetryExtensions
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Sources = ["Microsoft.AspNetCore", "MassTransit", "Npgsql", "Grpc.Net.Client"];

    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "MassTransit", "Npgsql", "System.Runtime"];

    /// <summary>
    /// Measures for <c>/metrics</c>, and exports traces, metrics and logs by OTLP if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. The further
    /// <c>OTEL_</c> settings hold as OpenTelemetry defines them; the service is named after the application unless
    /// <c>OTEL_SERVICE_NAME</c> says otherwise.
    /// </summary>
    public static IHostApplicationBuilder AddRelationsTelemetry(this IHostApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? builder.Environment.ApplicationName))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());
        if (!string.IsNullOrEmpty(builder.Configuration[Endpoint]))
        {
            telemetry
                .WithTracing(traces => traces.AddSource(Sources))
                .WithLogging(null, options => options.IncludeScopes = true)
                .UseOtlpExporter();
        }
        return builder;
    }

    /// <summary>Maps <c>/metrics</c>, as Prometheus reads it.</summary>
    public static IEndpointRouteBuilder MapRelationsMetrics(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPrometheusScrapingEndpoint();
        return endpoints;
    }
}
