using System.Buffers;
using System.Buffers.Binary;
using Google.Protobuf;

namespace Relations.HttpJson.Calls;

/// <summary>A message as gRPC and Connect frame it: a byte of flags, 1 for a compressed one, its length in four bytes, the message.</summary>
/// <remarks>https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md, "Length-Prefixed-Message".</remarks>
internal static class Frame
{
    private const int HeaderLength = 5;

    /// <summary>The frame of a message in binary form, not compressed.</summary>
    public static byte[] Write(IMessage message)
    {
        var frame = Begin(0, message.CalculateSize());
        message.WriteTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>The frame of some bytes.</summary>
    public static byte[] Write(byte flags, ReadOnlySpan<byte> bytes)
    {
        var frame = Begin(flags, bytes.Length);
        bytes.CopyTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>Takes one message off the front of a buffer; false while it is not there whole.</summary>
    /// <param name="buffer">What has come.</param>
    /// <param name="maxSize">Most bytes that a message may have.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="bytes">The message.</param>
    /// <exception cref="InvalidDataException">It is larger.</exception>
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, int maxSize, out byte flags, out ReadOnlySequence<byte> bytes)
    {
        (flags, bytes) = (0, default);
        if (buffer.Length < HeaderLength)
            return false;
        Span<byte> header = stackalloc byte[HeaderLength];
        buffer.Slice(0, HeaderLength).CopyTo(header);
        var size = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        if (size > maxSize)
            throw new InvalidDataException($"A message has at most {maxSize} bytes.");
        if (buffer.Length < HeaderLength + size)
            return false;
        (flags, bytes) = (header[0], buffer.Slice(HeaderLength, size));
        buffer = buffer.Slice(HeaderLength + size);
        return true;
    }

    private static byte[] Begin(byte flags, int size)
    {
        var frame = new byte[HeaderLength + size];
        frame[0] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        return frame;
    }
}
