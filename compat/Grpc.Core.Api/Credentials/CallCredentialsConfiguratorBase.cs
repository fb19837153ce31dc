namespace Grpc.Core;

/// <summary>Tells a channel what call credentials it was given; implemented by the channel.</summary>
public abstract class CallCredentialsConfiguratorBase
{
    /// <summary>Several credentials, to be applied in order.</summary>
    public abstract void SetCompositeCredentials(object? state, IReadOnlyList<CallCredentials> credentials);

    /// <summary>A function that adds headers.</summary>
    public abstract void SetAsyncAuthInterceptorCredentials(object? state, AsyncAuthInterceptor interceptor);
}
