namespace Grpc.Core;

/// <summary>What every kind of client call offers beside its messages, as the channel supplied it.</summary>
internal sealed class ClientCallState(
    Func<object, Task<Metadata>> responseHeaders,
    Func<object, Status> status,
    Func<object, Metadata> trailers,
    Action<object> dispose,
    object state)
{
    internal Task<Metadata> ResponseHeadersAsync => responseHeaders(state);

    internal Status GetStatus() => status(state);

    internal Metadata GetTrailers() => trailers(state);

    internal void Dispose() => dispose(state);
}
