using Relations.Contracts;
using Relations.ServiceDefaults.Bus;
using Relations.Testing.RabbitMq;

namespace Relations.Ingestion.Tests.Bus;

/// <summary>Tests that share one broker, one after the other.</summary>
[CollectionDefinition(Name)]
public class BrokerTests : ICollectionFixture<RabbitMqBroker>
{
    public const string Name = "RabbitMQ";
}

internal static class FreshBroker
{
    /// <summary>The configuration of a broker that no service has ever used. Skips the test when there is no broker.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> FreshAsync(this RabbitMqBroker broker)
    {
        Skip.If(broker.SkipReason is not null, broker.SkipReason);
        await broker.ForgetAsync(
            [BusQueues.DocumentRead, BusQueues.DocumentRead + "_error", BusQueues.DocumentRead + "_skipped"],
            [BusQueues.DocumentRead, "Relations.Contracts:" + nameof(DocumentRead), "Relations.Contracts:" + nameof(DocumentStored), "Relations.Contracts:" + nameof(DocumentRejected)]);
        return broker.Configuration;
    }
}
