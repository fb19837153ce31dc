using System.Buffers;
using System.Buffers.Binary;
using Google.Protobuf;

namespace Relations.HttpJson.Calls;

/// <summary>A message as gRPC frames it: a byte that says whether it is compressed, its length in four bytes, the message.</summary>
/// <remarks>https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md, "Length-Prefixed-Message".</remarks>
internal static class GrpcFrame
{
    private const int HeaderLength = 5;

    /// <summary>The frame of a message, not compressed.</summary>
    public static byte[] Write(IMessage message)
    {
        var size = message.CalculateSize();
        var frame = new byte[HeaderLength + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        message.WriteTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>Takes one message off the front of a buffer; false while it is not there whole.</summary>
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, MessageParser parser, out IMessage message)
    {
        message = null!;
        if (buffer.Length < HeaderLength)
            return false;
        Span<byte> header = stackalloc byte[HeaderLength];
        buffer.Slice(0, HeaderLength).CopyTo(header);
        var size = BinaryPrimitives.ReadInt32BigEndian(header[1..]);
        if (buffer.Length < HeaderLength + size)
            return false;
        message = parser.ParseFrom(buffer.Slice(HeaderLength, size));
        buffer = buffer.Slice(HeaderLength + size);
        return true;
    }
}
