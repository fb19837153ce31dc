namespace Grpc.Core;

/// <summary>A remote method, without its message types.</summary>
public interface IMethod
{
    /// <summary>Which sides are streams.</summary>
    MethodType Type { get; }

    /// <summary>The service with its package, as in <c>package.Service</c>.</summary>
    string ServiceName { get; }

    /// <summary>The method alone.</summary>
    string Name { get; }

    /// <summary>The path on the wire: <c>/package.Service/Method</c>.</summary>
    string FullName { get; }
}
