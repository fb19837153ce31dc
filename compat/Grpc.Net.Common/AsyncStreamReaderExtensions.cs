using System.Runtime.CompilerServices;

namespace Grpc.Core;

/// <summary>Reads streams of messages with <c>await foreach</c>.</summary>
public static class AsyncStreamReaderExtensions
{
    /// <summary>The messages of a stream until its end.</summary>
    /// <exception cref="RpcException">The stream ended with a failure.</exception>
    public static IAsyncEnumerable<T> ReadAllAsync<T>(
        this IAsyncStreamReader<T> streamReader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(streamReader);
        return Messages(streamReader, cancellationToken);
    }

    private static async IAsyncEnumerable<T> Messages<T>(
        IAsyncStreamReader<T> streamReader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await streamReader.MoveNext(cancellationToken).ConfigureAwait(false))
            yield return streamReader.Current;
    }
}
