using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Relations.Query.Actors;
using Relations.Query.Agreements;
using Relations.Query.Changes;
using Relations.Query.Corrections;
using Relations.Query.Discrepancies;
using Relations.Query.Documents;
using Relations.Query.Events;
using Relations.Query.Export;
using Relations.Query.Figures;
using Relations.Query.Importing;
using Relations.Query.Institutions;
using Relations.Query.People;
using Relations.Query.Places;
using Relations.Query.Projects;
using Relations.Query.Readings;
using Relations.Query.Recording;
using Relations.Query.Records;
using Relations.Query.Search;
using Relations.Query.Series;
using Relations.Query.Storage;
using Relations.Query.Timeline;
using Relations.ServiceDefaults.Errors;

namespace Relations.Query;

/// <summary>Adds the query service to a host: its own, or one that it shares with ingestion.</summary>
public static class QueryRegistration
{
    /// <summary>
    /// Adds the store, the recording of documents and what the gRPC services need. Call it before the bus is added: the schema must be
    /// up to date before the first event arrives. <c>AddServiceDefaults</c> is the host's to call.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; section <c>Query</c> is read.</param>
    public static IServiceCollection AddRelationsQuery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<QueryOptions>, QueryOptionsValidator>();
        services.AddOptions<QueryOptions>().Bind(configuration.GetSection(QueryOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Source);
        services.AddPooledDbContextFactory<RelationsContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RelationsContext>>().CreateDbContext());
        services.AddSingleton<SchemaState>();
        services.AddHostedService<SchemaMigration>();
        services.AddFailureClassifier<StoreFailures>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        services.AddSingleton<RecordReader>();
        services.AddSingleton<FacetShares>();
        services.AddSingleton<ActorCounts>();
        services.AddSingleton<DocumentRecorder>();
        services.AddSingleton<ChangeSignal>();
        services.AddSingleton<ChangeLog>();
        services.AddSingleton<ChangeTail>();
        services.AddSingleton<ChangeWatch>();
        services.AddHostedService<ChangeListener>();
        services.AddSingleton<SpellingIndex>();
        services.AddSingleton<StoredStates>();
        services.AddSingleton<Moments>();
        services.AddSingleton<KnownNames>();
        services.AddSingleton<SearchPlanner>();
        services.AddSingleton<FrequentStems>();
        services.AddSingleton<MatchReader>();
        services.AddSingleton<StemReader>();
        services.AddSingleton<RedirectImport>();
        services.AddSingleton<CorrectionWriter>();
        services.AddSingleton<CorrectionImport>();
        services.AddSingleton<ReadingWriter>();
        services.AddGrpc().AddServiceOptions<ImportCalls>(options => options.MaxReceiveMessageSize = ImportCalls.MaxMessage)
            .AddServiceOptions<ReadingCalls>(options => options.MaxReceiveMessageSize = ImportCalls.MaxMessage);
        return services;
    }

    /// <summary>Adds the consumers of the query service; called once, within the host's own registration of the bus.</summary>
    public static void AddQueryConsumers(this IBusRegistrationConfigurator bus) =>
        bus.AddConsumer<DocumentReadConsumer, DocumentReadConsumerDefinition>();

    /// <summary>Maps the gRPC services.</summary>
    public static IEndpointRouteBuilder MapRelationsQuery(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<AgreementQueries>();
        endpoints.MapGrpcService<EventQueries>();
        endpoints.MapGrpcService<FigureQueries>();
        endpoints.MapGrpcService<PersonQueries>();
        endpoints.MapGrpcService<InstitutionQueries>();
        endpoints.MapGrpcService<PlaceQueries>();
        endpoints.MapGrpcService<ProjectQueries>();
        endpoints.MapGrpcService<DocumentQueries>();
        endpoints.MapGrpcService<TimelineQueries>();
        endpoints.MapGrpcService<DiscrepancyQueries>();
        endpoints.MapGrpcService<SeriesQueries>();
        endpoints.MapGrpcService<ActorQueries>();
        endpoints.MapGrpcService<ChangeQueries>();
        endpoints.MapGrpcService<SearchQueries>();
        endpoints.MapGrpcService<ExportQueries>();
        endpoints.MapGrpcService<ImportCalls>();
        endpoints.MapGrpcService<CorrectionCalls>();
        endpoints.MapGrpcService<ReadingCalls>();
        return endpoints;
    }

    /// <summary>
    /// One pool for all reading and writing. Statements are prepared once they recur, and none is compiled: what a look-up may find is estimated far above
    /// what it finds, and compiling then takes many times as long as running. What the connection string says goes first.
    /// </summary>
    private static NpgsqlDataSource Source(IServiceProvider provider)
    {
        var given = new NpgsqlConnectionStringBuilder(provider.GetRequiredService<IOptions<QueryOptions>>().Value.ConnectionString);
        if (given.MaxAutoPrepare == 0)
            given.MaxAutoPrepare = 100;
        given.Options ??= "-c jit=off";
        given.ApplicationName ??= "relations-query";
        return NpgsqlDataSource.Create(given);
    }
}
