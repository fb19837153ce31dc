using System.Buffers;

namespace Relations.Extraction.Sentences;

/// <summary>
/// A list that grows in borrowed arrays, so that of a text only the arrays that stay are allocated. Of a huge text the list's own array stays where
/// it fits: there are never two of it. Who makes it disposes of it; used by one thread.
/// </summary>
/// <param name="expected">How many items there will be, about.</param>
internal sealed class PooledList<T>(int expected) : IDisposable
    where T : struct
{
    /// <summary>Longest array that is borrowed; the pool rounds lengths up to powers of two, and keeps what comes back.</summary>
    private const int LongestBorrowed = 1 << 17;

    private T[] _items = Rent(Math.Max(16, expected));

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

    /// <summary>An array of their own. The list is empty afterwards.</summary>
    public T[] Take()
    {
        var taken = Items.Length == _items.Length && Count > LongestBorrowed ? _items : Items.ToArray();
        if (ReferenceEquals(taken, _items))
            (_items, Count) = ([], 0);
        else
            Dispose();
        return taken;
    }

    /// <summary>Gives the array back, with nothing left in it that would be kept alive.</summary>
    public void Dispose()
    {
        Return(_items, Count);
        (_items, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = Rent(Count < LongestBorrowed ? Math.Max(16, Count * 2) : Count + (Count / 4));
        Items.CopyTo(larger);
        Return(_items, Count);
        _items = larger;
    }

    private static T[] Rent(int length) => length <= LongestBorrowed ? ArrayPool<T>.Shared.Rent(length) : new T[length];

    private static void Return(T[] items, int count)
    {
        if (items.Length is 0 or > LongestBorrowed)
            return;
        items.AsSpan(0, count).Clear();
        ArrayPool<T>.Shared.Return(items);
    }
}
