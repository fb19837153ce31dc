using Relations.Domain;

namespace Relations.Extraction.Resources;

/// <summary>An organisation of <c>organisations.tsv</c>.</summary>
/// <param name="Code">Its code, or null for one that has none.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Members">Its members, sorted, where they are few and stable.</param>
internal sealed record OrganisationRecord(ActorCode? Code, string Name, OrganisationKind Kind, IReadOnlyList<ActorCode> Members);

/// <summary>A name of a listed organisation.</summary>
internal sealed record OrganisationName(OrganisationRecord Organisation) : LexiconEntry;

/// <summary>Kinds of organisations.</summary>
internal enum OrganisationKind
{
    /// <summary>Between states: the United Nations, a joint committee.</summary>
    Intergovernmental,
    /// <summary>Of one state's government: a ministry, a central bank, a parliament, an army.</summary>
    Government,
    /// <summary>A company or commercial bank.</summary>
    Company,
    /// <summary>A university, school or research institute.</summary>
    School,
    /// <summary>A newspaper, agency or broadcaster.</summary>
    Media,
    /// <summary>A party or movement.</summary>
    Party,
    /// <summary>Anything else.</summary>
    Other,
}
