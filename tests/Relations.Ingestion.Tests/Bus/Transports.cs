using Relations.Testing.RabbitMq;

namespace Relations.Ingestion.Tests.Bus;

/// <summary>The two transports, for tests that hold on both.</summary>
internal static class Transports
{
    public const string InProcess = "in process";
    public const string RabbitMq = "RabbitMQ";

    /// <summary>Configuration of a transport that nobody has used before.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> FreshAsync(this RabbitMqBroker broker, string transport) =>
        transport == InProcess ? new Dictionary<string, string?>() : await broker.FreshAsync();
}
