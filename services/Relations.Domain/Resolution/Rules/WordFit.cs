namespace Relations.Domain.Resolution;

/// <summary>How titles are compared.</summary>
internal static class WordFit
{
    /// <summary>Words in common, in per cent of all words of both; null when the titles differ: neither has all words of the other, and fewer than half are shared.</summary>
    public static int? Alike(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var shared = a.Intersect(b).Count();
        if (shared == 0)
            return null;
        var all = a.Count + b.Count - shared;
        return shared == Math.Min(a.Count, b.Count) || 2 * shared >= all ? 100 * shared / all : null;
    }

    /// <summary>The words in common, for people.</summary>
    public static string Reason(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        "title words shared: " + string.Join(", ", a.Intersect(b).Order(StringComparer.Ordinal));
}
