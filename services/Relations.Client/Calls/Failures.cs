using Grpc.Core;

namespace Relations.Client.Calls;

/// <summary>Turns the failures of calls into <see cref="RelationsException"/>.</summary>
internal static class Failures
{
    /// <summary>An answer, or the failure told.</summary>
    public static async Task<T> TellAsync<T>(Task<T> answer)
    {
        try
        {
            return await answer.ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            throw RelationsException.Of(exception);
        }
    }

    /// <summary>A step without an answer, or the failure told.</summary>
    public static async Task TellAsync(Task step)
    {
        try
        {
            await step.ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            throw RelationsException.Of(exception);
        }
    }
}

/// <summary>The messages of a stream, or the failure told.</summary>
internal sealed class FailureReader<T>(IAsyncStreamReader<T> inner) : IAsyncStreamReader<T>
{
    public T Current => inner.Current;

    public Task<bool> MoveNext(CancellationToken cancellationToken) => Failures.TellAsync(inner.MoveNext(cancellationToken));
}

/// <summary>Sends messages, or tells the failure.</summary>
internal sealed class FailureWriter<T>(IClientStreamWriter<T> inner) : IClientStreamWriter<T>
{
    public WriteOptions? WriteOptions
    {
        get => inner.WriteOptions;
        set => inner.WriteOptions = value;
    }

    public Task WriteAsync(T message) => Failures.TellAsync(inner.WriteAsync(message));

    public Task WriteAsync(T message, CancellationToken cancellationToken) => Failures.TellAsync(inner.WriteAsync(message, cancellationToken));

    public Task CompleteAsync() => Failures.TellAsync(inner.CompleteAsync());
}
