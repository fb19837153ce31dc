using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a marshaller reads one message from. Valid only while the marshaller runs.</summary>
public abstract class DeserializationContext
{
    /// <summary>The message's length in bytes.</summary>
    public abstract int PayloadLength { get; }

    /// <summary>The message in an array that the caller may keep.</summary>
    public virtual byte[] PayloadAsNewBuffer() => throw new NotImplementedException();

    /// <summary>The message where it lies; must not be kept.</summary>
    public virtual ReadOnlySequence<byte> PayloadAsReadOnlySequence() => throw new NotImplementedException();
}
