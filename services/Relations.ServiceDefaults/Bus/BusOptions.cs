using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Relations.ServiceDefaults.Bus;

/// <summary>Configuration of the bus, section <c>Bus</c>.</summary>
public sealed class BusOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Bus";

    /// <summary>What carries the events; in-process unless told otherwise.</summary>
    [EnumDataType(typeof(BusTransport))]
    public BusTransport Transport { get; set; } = BusTransport.InMemory;

    /// <summary>The broker, when <see cref="Transport"/> is RabbitMQ.</summary>
    [ValidateObjectMembers]
    public RabbitMqOptions RabbitMq { get; set; } = new();

    /// <summary>Events a durable consumer takes from the broker ahead of its work, 1 to 1000. One event may be 8 MiB: memory is this times that at worst.</summary>
    [Range(1, 1000)]
    public int Prefetch { get; set; } = 16;
}

/// <summary>Where the broker is and who we are to it.</summary>
public sealed class RabbitMqOptions
{
    /// <summary>Host name or address.</summary>
    [Required]
    public string Host { get; set; } = "localhost";

    /// <summary>Port, 1 to 65535.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 5672;

    /// <summary>User name.</summary>
    [Required]
    public string User { get; set; } = "guest";

    /// <summary>Password.</summary>
    [Required]
    public string Password { get; set; } = "guest";

    /// <summary>Virtual host.</summary>
    [Required]
    public string VirtualHost { get; set; } = "/";
}

[OptionsValidator]
internal sealed partial class BusOptionsValidator : IValidateOptions<BusOptions>;
