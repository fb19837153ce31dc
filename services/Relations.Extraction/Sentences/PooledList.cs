using System.Buffers;

namespace Relations.Extraction.Sentences;

/// <summary>A list that grows in borrowed arrays, so that of a text only the arrays that stay are allocated. Who makes it disposes of it; used by one thread.</summary>
/// <param name="expected">How many items there will be, about.</param>
internal sealed class PooledList<T>(int expected) : IDisposable
    where T : struct
{
    private T[] _items = ArrayPool<T>.Shared.Rent(Math.Max(16, expected));

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them, until the next is added.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds one.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    /// <summary>An array of their own.</summary>
    public T[] ToArray() => Items.ToArray();

    /// <summary>Gives the array back, with nothing left in it that would be kept alive.</summary>
    public void Dispose()
    {
        _items.AsSpan(0, Count).Clear();
        ArrayPool<T>.Shared.Return(_items);
        (_items, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_items.Length * 2);
        Items.CopyTo(larger);
        _items.AsSpan(0, Count).Clear();
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
