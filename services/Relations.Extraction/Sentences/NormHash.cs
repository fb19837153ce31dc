namespace Relations.Extraction.Sentences;

/// <summary>FNV-1a over the characters of a norm: the same in every run.</summary>
internal static class NormHash
{
    /// <summary>The hash; not negative.</summary>
    public static int Of(ReadOnlySpan<char> norm)
    {
        var hash = 2166136261u;
        foreach (var c in norm)
            hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ (hash >> 15)) & int.MaxValue;
    }
}
