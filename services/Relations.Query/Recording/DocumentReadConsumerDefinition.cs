using MassTransit;
using Microsoft.Extensions.Options;
using Relations.ServiceDefaults.Bus;

namespace Relations.Query.Recording;

/// <summary>How readings are taken from the bus.</summary>
internal sealed class DocumentReadConsumerDefinition : ConsumerDefinition<DocumentReadConsumer>
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private const int Retries = 6;

    private readonly QueryOptions options;

    public DocumentReadConsumerDefinition(IOptions<QueryOptions> options)
    {
        this.options = options.Value;
        EndpointName = BusQueues.DocumentRead;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<DocumentReadConsumer> consumerConfigurator, IRegistrationContext context)
    {
        endpointConfigurator.PrefetchCount = Math.Max(endpointConfigurator.PrefetchCount, options.BatchSize * options.Recorders);
        consumerConfigurator.Options<BatchOptions>(batch => batch
            .SetMessageLimit(options.BatchSize)
            .SetTimeLimit(options.BatchPatience)
            .SetConcurrencyLimit(options.Recorders));
        // An outage of the store is waited out here; what lasts longer goes back to the sender, whose spool keeps the document.
        endpointConfigurator.UseMessageRetry(retry =>
        {
            retry.Handle<Exception>(StoreOutage.Is);
            retry.Exponential(Retries, FirstPause, LongestPause, FirstPause);
        });
    }
}
