using System.Buffers;

namespace Grpc.Core;

/// <summary>The rules for metadata keys of "gRPC over HTTP/2", section Requests.</summary>
internal static class MetadataKey
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz_-.");

    internal static bool IsBinary(string key) => key.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.Ordinal);

    internal static string Normalise(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var lower = AsciiLower(key);
        return lower.AsSpan().ContainsAnyExcept(Allowed)
            ? throw new ArgumentException(
                "A metadata key consists of ASCII letters, digits, underscores, hyphens and dots.", nameof(key))
            : lower;
    }

    // Header names are ASCII: letters of other scripts must fail the check, not be folded into it.
    private static string AsciiLower(string key) => string.Create(key.Length, key, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
    });
}
