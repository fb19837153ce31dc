namespace Grpc.Core;

/// <summary>The call that is to be authenticated.</summary>
public class AuthInterceptorContext
{
    /// <summary>Describes a call.</summary>
    public AuthInterceptorContext(string serviceUrl, string methodName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(methodName);
        ServiceUrl = serviceUrl;
        MethodName = methodName;
        CancellationToken = cancellationToken;
    }

    /// <summary>The address of the service, which tokens are commonly issued for.</summary>
    public string ServiceUrl { get; }

    /// <summary>The method alone.</summary>
    public string MethodName { get; }

    /// <summary>Signalled when the call is given up.</summary>
    public CancellationToken CancellationToken { get; }
}
