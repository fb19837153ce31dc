namespace Relations.Extraction.Sentences;

/// <summary>A norm of up to eight ASCII characters as one number, the first character lowest: two of them are compared at once.</summary>
internal static class ShortNorm
{
    /// <summary>Of a norm that is longer or has other characters.</summary>
    public const ulong None = 0;

    /// <summary>Most characters.</summary>
    public const int MaxLength = sizeof(ulong);

    /// <summary>The number of a norm, or <see cref="None"/>.</summary>
    public static ulong Of(ReadOnlySpan<char> norm)
    {
        if (norm.Length > MaxLength)
            return None;
        var number = 0UL;
        for (var i = 0; i < norm.Length; i++)
        {
            if (norm[i] >= 128)
                return None;
            number |= (ulong)norm[i] << (8 * i);
        }
        return number;
    }
}
