namespace Grpc.Core;

/// <summary>The sending end of a stream of messages. One write at a time.</summary>
/// <typeparam name="T">The message type.</typeparam>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>How the following messages are written; null for the default.</summary>
    WriteOptions? WriteOptions { get; set; }

    /// <summary>Writes a message; completes when flow control has let it go.</summary>
    Task WriteAsync(T message);

    /// <summary>Writes a message unless cancelled; cancellation ends the whole call.</summary>
    /// <exception cref="NotSupportedException">The writer cannot be cancelled and the token can.</exception>
    Task WriteAsync(T message, CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled
            ? throw new NotSupportedException("This stream writer does not support cancelling a write.")
            : WriteAsync(message);
}
