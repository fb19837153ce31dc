using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Relations.ServiceDefaults.Errors;
using Relations.ServiceDefaults.Health;
using Relations.ServiceDefaults.Reflection;
using Relations.ServiceDefaults.Telemetry;

namespace Relations.ServiceDefaults;

/// <summary>What every service process of Relations has beside its own services.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds gRPC with canonical errors, health, reflection and telemetry. The process's own health checks are added to what is returned.</summary>
    public static IHealthChecksBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
    {
        builder.AddRelationsTelemetry();
        builder.Services.AddRelationsErrors().AddRelationsReflection();
        return builder.Services.AddRelationsHealth();
    }

    /// <summary>Maps health (gRPC and HTTP), metrics and reflection.</summary>
    public static IEndpointRouteBuilder MapServiceDefaults(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRelationsHealth().MapRelationsMetrics().MapRelationsReflection();
}
