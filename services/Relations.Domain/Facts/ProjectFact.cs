namespace Relations.Domain.Facts;

/// <summary>Something built or to be built: pipeline, railway, plant, zone.</summary>
public sealed record ProjectFact : Fact
{
    /// <summary>The fullest form of the name.</summary>
    public required string Name { get; init; }

    /// <summary>Every form of the name in the document, sorted.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>States that take part, sorted.</summary>
    public IReadOnlyList<ActorCode> Parties { get; init; } = [];

    /// <summary>Length in kilometres.</summary>
    public double? LengthKilometres { get; init; }

    /// <summary>What it costs.</summary>
    public Money? Cost { get; init; }

    /// <summary>How far it has come, in the text's own words ("put into use", "under construction").</summary>
    public string? Status { get; init; }
}
