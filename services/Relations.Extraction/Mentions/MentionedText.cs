using Relations.Extraction.Mentions.People;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions;

/// <summary>A segmented text with everything that is named in it; each list is in text order.</summary>
internal sealed record MentionedText(SegmentedText Segmented)
{
    public required IReadOnlyList<StateMention> States { get; init; }
    public required IReadOnlyList<OrganisationMention> Organisations { get; init; }
    public required IReadOnlyList<PersonMention> People { get; init; }
    public required IReadOnlyList<PersonOffice> Offices { get; init; }
    public required IReadOnlyList<PersonReference> References { get; init; }
    public required IReadOnlyList<PlaceMention> Places { get; init; }
    public required IReadOnlyList<DateMention> Dates { get; init; }
    public required IReadOnlyList<QuantityMention> Quantities { get; init; }
}
