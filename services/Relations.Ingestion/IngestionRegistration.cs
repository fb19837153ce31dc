using System.Security.Cryptography;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Relations.Ingestion.Serving;
using Relations.Ingestion.Spool;
using Relations.Ingestion.Status;
using Relations.Ingestion.Work;
using Relations.ServiceDefaults.Bus;

namespace Relations.Ingestion;

/// <summary>Adds the ingestion worker to a host: its own, or one that it shares with the query service.</summary>
public static class IngestionRegistration
{
    /// <summary>
    /// Adds the spool, the worker and what the gRPC service needs. Call it after the bus is added: hosted services stop in reverse, and
    /// the bus must still stand while the worker ends. <c>AddServiceDefaults</c> is the host's to call.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; section <c>Ingestion</c> is read.</param>
    public static IServiceCollection AddRelationsIngestion(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<IngestionOptions>, IngestionOptionsValidator>();
        services.AddOptions<IngestionOptions>().Bind(configuration.GetSection(IngestionOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddGrpc()
            .AddServiceOptions<IngestionCalls>(options => options.MaxReceiveMessageSize = Limits.MaxMessage)
            .AddServiceOptions<ExtractionCalls>(options => options.MaxReceiveMessageSize = Limits.MaxMessage);
        return services.AddSpool().AddWork().AddServing();
    }

    /// <summary>Adds the consumers of the worker; called once, within the host's own registration of the bus.</summary>
    public static void AddIngestionConsumers(this IBusRegistrationConfigurator bus) =>
        bus.AddConsumer<OutcomeConsumer>().Endpoint(endpoint =>
        {
            endpoint.Name = $"{BusQueues.Outcomes}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
            endpoint.Temporary = true;
            endpoint.PrefetchCount = 64;
        });

    /// <summary>Maps the gRPC service.</summary>
    public static IEndpointRouteBuilder MapRelationsIngestion(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<IngestionCalls>();
        endpoints.MapGrpcService<ExtractionCalls>();
        return endpoints;
    }

    private static IServiceCollection AddSpool(this IServiceCollection services) => services
        .AddSingleton<SpoolLayout>()
        .AddSingleton<FolderFlusher>()
        .AddSingleton<WorkerFolder>()
        .AddSingleton<DocumentLocks>()
        .AddSingleton<StoredFiles>()
        .AddSingleton<RejectedFiles>()
        .AddSingleton(provider => new DropFolder(
            provider.GetRequiredService<SpoolLayout>(),
            provider.GetRequiredService<IOptions<IngestionOptions>>().Value.SettlePeriod,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DropFolder>>()));

    private static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<InFlight>()
        .AddSingleton<RepeatedDocuments>()
        .AddSingleton(provider => new Window(provider.GetRequiredService<IOptions<IngestionOptions>>().Value.Window))
        .AddSingleton<Wakeup>()
        .AddSingleton<Settlement>()
        .AddSingleton<DocumentReading>()
        .AddSingleton(provider => OwnTables.Pipeline(provider.GetRequiredService<IOptions<IngestionOptions>>().Value.ResourceDirectory))
        .AddSingleton<Delivery>()
        .AddSingleton<Admission>()
        .AddSingleton<Reception>()
        .AddHostedService<LeaseKeeper>()
        .AddHostedService<DropWatcher>()
        .AddHostedService<SpoolWorker>();

    private static IServiceCollection AddServing(this IServiceCollection services) => services
        .AddSingleton<StatusBook>()
        .AddSingleton<StatusFeed>()
        .AddSingleton<ExtractionCalls>()
        .AddSingleton<Uploads>()
        .AddSingleton<DocumentWatch>();
}
