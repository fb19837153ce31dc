using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Relations.Contracts;

namespace Relations.ServiceDefaults.Bus;

internal static class RabbitMqBus
{
    /// <summary>
    /// Events go over a broker: quorum queues for what must survive it, publisher confirmation, failed messages to
    /// <c>QUEUE_error</c>, those nobody understands to <c>QUEUE_skipped</c>.
    /// </summary>
    public static void UseRabbitMq(this IBusRegistrationConfigurator bus)
    {
        bus.AddConfigureEndpointsCallback((context, queue, endpoint) =>
        {
            if (endpoint is not IRabbitMqReceiveEndpointConfigurator rabbit)
                return;
            if (BusQueues.IsTemporary(queue))
            {
                endpoint.DiscardFaultedMessages();
                endpoint.DiscardSkippedMessages();
                return;
            }
            rabbit.SetQuorumQueue();
            rabbit.PrefetchCount = context.GetRequiredService<IOptions<BusOptions>>().Value.Prefetch;
        });
        bus.UsingRabbitMq((context, factory) =>
        {
            var broker = context.GetRequiredService<IOptions<BusOptions>>().Value.RabbitMq;
            factory.Host(broker.Host, (ushort)broker.Port, broker.VirtualHost, host =>
            {
                host.Username(broker.User);
                host.Password(broker.Password);
                host.PublisherConfirmation = true;
            });
            // Declared by whoever publishes as well: an exchange without a bound queue drops what it is given, without an error.
            // The consumer's own binding leads to the same queue; a broker puts a message into a queue once, over however many ways.
            factory.Publish<DocumentRead>(topology => topology.BindQueue(
                topology.Exchange.ExchangeName, BusQueues.DocumentRead, queue => queue.SetQuorumQueue()));
            factory.ConfigureEndpoints(context);
        });
    }
}
