namespace Relations.Domain.Resolution;

/// <summary>
/// Which claims of a statement a record cites. What ten thousand documents say in the same way is said by the first few and the last:
/// the rest is counted, so that the cost of one more does not grow.
/// </summary>
public static class Citations
{
    /// <summary>How many of the first claims of a statement are cited.</summary>
    public const int First = 8;

    /// <summary><see cref="ClaimKeys.Published"/> where it is unknown: greater than any date.</summary>
    public const string Unknown = "~";

    /// <summary>
    /// Of each statement the first <see cref="First"/> claims in order (<see cref="ClaimKeys.Published"/>) and the last one whose publication is
    /// known. Of a selection that contains these the result is the same as of all claims.
    /// </summary>
    /// <param name="claims">Claims of any statements, in any order; of claims with one id the first counts.</param>
    public static IReadOnlyList<Claim> Of(IEnumerable<Claim> claims) => [.. Members(claims.Select(Member.Of)).Select(member => member.Claim)];

    internal static IEnumerable<Member> Members(IEnumerable<Member> members) => members
        .DistinctBy(member => member.Claim.Id)
        .GroupBy(member => member.Keys.Statement, StringComparer.Ordinal)
        .SelectMany(statement =>
        {
            var ordered = statement
                .OrderBy(member => member.Keys.Published, StringComparer.Ordinal)
                .ThenBy(member => member.Claim.DocumentId, StringComparer.Ordinal)
                .ThenBy(member => member.Claim.Id, StringComparer.Ordinal)
                .ToList();
            var last = ordered.FindLastIndex(member => member.Keys.Published != Unknown);
            return last < First ? ordered.Take(First) : ordered.Take(First).Append(ordered[last]);
        });
}
