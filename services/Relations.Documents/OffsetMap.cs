namespace Relations.Documents;

/// <summary>
/// Piecewise linear way from the normalised text back to the decoded raw text. Both sides are counted in UTF-16 units. Units that
/// normalisation inserted (paragraph breaks, cell separators) map to the end of what stands before them.
/// </summary>
public sealed class OffsetMap
{
    private readonly Piece[] _pieces;

    internal OffsetMap(Piece[] pieces, int length) => (_pieces, Length) = (pieces, length);

    /// <summary>Length of the normalised text, in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The pieces, in the order of the normalised text.</summary>
    internal ReadOnlySpan<Piece> Pieces => _pieces;

    /// <summary>The raw offset of a normalised offset.</summary>
    /// <param name="offset">0 to <see cref="Length"/>, inclusive; outside it <see cref="ArgumentOutOfRangeException"/> is thrown.</param>
    public int ToRaw(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        if (_pieces.Length == 0)
            return 0;
        var piece = _pieces[IndexOf(offset)];
        return piece.Raw + Math.Min(Math.Max(offset - piece.Start, 0), piece.Length);
    }

    /// <summary>The raw range that a half-open normalised range was read from. The last unit decides the end, not the one after it.</summary>
    public (int Start, int End) ToRaw(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        var first = ToRaw(start);
        return end == start ? (first, first) : (first, Math.Max(first, ToRaw(end - 1) + 1));
    }

    /// <summary>Every unit where it was.</summary>
    internal static OffsetMap Identity(int length) => new(length == 0 ? [] : [new Piece(0, 0, length)], length);

    /// <summary>Index of the piece an offset lies in or after; the first when it lies before all.</summary>
    internal int IndexOf(int offset)
    {
        int low = 0, high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_pieces[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>A stretch of normalised units that stand in the raw text in the same order without a gap.</summary>
    /// <param name="Start">First normalised unit.</param>
    /// <param name="Raw">The raw unit it was.</param>
    /// <param name="Length">How many follow one another.</param>
    internal readonly record struct Piece(int Start, int Raw, int Length);
}
