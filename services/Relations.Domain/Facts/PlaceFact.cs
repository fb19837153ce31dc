namespace Relations.Domain.Facts;

/// <summary>A place: city, crossing, province, river.</summary>
public sealed record PlaceFact : Fact
{
    /// <summary>Its usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>Every form of the name in the document, sorted.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>The state it lies in, where known.</summary>
    public ActorCode? State { get; init; }
}
