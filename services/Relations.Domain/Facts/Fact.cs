using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>Something a document says: one agreement, event, figure, person, institution, place or project, with where it says so.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AgreementFact), "agreement")]
[JsonDerivedType(typeof(EventFact), "event")]
[JsonDerivedType(typeof(FigureFact), "figure")]
[JsonDerivedType(typeof(PersonFact), "person")]
[JsonDerivedType(typeof(InstitutionFact), "institution")]
[JsonDerivedType(typeof(PlaceFact), "place")]
[JsonDerivedType(typeof(ProjectFact), "project")]
public abstract record Fact
{
    /// <summary>Where the document says it; at least one, in text order.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>How sure the reading is, in (0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>The words behind single fields, where they are known more closely than <see cref="Evidence"/> says.</summary>
    public IReadOnlyList<FieldEvidence> Fields { get; init; } = [];
}
