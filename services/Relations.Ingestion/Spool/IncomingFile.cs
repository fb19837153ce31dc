using System.Security.Cryptography;

namespace Relations.Ingestion.Spool;

/// <summary>Bytes that are being handed in: a staging file, of which nothing is left unless it is accepted.</summary>
internal sealed class IncomingFile : IAsyncDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string _path;
    private readonly FileStream _stream;

    /// <summary>Makes the staging file. Throws <see cref="IOException"/> when the spool cannot be written, as do the other members.</summary>
    public IncomingFile(WorkerFolder folder)
    {
        _path = folder.NewIncoming();
        _stream = new FileStream(_path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1, FileOptions.Asynchronous);
    }

    /// <summary>Bytes so far.</summary>
    public long Length { get; private set; }

    /// <summary>Adds bytes.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _hash.AppendData(bytes.Span);
        Length += bytes.Length;
        await _stream.WriteAsync(bytes, cancellationToken);
    }

    /// <summary>Ends the file and puts its bytes on disk; the id they give, and where they are.</summary>
    public async Task<(string Id, string Path)> CompleteAsync()
    {
        // On a thread of its own: the pool's threads are few, and this one waits for the disk.
        await Task.Factory.StartNew(() => _stream.Flush(flushToDisk: true), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await _stream.DisposeAsync();
        return (Convert.ToHexStringLower(_hash.GetHashAndReset()), _path);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _hash.Dispose();
        await _stream.DisposeAsync();
        File.Delete(_path);
    }
}
