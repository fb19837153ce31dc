namespace Grpc.Core;

/// <summary>A client's stream of requests.</summary>
/// <typeparam name="T">The request message.</typeparam>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Says that no further request follows.</summary>
    Task CompleteAsync();
}
