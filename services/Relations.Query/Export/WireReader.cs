using System.Buffers.Binary;

namespace Relations.Query.Export;

/// <summary>Reads the wire format of protocol buffers, as this service's own messages are stored in it.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>The next field, or false at the end.</summary>
    public bool TryReadTag(out int number, out int wireType)
    {
        var tag = rest.IsEmpty ? 0 : ReadVarint();
        (number, wireType) = ((int)(tag >> 3), (int)(tag & 7));
        return tag != 0;
    }

    /// <summary>True when nothing is left.</summary>
    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>A number of variable length.</summary>
    public ulong ReadVarint()
    {
        ulong value = 0;
        for (var (at, shift) = (0, 0); ; at++, shift += 7)
        {
            value |= (ulong)(rest[at] & 0x7F) << shift;
            if (rest[at] < 0x80)
            {
                rest = rest[(at + 1)..];
                return value;
            }
        }
    }

    /// <summary>A double.</summary>
    public double ReadDouble()
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(rest);
        rest = rest[sizeof(double)..];
        return value;
    }

    /// <summary>A string, a message or packed values.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var length = (int)ReadVarint();
        var value = rest[..length];
        rest = rest[length..];
        return value;
    }
}
