using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>One key with its text or bytes; immutable.</summary>
    public sealed class Entry
    {
        private readonly string? text;
        private readonly byte[]? bytes;

        /// <summary>Makes a text entry.</summary>
        /// <exception cref="ArgumentException">The key is no header name, or ends in <c>-bin</c>.</exception>
        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = MetadataKey.Normalise(key);
            if (IsBinary)
                throw new ArgumentException($"The key of a text entry must not end in \"{BinaryHeaderSuffix}\".", nameof(key));
            text = value;
        }

        /// <summary>Makes a binary entry over a copy of the bytes.</summary>
        /// <exception cref="ArgumentException">The key is no header name, or does not end in <c>-bin</c>.</exception>
        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = MetadataKey.Normalise(key);
            if (!IsBinary)
                throw new ArgumentException($"The key of a binary entry must end in \"{BinaryHeaderSuffix}\".", nameof(key));
            bytes = [.. valueBytes];
        }

        /// <summary>The key, in lower case.</summary>
        public string Key { get; }

        /// <summary>Whether the entry holds bytes, which its key's suffix decides.</summary>
        public bool IsBinary => MetadataKey.IsBinary(Key);

        /// <summary>The text.</summary>
        /// <exception cref="InvalidOperationException">The entry holds bytes.</exception>
        public string Value =>
            text ?? throw new InvalidOperationException($"\"{Key}\" holds bytes, not text.");

        /// <summary>A copy of the bytes; of a text entry, its characters in ASCII.</summary>
        public byte[] ValueBytes => bytes is null ? Encoding.ASCII.GetBytes(text!) : [.. bytes];

        /// <summary>The entry for a log line; bytes are named by their number only.</summary>
        public override string ToString() =>
            bytes is null ? $"[Entry: key={Key}, value={text}]" : $"[Entry: key={Key}, {bytes.Length} bytes]";

        internal bool HasKey(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);
    }
}
