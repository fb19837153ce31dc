namespace Grpc.Core;

/// <summary>Which sides of a call are streams.</summary>
public enum MethodType
{
    /// <summary>One request, one response.</summary>
    Unary,

    /// <summary>A stream of requests, one response.</summary>
    ClientStreaming,

    /// <summary>One request, a stream of responses.</summary>
    ServerStreaming,

    /// <summary>Two independent streams.</summary>
    DuplexStreaming,
}
