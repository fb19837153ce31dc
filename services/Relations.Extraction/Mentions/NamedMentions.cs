using Relations.Extraction.Mentions.People;

namespace Relations.Extraction.Mentions;

/// <summary>What a text names, dates and quantities apart; each list in text order. Mentions of different kinds may overlap: a capital is a state and a place, a ministry's name contains its state's.</summary>
internal sealed record NamedMentions
{
    public required IReadOnlyList<StateMention> States { get; init; }
    public required IReadOnlyList<OrganisationMention> Organisations { get; init; }
    public required IReadOnlyList<PersonMention> People { get; init; }
    public required IReadOnlyList<PersonOffice> Offices { get; init; }
    public required IReadOnlyList<PersonReference> References { get; init; }
    public required IReadOnlyList<PlaceMention> Places { get; init; }
}
