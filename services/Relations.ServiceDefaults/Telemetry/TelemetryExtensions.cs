using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace Relations.ServiceDefaults.Telemetry;

/// <summary>Adds OpenTelemetry.</summary>
public static class TelemetryExtensions
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Exports traces, metrics and logs by OTLP if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, else adds nothing. The further
    /// <c>OTEL_</c> settings hold as OpenTelemetry defines them; the service is named after the application unless
    /// <c>OTEL_SERVICE_NAME</c> says otherwise.
    /// </summary>
    public static IHostApplicationBuilder AddRelationsTelemetry(this IHostApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint]))
            return builder;

        var name = builder.Configuration["OTEL_SERVICE_NAME"] ?? builder.Environment.ApplicationName;
        builder.Services.AddHostedService(provider =>
            new TelemetryExport(provider.GetRequiredService<IConfiguration>(), name));
        builder.Logging.AddOpenTelemetry(options =>
        {
            options.IncludeScopes = true;
            options.SetResourceBuilder(ResourceBuilder.CreateDefault().AddService(name));
            options.AddOtlpExporter();
        });
        return builder;
    }
}
