namespace Grpc.Core.Interceptors;

/// <summary>Stands around the methods of a server. Each handler, unless overridden, only calls the next one.</summary>
public abstract class Interceptor
{
    /// <summary>Around a unary method.</summary>
    public virtual Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        where TRequest : class
        where TResponse : class => Next(continuation)(request, context);

    /// <summary>Around a client-streaming method.</summary>
    public virtual Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
        where TRequest : class
        where TResponse : class => Next(continuation)(requestStream, context);

    /// <summary>Around a server-streaming method.</summary>
    public virtual Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
        where TRequest : class
        where TResponse : class => Next(continuation)(request, responseStream, context);

    /// <summary>Around a method with a stream in each direction.</summary>
    public virtual Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
        where TRequest : class
        where TResponse : class => Next(continuation)(requestStream, responseStream, context);

    private static T Next<T>(T continuation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(continuation);
        return continuation;
    }
}
