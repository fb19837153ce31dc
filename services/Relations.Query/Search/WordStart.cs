namespace Relations.Query.Search;

/// <summary>How a word begins, in lower case: words of one stem begin alike.</summary>
internal readonly record struct WordStart
{
    /// <summary>How many UTF-16 units count.</summary>
    public const int Length = 3;

    private readonly char first;
    private readonly char second;
    private readonly char third;

    /// <summary>The beginning of a word.</summary>
    public WordStart(ReadOnlySpan<char> word) => (first, second, third) = (At(word, 0), At(word, 1), At(word, 2));

    private static char At(ReadOnlySpan<char> word, int index) => index < word.Length ? char.ToLowerInvariant(word[index]) : '\0';
}
