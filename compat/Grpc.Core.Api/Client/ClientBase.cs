namespace Grpc.Core;

/// <summary>What every generated client shares.</summary>
public abstract class ClientBase
{
    /// <summary>For test doubles that override the generated methods: calls that reach the wire fail.</summary>
    protected ClientBase()
        : this(new UnimplementedCallInvoker())
    {
    }

    /// <summary>Makes a client configured like another one.</summary>
    protected ClientBase(ClientBaseConfiguration configuration)
        : this((configuration ?? throw new ArgumentNullException(nameof(configuration))).CallInvoker)
    {
    }

    /// <summary>Makes a client on a channel.</summary>
    protected ClientBase(ChannelBase channel)
        : this((channel ?? throw new ArgumentNullException(nameof(channel))).CreateCallInvoker())
    {
    }

    /// <summary>Makes a client on an invoker.</summary>
    protected ClientBase(CallInvoker callInvoker)
    {
        ArgumentNullException.ThrowIfNull(callInvoker);
        CallInvoker = callInvoker;
    }

    /// <summary>What starts the calls.</summary>
    protected CallInvoker CallInvoker { get; }

    /// <summary>What a client hands to another one made from it.</summary>
    protected internal class ClientBaseConfiguration
    {
        internal ClientBaseConfiguration(CallInvoker callInvoker) => CallInvoker = callInvoker;

        internal CallInvoker CallInvoker { get; }
    }
}
