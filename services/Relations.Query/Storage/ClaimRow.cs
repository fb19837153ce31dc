namespace Relations.Query.Storage;

/// <summary>What one document says, and under which keys resolution finds it.</summary>
internal sealed class ClaimRow
{
    /// <summary>The claim's 32 hexadecimal digits as a number.</summary>
    public required Guid Id { get; init; }

    public required byte[] DocumentId { get; init; }

    /// <summary>Hash of <see cref="Domain.Resolution.ClaimKeys.Home"/>; see <see cref="Recording.ResolutionKey"/>.</summary>
    public required Guid Home { get; init; }

    /// <summary>Hash of <see cref="Domain.Resolution.ClaimKeys.Ask"/>, or null.</summary>
    public Guid? Ask { get; init; }

    /// <summary><see cref="Domain.Resolution.ClaimKeys.Statement"/> as a number.</summary>
    public required Guid Statement { get; init; }

    /// <summary><see cref="Domain.Resolution.ClaimKeys.Published"/>.</summary>
    public required string Published { get; init; }

    /// <summary>The fact as canonical JSON, kept to the letter.</summary>
    public required string Fact { get; init; }

    /// <summary>JSON array of <see cref="Domain.Claim.Marks"/>, or null for none.</summary>
    public string? Marks { get; init; }

    /// <summary>The correction that added it by hand; null for what was read.</summary>
    public Guid? AddedBy { get; init; }

    /// <summary>The correction that takes it out of resolution, or null.</summary>
    public Guid? RetractedBy { get; init; }
}
