namespace Grpc.Core;

/// <summary>The base class of a generated client.</summary>
/// <typeparam name="T">The generated client itself.</typeparam>
public abstract class ClientBase<T> : ClientBase
    where T : ClientBase<T>
{
    /// <inheritdoc cref="ClientBase()" />
    protected ClientBase()
    {
    }

    /// <inheritdoc cref="ClientBase(ClientBase.ClientBaseConfiguration)" />
    protected ClientBase(ClientBaseConfiguration configuration)
        : base(configuration)
    {
    }

    /// <inheritdoc cref="ClientBase(ChannelBase)" />
    protected ClientBase(ChannelBase channel)
        : base(channel)
    {
    }

    /// <inheritdoc cref="ClientBase(Core.CallInvoker)" />
    protected ClientBase(CallInvoker callInvoker)
        : base(callInvoker)
    {
    }

    /// <summary>Makes another client of the same kind; generated code implements it.</summary>
    protected abstract T NewInstance(ClientBaseConfiguration configuration);
}
