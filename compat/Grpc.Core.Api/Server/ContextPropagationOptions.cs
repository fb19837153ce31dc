namespace Grpc.Core;

/// <summary>What a server call hands on to the calls it makes.</summary>
public class ContextPropagationOptions
{
    /// <summary>Hands on the deadline and the cancellation, unless told otherwise.</summary>
    public ContextPropagationOptions(bool propagateDeadline = true, bool propagateCancellation = true)
    {
        IsPropagateDeadline = propagateDeadline;
        IsPropagateCancellation = propagateCancellation;
    }

    /// <summary>Whether the deadline is handed on.</summary>
    public bool IsPropagateDeadline { get; }

    /// <summary>Whether cancellation is handed on.</summary>
    public bool IsPropagateCancellation { get; }
}
