using System.Collections;

namespace Grpc.Core;

/// <summary>
/// Headers or trailers of a call, in order; a key may occur more than once.
/// Keys are kept in lower case, and keys that end in <c>-bin</c> hold bytes.
/// </summary>
public sealed partial class Metadata : IList<Metadata.Entry>
{
    /// <summary>What the keys of binary entries end in.</summary>
    public const string BinaryHeaderSuffix = "-bin";

    /// <summary>No entries; cannot be changed.</summary>
    public static readonly Metadata Empty = new() { IsReadOnly = true };

    private readonly List<Entry> entries = [];

    /// <inheritdoc />
    public int Count => entries.Count;

    /// <inheritdoc />
    public bool IsReadOnly { get; private init; }

    /// <inheritdoc />
    public Entry this[int index]
    {
        get => entries[index];
        set => Writable()[index] = Present(value);
    }

    /// <summary>The last entry with a key, or null.</summary>
    public Entry? Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return entries.FindLast(entry => entry.HasKey(key));
    }

    /// <summary>The text of the last entry with a key, or null.</summary>
    /// <exception cref="InvalidOperationException">The entry holds bytes.</exception>
    public string? GetValue(string key) => Get(key)?.Value;

    /// <summary>The bytes of the last entry with a key, or null.</summary>
    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    /// <summary>Every entry with a key, in order.</summary>
    public IEnumerable<Entry> GetAll(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return entries.Where(entry => entry.HasKey(key));
    }

    /// <summary>Appends a text entry.</summary>
    public void Add(string key, string value) => Add(new Entry(key, value));

    /// <summary>Appends a binary entry; the key must end in <see cref="BinaryHeaderSuffix"/>.</summary>
    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    /// <inheritdoc />
    public void Add(Entry item) => Writable().Add(Present(item));

    /// <inheritdoc />
    public void Insert(int index, Entry item) => Writable().Insert(index, Present(item));

    /// <inheritdoc />
    public bool Remove(Entry item) => Writable().Remove(item);

    /// <inheritdoc />
    public void RemoveAt(int index) => Writable().RemoveAt(index);

    /// <inheritdoc />
    public void Clear() => Writable().Clear();

    /// <inheritdoc />
    public bool Contains(Entry item) => entries.Contains(item);

    /// <inheritdoc />
    public int IndexOf(Entry item) => entries.IndexOf(item);

    /// <inheritdoc />
    public void CopyTo(Entry[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public IEnumerator<Entry> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();

    private static Entry Present(Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item;
    }

    private List<Entry> Writable() =>
        IsReadOnly ? throw new InvalidOperationException("This metadata cannot be changed.") : entries;
}
