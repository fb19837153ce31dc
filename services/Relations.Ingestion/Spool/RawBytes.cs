using System.Security.Cryptography;

namespace Relations.Ingestion.Spool;

/// <summary>A file's bytes and the id they give.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Content">The bytes, or null when there are more than <see cref="MaxLength"/>: those are hashed, never held.</param>
internal sealed record RawBytes(string Id, byte[]? Content)
{
    /// <summary>Most bytes a document may have: 16 MiB.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>
    /// Reads a file; null when it is still being written: open for writing elsewhere, or changed meanwhile.
    /// </summary>
    public static async Task<RawBytes?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file)
        {
            if (Posix.IsOpenForWriting(file.SafeFileHandle))
                return null;
            var (length, written) = (file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle));
            var bytes = length > MaxLength ? await HashAsync(file, cancellationToken) : await HoldAsync(file, (int)length, cancellationToken);
            return file.Length == length && File.GetLastWriteTimeUtc(file.SafeFileHandle) == written ? bytes : null;
        }
    }

    private static async Task<RawBytes> HashAsync(FileStream file, CancellationToken cancellationToken) =>
        new(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)), null);

    private static async Task<RawBytes> HoldAsync(FileStream file, int length, CancellationToken cancellationToken)
    {
        var content = new byte[length];
        var read = await file.ReadAtLeastAsync(content, length, throwOnEndOfStream: false, cancellationToken);
        Array.Resize(ref content, read);
        return new RawBytes(Convert.ToHexStringLower(SHA256.HashData(content)), content);
    }
}
