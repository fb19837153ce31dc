namespace Relations.Domain.Facts;

/// <summary>A person and the offices a document gives them.</summary>
public sealed record PersonFact : Fact
{
    /// <summary>The fullest form of the name in the document.</summary>
    public required string Name { get; init; }

    /// <summary>Offices, in text order.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>Every form of the name in the document, sorted.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];
}

/// <summary>An office someone held.</summary>
/// <param name="Title">Its name: "President".</param>
/// <param name="Of">The state or organisation it is of, or null.</param>
/// <param name="From">From when, or null; a document that merely uses the title gives none.</param>
/// <param name="To">Until when, or null.</param>
public sealed record Office(string Title, ActorCode? Of = null, EdtfDate? From = null, EdtfDate? To = null);
