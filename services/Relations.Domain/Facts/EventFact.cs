namespace Relations.Domain.Facts;

/// <summary>Something that happened, or is to happen, between states: a visit, a meeting, an opening.</summary>
public sealed record EventFact : Fact
{
    /// <summary>What happened.</summary>
    public required EventType Type { get; init; }

    /// <summary>A short name, in the text's own words.</summary>
    public required string Title { get; init; }

    /// <summary>When.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>States and organisations that took part, sorted.</summary>
    public IReadOnlyList<ActorCode> Actors { get; init; } = [];

    /// <summary>Canonical names of the people who took part: for a visit who travelled, for a meeting who met.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Where: the city or place as the text names it.</summary>
    public string? Place { get; init; }

    /// <summary>Whether it took place.</summary>
    public required EventStatus Status { get; init; }
}
