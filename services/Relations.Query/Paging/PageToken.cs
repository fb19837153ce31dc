using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Relations.Query.Paging;

/// <summary>
/// Where a page ended: the values of the order's columns in its last row. The text is opaque to clients, carries the version of
/// its layout, belongs to one request by a hash of that request's filters and order, and holds a checksum, so that a token cut
/// short or mixed up is refused rather than answered with the wrong page.
/// </summary>
internal static class PageToken
{
    private const byte Version = 1;
    private const int HashLength = 8;
    private const int MaximumLength = 4096;

    /// <summary>Makes a token.</summary>
    /// <param name="request">Hash of the request it is for.</param>
    /// <param name="values">The last row's values, in the order's columns.</param>
    public static string Write(ReadOnlySpan<byte> request, IEnumerable<string> values)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(request[..HashLength]);
        foreach (var value in values)
            writer.Write(value);
        writer.Flush();
        writer.Write(Checksum(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        writer.Flush();
        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Reads a token; false when it is none, or of another request or version.</summary>
    /// <param name="token">The text.</param>
    /// <param name="request">Hash of the request it came with.</param>
    /// <param name="count">How many values it must hold.</param>
    /// <param name="values">The values.</param>
    public static bool TryRead(string token, ReadOnlySpan<byte> request, int count, [NotNullWhen(true)] out string[]? values)
    {
        values = null;
        if (token.Length > MaximumLength || !Base64Url.IsValid(token))
            return false;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < 1 + HashLength + HashLength || bytes[0] != Version)
            return false;
        var content = bytes.AsSpan(0, bytes.Length - HashLength);
        if (!Checksum(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)) || !content.Slice(1, HashLength).SequenceEqual(request[..HashLength]))
            return false;
        using var reader = new BinaryReader(new MemoryStream(bytes, 1 + HashLength, content.Length - 1 - HashLength), Encoding.UTF8);
        values = new string[count];
        for (var i = 0; i < count; i++)
            values[i] = reader.ReadString();
        return true;
    }

    private static byte[] Checksum(ReadOnlySpan<byte> content) => SHA256.HashData(content)[..HashLength];
}
