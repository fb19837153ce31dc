using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>Values of resolved institutions, places and projects: the fullest name and what any source states of it.</summary>
internal static class NamedFields
{
    public static InstitutionFact Institution(FieldChooser choose) => new()
    {
        Name = choose.Name("name", claim => Fact<InstitutionFact>(claim).Name),
        Variants = choose.Variants(claim => Fact<InstitutionFact>(claim).Variants.Append(Fact<InstitutionFact>(claim).Name)),
        Founded = choose.Date("founded", claim => Fact<InstitutionFact>(claim).Founded),
        Members = choose.Codes("members", claim => Fact<InstitutionFact>(claim).Members),
        Evidence = [],
        Confidence = choose.Confidence(),
    };

    public static PlaceFact Place(FieldChooser choose) => new()
    {
        Name = choose.Most("name", claim => Fact<PlaceFact>(claim).Name)!,
        Variants = choose.Variants(claim => Fact<PlaceFact>(claim).Variants.Append(Fact<PlaceFact>(claim).Name)),
        State = choose.Most("state", claim => Fact<PlaceFact>(claim).State),
        Evidence = [],
        Confidence = choose.Confidence(),
    };

    public static ProjectFact Project(FieldChooser choose) => new()
    {
        Name = choose.Name("name", claim => Fact<ProjectFact>(claim).Name),
        Variants = choose.Variants(claim => Fact<ProjectFact>(claim).Variants.Append(Fact<ProjectFact>(claim).Name)),
        Parties = choose.Codes("parties", claim => Fact<ProjectFact>(claim).Parties),
        LengthKilometres = choose.Number("lengthKilometres", claim => Fact<ProjectFact>(claim).LengthKilometres),
        Cost = choose.Amount("cost", claim => Fact<ProjectFact>(claim).Cost),
        Status = choose.One("status", "latest publication", claim => Fact<ProjectFact>(claim).Status,
            value => [-(value.Published?.Latest.DayNumber ?? -1)]),
        Evidence = [],
        Confidence = choose.Confidence(),
    };

    private static T Fact<T>(Claim claim)
        where T : Fact => (T)claim.Fact;
}
