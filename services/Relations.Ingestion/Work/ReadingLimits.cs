using System.Text.Json;
using MassTransit.Serialization;
using Relations.Contracts;

namespace Relations.Ingestion.Work;

/// <summary>How large an event may be on the bus.</summary>
internal static class ReadingLimits
{
    /// <summary>Most bytes of one event: 8 MiB.</summary>
    public const long MaxEventBytes = 8 * 1024 * 1024;

    // What the bus puts around a message: ids, addresses, times, the host.
    private const long EnvelopeBytes = 16 * 1024;

    /// <summary>True when the event, written as the bus writes it, stays within the limit. Nothing of it is held for that.</summary>
    public static bool Fits(DocumentRead message)
    {
        using var counter = new CountingStream();
        JsonSerializer.Serialize(counter, message, SystemTextJsonMessageSerializer.Options);
        return counter.Length + EnvelopeBytes <= MaxEventBytes;
    }

    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
