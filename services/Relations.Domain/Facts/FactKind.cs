using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>The kinds of facts, and so of records.</summary>
[JsonConverter(typeof(EnumNameConverter<FactKind>))]
public enum FactKind
{
    /// <summary><see cref="AgreementFact"/>.</summary>
    Agreement,
    /// <summary><see cref="EventFact"/>.</summary>
    Event,
    /// <summary><see cref="FigureFact"/>.</summary>
    Figure,
    /// <summary><see cref="PersonFact"/>.</summary>
    Person,
    /// <summary><see cref="InstitutionFact"/>.</summary>
    Institution,
    /// <summary><see cref="PlaceFact"/>.</summary>
    Place,
    /// <summary><see cref="ProjectFact"/>.</summary>
    Project,
}
