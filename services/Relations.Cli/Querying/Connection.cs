using Grpc.Net.Client;

namespace Relations.Cli.Querying;

/// <summary>Connections to services.</summary>
internal static class Connection
{
    /// <summary>Longest message that a service may send: a document of 16 MiB with its annotations.</summary>
    private const int MaxMessageBytes = 64 * 1024 * 1024;

    /// <summary>A connection, made on the first call.</summary>
    public static GrpcChannel To(string url) =>
        GrpcChannel.ForAddress(url, new GrpcChannelOptions { MaxReceiveMessageSize = MaxMessageBytes });
}
