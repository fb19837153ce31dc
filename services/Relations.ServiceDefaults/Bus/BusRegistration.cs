using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Relations.ServiceDefaults.Bus;

/// <summary>Adds the bus to a host.</summary>
public static class BusRegistration
{
    /// <summary>
    /// Adds the bus: once a process, with the consumers of every service in it. The transport is configuration
    /// (<see cref="BusOptions"/>), which is validated when the host starts.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; section <c>Bus</c> is read.</param>
    /// <param name="consumers">Adds each service's consumers. Queues are named after them in kebab-case.</param>
    public static IServiceCollection AddRelationsBus(
        this IServiceCollection services, IConfiguration configuration, Action<IBusRegistrationConfigurator> consumers)
    {
        var section = configuration.GetSection(BusOptions.Section);
        services.AddSingleton<IValidateOptions<BusOptions>, BusOptionsValidator>();
        services.AddOptions<BusOptions>().Bind(section).ValidateOnStart();
        var transport = section.GetValue(nameof(BusOptions.Transport), BusTransport.InMemory);
        services.AddOptions<MassTransitHostOptions>().Configure(options =>
        {
            // A broker that is not there yet must not keep a service from answering what needs no broker; who publishes
            // waits for the bus itself. In process there is nothing to wait for.
            options.WaitUntilStarted = transport == BusTransport.InMemory;
            options.StopTimeout = TimeSpan.FromSeconds(30);
            options.ConsumerStopTimeout = TimeSpan.FromSeconds(20);
        });
        return services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            // Without its broker a service still does half its work: documents are taken in, records are read.
            bus.ConfigureHealthCheckOptions(health => health.MinimalFailureStatus = HealthStatus.Degraded);
            bus.SetKebabCaseEndpointNameFormatter();
            // Nobody listens to events of failures, and a consumer that publishes one waits for the broker without limit. A client whose
            // connection is lost waits for its consumers before it makes another: each would wait for the other for ever.
            bus.AddConfigureEndpointsCallback((_, endpoint) => endpoint.PublishFaults = false);
            consumers(bus);
            if (transport == BusTransport.RabbitMq)
                bus.UseRabbitMq();
            else
                bus.UseInMemory();
        });
    }
}
