namespace Relations.Domain.Resolution;

/// <summary>How titles are compared.</summary>
internal static class WordFit
{
    private const int LeastForOneWord = 33;
    private const int Half = 50;

    /// <summary>
    /// Stems in common, in per cent of all stems of both. Null when the titles differ: neither has all words of the other and fewer than half
    /// are shared, or one word is all they share and it is less than a third of what they say.
    /// </summary>
    public static int? Alike(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var (stemsA, stemsB) = (TitleWords.Stems(a), TitleWords.Stems(b));
        var shared = stemsA.Intersect(stemsB).Count();
        if (shared == 0)
            return null;
        var alike = 100 * shared / (a.Count + b.Count - shared);
        var contained = shared == Math.Min(a.Count, b.Count) && (shared > 1 || alike >= LeastForOneWord);
        return contained || alike >= Half ? alike : null;
    }

    /// <summary>The words in common, for people.</summary>
    public static string Reason(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        "title words shared: " + string.Join(", ", a.IntersectBy(TitleWords.Stems(b), TitleWords.Stem).Order(StringComparer.Ordinal));
}
