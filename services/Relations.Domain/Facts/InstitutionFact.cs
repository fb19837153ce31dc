namespace Relations.Domain.Facts;

/// <summary>An organisation, committee, company or school.</summary>
public sealed record InstitutionFact : Fact
{
    /// <summary>The fullest form of the name.</summary>
    public required string Name { get; init; }

    /// <summary>Every form of the name in the document, sorted.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>When it was founded.</summary>
    public EdtfDate? Founded { get; init; }

    /// <summary>Its members or owners, sorted.</summary>
    public IReadOnlyList<ActorCode> Members { get; init; } = [];
}
