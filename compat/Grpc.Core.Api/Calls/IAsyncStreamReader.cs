namespace Grpc.Core;

/// <summary>The receiving end of a stream of messages. One read at a time.</summary>
/// <typeparam name="T">The message type.</typeparam>
public interface IAsyncStreamReader<out T>
{
    /// <summary>The message that the last successful <see cref="MoveNext"/> read.</summary>
    T Current { get; }

    /// <summary>Reads the next message; false at the end of the stream.</summary>
    /// <exception cref="RpcException">The stream ended with a failure.</exception>
    Task<bool> MoveNext(CancellationToken cancellationToken);
}
