namespace Relations.Domain.Resolution;

/// <summary>
/// Where a claim is resolved: a function of the claim alone, so an index on these three strings is all that a store needs
/// to find every claim a new one may touch. See <c>docs/adr/0002-resolution.md</c>.
/// </summary>
/// <param name="Area">What to lock before records change: nothing that is resolved in one area depends on a claim of another.
/// Kind and parties for agreements (<c>agreement|CHN,KAZ</c>). Take the locks of a document's areas in ordinal order.</param>
/// <param name="Home">The claims that are clustered together: an area and a year for dated agreements and events. A claim without
/// a usable date has a home shared only by claims of the same wording.</param>
/// <param name="Ask">Only on a claim that may join a record of another home (an undated "Treaty of Friendship"): the key which
/// that record must have among its <see cref="Record.Offers"/>. All claims of one home have the same.</param>
public sealed record ClaimKeys(string Area, string Home, string? Ask)
{
    /// <summary>The keys of a claim.</summary>
    public static ClaimKeys Of(Claim claim)
    {
        var shape = KindRules.For(claim.Fact).Shape(claim);
        return new ClaimKeys(shape.Area, shape.Home, shape.Ask);
    }
}
