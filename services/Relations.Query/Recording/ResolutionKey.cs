using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Relations.Query.Recording;

/// <summary>Resolution's keys in the form the store looks them up by: they are as long as titles, their hashes are not.</summary>
internal static class ResolutionKey
{
    /// <summary>The first half of the key's SHA-256: two keys share one as often as two documents share an id.</summary>
    public static Guid Of(string key) => new(Hash(key).AsSpan(0, 16), bigEndian: true);

    /// <summary>The number of the lock of a key. It is negative, so it is none of <see cref="Storage.AdvisoryLock"/>; two keys that share one only wait for each other.</summary>
    public static long Lock(string key) => BinaryPrimitives.ReadInt64BigEndian(Hash(key)) | long.MinValue;

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
