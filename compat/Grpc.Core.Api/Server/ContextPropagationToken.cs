namespace Grpc.Core;

/// <summary>Links a client call to the server call it is made for.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken()
    {
    }
}
