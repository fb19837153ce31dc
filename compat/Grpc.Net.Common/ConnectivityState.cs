namespace Grpc.Core;

/// <summary>The state of a channel's connection, as in gRPC's "Connectivity Semantics".</summary>
public enum ConnectivityState
{
    /// <summary>Not connected and not trying.</summary>
    Idle,

    /// <summary>Connecting.</summary>
    Connecting,

    /// <summary>Connected.</summary>
    Ready,

    /// <summary>Failed, and about to try again.</summary>
    TransientFailure,

    /// <summary>Ended for good.</summary>
    Shutdown,
}
