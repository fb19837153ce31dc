namespace Grpc.Core;

/// <summary>A connection, or several, to one target.</summary>
public abstract class ChannelBase
{
    /// <summary>Names the target.</summary>
    protected ChannelBase(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Target = target;
    }

    /// <summary>Host and port the channel was made for.</summary>
    public string Target { get; }

    /// <summary>Makes an invoker that starts calls on this channel.</summary>
    public abstract CallInvoker CreateCallInvoker();

    /// <summary>Ends the channel; its calls are cancelled.</summary>
    public Task ShutdownAsync() => ShutdownAsyncCore();

    /// <summary>What <see cref="ShutdownAsync"/> does; by default, nothing.</summary>
    protected virtual Task ShutdownAsyncCore() => Task.CompletedTask;
}
