using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Xunit;

namespace Relations.Testing.RabbitMq;

/// <summary>
/// A real broker for tests: the one that <see cref="Variable"/> names (<c>amqp://user:password@host:port/vhost</c>, used by
/// one test project at a time), else a private one. Where neither is possible, <see cref="SkipReason"/> says why.
/// </summary>
public sealed class RabbitMqBroker : IAsyncLifetime
{
    /// <summary>Environment variable with the address of a broker to use.</summary>
    public const string Variable = "RELATIONS_TEST_RABBITMQ";

    private RabbitMqServer? _server;
    private ConnectionFactory _factory = new();

    /// <summary>Why there is no broker, or null when there is one.</summary>
    public string? SkipReason { get; private set; }

    /// <summary>True when it was started for the tests, so that they may restart it.</summary>
    public bool IsOurs => _server is not null;

    private RabbitMqServer Ours => _server ?? throw new InvalidOperationException("The broker is not the tests' own.");

    /// <summary>The configuration of <c>AddRelationsBus</c> that leads to it.</summary>
    public IReadOnlyDictionary<string, string?> Configuration => new Dictionary<string, string?>
    {
        ["Bus:Transport"] = "RabbitMq",
        ["Bus:RabbitMq:Host"] = _factory.HostName,
        ["Bus:RabbitMq:Port"] = $"{_factory.Port}",
        ["Bus:RabbitMq:User"] = _factory.UserName,
        ["Bus:RabbitMq:Password"] = _factory.Password,
        ["Bus:RabbitMq:VirtualHost"] = _factory.VirtualHost,
    };

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address)
        {
            _factory = new ConnectionFactory { Uri = new Uri(address) };
            return;
        }
        SkipReason = await RabbitMqInstaller.EnsureAsync();
        if (SkipReason is not null)
            return;
        _server = await RabbitMqServer.StartAsync();
        _factory = new ConnectionFactory { HostName = "127.0.0.1", Port = _server.Port };
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Stops it as an operator does. Only for a broker that <see cref="IsOurs"/>.</summary>
    public Task StopAsync() => Ours.StopAsync();

    /// <summary>Ends it with no chance to say goodbye. Only for a broker that <see cref="IsOurs"/>.</summary>
    public Task KillAsync() => Ours.KillAsync();

    /// <summary>Starts it again on the same port with all that it keeps on disk. Only for a broker that <see cref="IsOurs"/> and was stopped.</summary>
    public Task StartAsync() => Ours.StartAgainAsync();

    /// <summary>Deletes queues and exchanges of these names, so that the next test finds a broker that has never seen them.</summary>
    public async Task ForgetAsync(IEnumerable<string> queues, IEnumerable<string> exchanges)
    {
        await using var connection = await _factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in queues)
            await channel.QueueDeleteAsync(queue);
        foreach (var exchange in exchanges)
            await channel.ExchangeDeleteAsync(exchange);
    }

    /// <summary>How many messages wait in a queue; null when there is no such queue.</summary>
    public async Task<uint?> MessagesInAsync(string queue)
    {
        await using var connection = await _factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }

    /// <summary>True when a queue is a quorum queue; the broker refuses to take it for one when it is not.</summary>
    public async Task<bool> IsQuorumQueueAsync(string queue)
    {
        await using var connection = await _factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
            return true;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            return false;
        }
    }
}
