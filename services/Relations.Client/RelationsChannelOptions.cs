using Grpc.Net.Client;

namespace Relations.Client;

/// <summary>How a <see cref="RelationsChannel"/> calls.</summary>
public sealed class RelationsChannelOptions
{
    /// <summary>How long a call with one answer may take that has no deadline of its own, retries included; null for no end. Streams have none.</summary>
    public TimeSpan? Deadline { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often a call is made at most that ends with UNAVAILABLE, 1 to 5, with growing pauses. Only calls that change nothing or can be
    /// made twice with the effect of once are retried.
    /// </summary>
    public int Attempts { get; set; } = 4;

    /// <summary>Longest message that is taken, in bytes. By default 64 MiB: a document of 16 MiB with what was read from it.</summary>
    public int MaxMessageSize { get; set; } = 64 * 1024 * 1024;

    /// <summary>Sets what else a channel has: credentials, logging, a handler. Called for each connection, of which there may be two.</summary>
    public Action<GrpcChannelOptions>? Configure { get; set; }
}
