using MassTransit;

namespace Relations.ServiceDefaults.Bus;

internal static class InMemoryBus
{
    /// <summary>Events stay in this process. A message that failed for good is dropped, as an error queue would only hold memory: the spool sends again.</summary>
    public static void UseInMemory(this IBusRegistrationConfigurator bus)
    {
        bus.AddConfigureEndpointsCallback((_, endpoint) =>
        {
            endpoint.DiscardFaultedMessages();
            endpoint.DiscardSkippedMessages();
        });
        bus.UsingInMemory((context, factory) => factory.ConfigureEndpoints(context));
    }
}
