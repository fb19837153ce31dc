namespace Relations.ServiceDefaults.Bus;

/// <summary>What carries the events.</summary>
public enum BusTransport
{
    /// <summary>Memory of this process: all consumers are in it. What it holds is gone when the process ends; the spool sends again.</summary>
    InMemory,
    /// <summary>A RabbitMQ broker, for consumers in other processes.</summary>
    RabbitMq,
}
