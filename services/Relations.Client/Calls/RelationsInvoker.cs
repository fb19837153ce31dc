using Grpc.Core;

namespace Relations.Client.Calls;

/// <summary>Stands around every call: retries it if it may be, gives it a deadline if it has one answer, and turns failures into <see cref="RelationsException"/>.</summary>
/// <param name="repeating">Makes calls, several times if need be.</param>
/// <param name="single">Makes calls once.</param>
/// <param name="deadline">How long a call with one answer may take.</param>
/// <param name="time">Now.</param>
internal sealed class RelationsInvoker(Lazy<CallInvoker> repeating, Lazy<CallInvoker> single, TimeSpan? deadline, TimeProvider time) : CallInvoker
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        try
        {
            return Inner(method).BlockingUnaryCall(method, host, Limited(options), request);
        }
        catch (RpcException exception)
        {
            throw RelationsException.Of(exception);
        }
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = Inner(method).AsyncUnaryCall(method, host, Limited(options), request);
        return new AsyncUnaryCall<TResponse>(
            Failures.TellAsync(call.ResponseAsync),
            _ => Failures.TellAsync(call.ResponseHeadersAsync), _ => call.GetStatus(), _ => call.GetTrailers(), _ => call.Dispose(), call);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = Inner(method).AsyncServerStreamingCall(method, host, options, request);
        return new AsyncServerStreamingCall<TResponse>(
            new FailureReader<TResponse>(call.ResponseStream),
            _ => Failures.TellAsync(call.ResponseHeadersAsync), _ => call.GetStatus(), _ => call.GetTrailers(), _ => call.Dispose(), call);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = Inner(method).AsyncClientStreamingCall(method, host, options);
        return new AsyncClientStreamingCall<TRequest, TResponse>(
            new FailureWriter<TRequest>(call.RequestStream),
            Failures.TellAsync(call.ResponseAsync),
            _ => Failures.TellAsync(call.ResponseHeadersAsync), _ => call.GetStatus(), _ => call.GetTrailers(), _ => call.Dispose(), call);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = Inner(method).AsyncDuplexStreamingCall(method, host, options);
        return new AsyncDuplexStreamingCall<TRequest, TResponse>(
            new FailureWriter<TRequest>(call.RequestStream),
            new FailureReader<TResponse>(call.ResponseStream),
            _ => Failures.TellAsync(call.ResponseHeadersAsync), _ => call.GetStatus(), _ => call.GetTrailers(), _ => call.Dispose(), call);
    }

    private CallInvoker Inner(IMethod method) => (RetryRules.IsRepeatable(method) ? repeating : single).Value;

    private CallOptions Limited(CallOptions options) =>
        options.Deadline is null && deadline is { } limit ? options.WithDeadline(time.GetUtcNow().UtcDateTime + limit) : options;
}
