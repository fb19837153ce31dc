using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>Compresses and restores messages.</summary>
public interface ICompressionProvider
{
    /// <summary>The name in <c>grpc-encoding</c> headers.</summary>
    string EncodingName { get; }

    /// <summary>A stream that writes compressed bytes to <paramref name="stream"/>, which stays open; a null level is the provider's own.</summary>
    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    /// <summary>A stream that reads restored bytes from <paramref name="stream"/>, which stays open.</summary>
    Stream CreateDecompressionStream(Stream stream);
}
