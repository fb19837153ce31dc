using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>Values of a resolved person: the fullest name, every other form of it, and every office that any source names.</summary>
internal static class PersonFields
{
    public static PersonFact Resolve(FieldChooser choose) => new()
    {
        Name = choose.Name("name", claim => Of(claim).Name),
        Offices = choose.Union("offices", claim => Of(claim).Offices, Sorted),
        Variants = choose.Variants(claim => Of(claim).Variants.Append(Of(claim).Name)),
        Evidence = [],
        Confidence = choose.Confidence(),
    };

    private static IEnumerable<Office> Sorted(IEnumerable<Office> offices) => offices
        .Distinct()
        .OrderBy(office => office.From, Publication.EarliestFirst)
        .ThenBy(office => office.To, Publication.EarliestFirst)
        .ThenBy(office => office.Title, StringComparer.Ordinal)
        .ThenBy(office => office.Of?.Value, StringComparer.Ordinal);

    private static PersonFact Of(Claim claim) => (PersonFact)claim.Fact;
}
