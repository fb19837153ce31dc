using Relations.Contracts;
using Relations.Domain;
using Relations.Domain.Corrections;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Query.Corrections;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>A reading that may be stored, with its claims and their keys.</summary>
/// <param name="Event">As it came.</param>
/// <param name="Id">Bytes of the document's id.</param>
/// <param name="Claims">Its claims, each once.</param>
internal sealed record Reading(DocumentRead Event, byte[] Id, IReadOnlyList<KeyedClaim> Claims)
{
    /// <summary>Claims that corrections take out of resolution.</summary>
    public IReadOnlyList<KeyedClaim> Retracted { get; init; } = [];

    /// <summary>The anchors of corrections in the document, and whether they were found.</summary>
    public IReadOnlyList<AnchorOutcome> Anchors { get; init; } = [];

    /// <summary>Makes the claims of an event.</summary>
    public static Reading Of(DocumentRead read) => new(
        read,
        HexId.Bytes(read.Document.Id),
        [.. read.Facts.Select(fact => KeyedClaim.Of(Claim(read, fact))).DistinctBy(keyed => keyed.Claim.Id)]);

    private static Claim Claim(DocumentRead read, Fact fact) => new()
    {
        Id = ClaimId.Of(read.Document.Id, read.ExtractorVersion, fact),
        DocumentId = read.Document.Id,
        Published = read.Document.Published,
        Fact = fact,
    };
}

/// <summary>A claim with the keys it is resolved by.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="Correction">The correction that added it, or took it out; null for what was read and stands.</param>
internal sealed record KeyedClaim(Claim Claim, ClaimKeys Keys, Guid? Correction = null)
{
    public static KeyedClaim Of(Claim claim) => new(claim, ClaimKeys.Of(claim));

    /// <summary>The claim with marks, which make it a statement of its own.</summary>
    public KeyedClaim With(IEnumerable<Mark> marks) => Of(Claim with { Marks = [.. marks.OrderBy(mark => mark.Correction, StringComparer.Ordinal)] }) with { Correction = Correction };
}
