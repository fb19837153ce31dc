using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a marshaller writes one message. The transport implements what it supports.</summary>
public abstract class SerializationContext
{
    /// <summary>Hands over the whole message at once and completes it.</summary>
    public virtual void Complete(byte[] payload) => throw new NotImplementedException();

    /// <summary>A writer for the message; <see cref="Complete()"/> ends it.</summary>
    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotImplementedException();

    /// <summary>Announces the message's length in bytes before the first write, so that the frame can be written directly.</summary>
    public virtual void SetPayloadLength(int payloadLength)
    {
    }

    /// <summary>Says that the message has been written.</summary>
    public virtual void Complete() => throw new NotImplementedException();
}
