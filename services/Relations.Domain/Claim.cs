using Relations.Domain.Corrections;
using Relations.Domain.Facts;

namespace Relations.Domain;

/// <summary>
/// What one document says, as one version of the extractor read it. Its id is made of all of that, so that
/// delivering it twice changes nothing.
/// </summary>
public sealed record Claim
{
    /// <summary>The first 8 digits of the document's id and 24 of the SHA-256 over document id, extractor version and the fact's canonical JSON, lower-case hexadecimal. See <see cref="ClaimId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The document that says it.</summary>
    public required string DocumentId { get; init; }

    /// <summary>When that document was published, or null: later documents win on statuses.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>What it says.</summary>
    public required Fact Fact { get; init; }

    /// <summary>What corrections say of it, in the order of their ids.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];
}
