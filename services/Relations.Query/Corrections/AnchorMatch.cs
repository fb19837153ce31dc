using Relations.Domain;
using Relations.Domain.Resolution;
using Relations.Query.Recording;

namespace Relations.Query.Corrections;

/// <summary>Finds again, in a reading of its document, the claim that a correction holds on to.</summary>
internal static class AnchorMatch
{
    /// <summary>
    /// The claims that say the very same; else those of the same wording; else the one that was read from the same words. Of a retraction the
    /// last does not count, and the same wording only in the same words: what is read otherwise now was not retracted.
    /// </summary>
    /// <param name="anchor">The claim as it was.</param>
    /// <param name="isRetraction">Whether it was retracted.</param>
    /// <param name="claims">Claims of its document, without marks.</param>
    public static IReadOnlyList<KeyedClaim> Find(Claim anchor, bool isRetraction, IEnumerable<KeyedClaim> claims)
    {
        var candidates = claims.Where(keyed => keyed.Claim.Fact.GetType() == anchor.Fact.GetType()).ToList();
        var statement = ClaimKeys.Of(anchor).Statement;
        if (candidates.FindAll(keyed => keyed.Keys.Statement == statement) is { Count: > 0 } same)
            return same;
        var sameWords = candidates.FindAll(keyed => AreOfTheSameWords(keyed.Claim, anchor));
        if ((isRetraction ? sameWords : candidates).FindAll(keyed => ClaimKeys.AreAlike(keyed.Claim, anchor)) is { Count: > 0 } alike)
            return alike;
        return !isRetraction && sameWords.DistinctBy(keyed => keyed.Keys.Statement).Count() == 1 ? sameWords : [];
    }

    private static bool AreOfTheSameWords(Claim a, Claim b) =>
        a.Fact.Evidence.Any(one => b.Fact.Evidence.Any(other => (one.Start < other.End && other.Start < one.End) || one.Quote == other.Quote));
}
