using System.Diagnostics.CodeAnalysis;

namespace Relations.Query.Storage;

/// <summary>Ids as the store keeps them: 32 hexadecimal digits as <c>uuid</c>, a document's 64 as <c>bytea</c>. Both sort as their digits do.</summary>
internal static class HexId
{
    private const int RecordDigits = 32;
    private const int DocumentDigits = 64;

    /// <summary>The number of an id of 32 digits. Throws <see cref="FormatException"/> when it is none.</summary>
    public static Guid Number(string id) => Guid.ParseExact(id, "N");

    /// <summary>The number of an id of 32 digits; false when it is none.</summary>
    public static bool TryNumber(string id, out Guid number) => Guid.TryParseExact(id, "N", out number) && id.Length == RecordDigits;

    /// <summary>The digits of an id, lower case.</summary>
    public static string Text(Guid number) => number.ToString("N");

    /// <summary>The bytes of a document's id. Throws <see cref="FormatException"/> when it is none.</summary>
    public static byte[] Bytes(string id) => TryBytes(id, out var bytes) ? bytes : throw new FormatException($"'{id}' is not the id of a document.");

    /// <summary>The bytes of a document's id; false when it is none.</summary>
    public static bool TryBytes(string id, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (id.Length != DocumentDigits || !id.All(char.IsAsciiHexDigit))
            return false;
        bytes = Convert.FromHexString(id);
        return true;
    }

    /// <summary>The digits of a document's id, lower case.</summary>
    public static string Text(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
