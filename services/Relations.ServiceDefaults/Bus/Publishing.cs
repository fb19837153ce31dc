using MassTransit;

namespace Relations.ServiceDefaults.Bus;

/// <summary>Publishing that ends.</summary>
public static class Publishing
{
    /// <summary>
    /// Publishes an event and ends with the token, whatever the bus waits for. MassTransit does not heed the token while it waits for
    /// exchanges and queues to be declared, and whoever comes to a channel on which that failed waits for ever.
    /// </summary>
    /// <param name="bus">The bus, or what a consumer is given.</param>
    /// <param name="message">The event.</param>
    /// <param name="isMandatory">True when the broker must have put it into a queue.</param>
    /// <param name="cancellation">Must be cancelled at some time.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; the event may have been published.</exception>
    public static Task PublishUntilAsync<T>(this IPublishEndpoint bus, T message, bool isMandatory, CancellationToken cancellation)
        where T : class =>
        bus.Publish(message, context => context.Mandatory = isMandatory, cancellation).WaitAsync(cancellation);
}
