namespace Relations.Extraction.Sentences;

/// <summary>FNV-1a over the characters of a norm: the same in every run.</summary>
internal static class NormHash
{
    /// <summary>What a hash begins with.</summary>
    public const uint Start = 2166136261;

    /// <summary>The hash with one more character.</summary>
    public static uint Next(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>The hash when there are no more characters; not negative.</summary>
    public static int End(uint hash) => (int)(hash ^ (hash >> 15)) & int.MaxValue;

    /// <summary>The hash of a norm; not negative.</summary>
    public static int Of(ReadOnlySpan<char> norm)
    {
        var hash = Start;
        foreach (var c in norm)
            hash = Next(hash, c);
        return End(hash);
    }
}
