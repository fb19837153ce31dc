using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Relations.ServiceDefaults.Reflection;

namespace Relations.ServiceDefaults.Health;

/// <summary>Adds health over gRPC and HTTP.</summary>
public static class HealthExtensions
{
    /// <summary>
    /// The tag of checks that ask whether the process must be restarted. Every other check asks whether it can do its work now.
    /// </summary>
    public const string LiveTag = "live";

    /// <summary>How often the checks are run for those who watch.</summary>
    private static readonly TimeSpan WatchPeriod = TimeSpan.FromSeconds(5);

    /// <summary>Adds health; the checks themselves are added to what is returned.</summary>
    public static IHealthChecksBuilder AddRelationsHealth(this IServiceCollection services)
    {
        services.TryAddSingleton<ServiceCatalogue>();
        services.TryAddSingleton<ReadinessFeed>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthCheckPublisher, ReadinessFeed>(
            provider => provider.GetRequiredService<ReadinessFeed>()));
        services.Configure<HealthCheckPublisherOptions>(options =>
        {
            options.Delay = TimeSpan.Zero;
            options.Period = WatchPeriod;
            options.Predicate = IsForReadiness;
        });
        return services.AddHealthChecks();
    }

    /// <summary>
    /// Maps <c>grpc.health.v1</c>, <c>/health/live</c> (the process answers, and its checks tagged <see cref="LiveTag"/> pass) and
    /// <c>/health/ready</c> (every other check passes). Over HTTP: 200, or 503 with the checks that fail.
    /// </summary>
    public static IEndpointRouteBuilder MapRelationsHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<GrpcHealthService>();
        endpoints.MapHealthChecks("/health/live", Options(check => !IsForReadiness(check)));
        endpoints.MapHealthChecks("/health/ready", Options(IsForReadiness));
        return endpoints;
    }

    internal static bool IsForReadiness(HealthCheckRegistration check) => !check.Tags.Contains(LiveTag);

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> predicate) => new()
    {
        Predicate = predicate,
        ResponseWriter = HealthJson.WriteAsync,
    };
}
