using System.Text.Json;
using Relations.Domain.Corrections;

namespace Relations.Domain.Resolution;

/// <summary>
/// Where a claim is resolved: a function of the claim alone, so indexes on these strings are all that a store needs
/// to find what a new claim may touch. See <c>docs/adr/0002-resolution.md</c>.
/// </summary>
/// <param name="Area">What to lock before records change: nothing that is resolved in one area depends on a claim of another.
/// Kind and parties for agreements (<c>agreement|CHN,KAZ</c>). Take the locks of a document's areas in ordinal order.</param>
/// <param name="Home">The claims that are clustered together: an area and a year for dated agreements and events. A claim without
/// a usable date has a home shared only by claims of the same wording.</param>
/// <param name="Ask">Only on a claim that may join a record of another home (an undated "Treaty of Friendship"): the key which
/// that record must have among its <see cref="Record.Offers"/>. All claims of one home have the same.</param>
/// <param name="Statement">What is said, by whichever document: 32 lower-case hexadecimal digits, a hash of home and values. Claims of one
/// statement differ only in where they were read; records cite some of them and count the others (<see cref="Citations"/>). A claim with
/// marks has a statement of its own, so that it is always cited.</param>
/// <param name="Published">First and last possible day of publication (<c>2003-06-01/2003-06-30</c>), <c>~</c> where it is unknown. The claims of a
/// statement are ordered by this, document id and claim id, all by ordinal comparison.</param>
public sealed record ClaimKeys(string Area, string Home, string? Ask, string Statement, string Published)
{
    /// <summary>The keys of a claim.</summary>
    public static ClaimKeys Of(Claim claim) => Member.Of(claim).Keys;

    /// <summary>True when nothing that is compared tells two claims apart: they share a record unless they are kept apart.</summary>
    public static bool AreAlike(Claim a, Claim b) => Member.Of(a).Shape.Equals(Member.Of(b).Shape);
}

/// <summary>A claim with its shape and keys.</summary>
internal sealed record Member(Claim Claim, Shape Shape, ClaimKeys Keys)
{
    /// <summary>The corrections that join it to others.</summary>
    public IEnumerable<string> Joins => Claim.Marks.OfType<JoinMark>().Select(mark => mark.Correction);

    /// <summary>The marks that keep it apart from others.</summary>
    public IEnumerable<ApartMark> Apart => Claim.Marks.OfType<ApartMark>();

    /// <summary>True when it stands where it was joined to, and asks for no other record.</summary>
    public bool IsJoined => Claim.Marks.Any(mark => mark is JoinMark);

    public static Member Of(Claim claim)
    {
        var shape = KindRules.For(claim.Fact).Shape(claim);
        var said = JsonSerializer.Serialize(claim.Fact with { Evidence = [], Confidence = 1, Fields = [] }, ResolutionJson.Options);
        var published = claim.Published is { } date ? $"{date.Earliest:O}/{date.Latest:O}" : Citations.Unknown;
        return new Member(claim, shape, new ClaimKeys(
            shape.Area, shape.Home, shape.Ask, RecordId.Hash(["statement", shape.Home, said, .. claim.Marks.Select(mark => mark.Key)]), published));
    }
}
