using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Serving;

/// <summary>Bounds of requests.</summary>
internal static class Limits
{
    /// <summary>Most bytes of one chunk of an upload: 1 MiB.</summary>
    public const int MaxChunk = 1024 * 1024;

    /// <summary>
    /// Most bytes of a message: well above a document of the largest size, so that one somewhat larger is answered with the limit's
    /// name and not with RESOURCE_EXHAUSTED by the transport.
    /// </summary>
    public const int MaxMessage = RawBytes.MaxLength + (8 * 1024 * 1024);

    /// <summary>Most ids of a watch.</summary>
    public const int MaxWatched = 10_000;

    /// <summary>What the name of a document must be.</summary>
    public const string FileNameRule = "A file name without folders or control characters, 1 to 240 bytes in UTF-8.";

    /// <summary>What the bytes of a document must be.</summary>
    public const string ContentRule = "1 to 16777216 bytes (16 MiB).";

    /// <summary>What an id must be.</summary>
    public const string IdRule = "SHA-256 of the raw bytes: 64 lower-case hexadecimal digits.";
}
