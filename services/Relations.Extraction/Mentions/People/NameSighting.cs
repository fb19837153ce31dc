using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.People;

/// <summary>A name of a person seen in the text, before it is known whose it is.</summary>
/// <param name="Span">Its tokens.</param>
/// <param name="Parts">Its words, folded; hyphens divide, initials are one letter.</param>
internal sealed record NameSighting(NameSpan Span, IReadOnlyList<string> Parts)
{
    /// <summary>The person of the list whose name it is letter for letter, or null.</summary>
    public PersonRecord? Known { get; init; }

    /// <summary>Offices named with it; an "and" may join two.</summary>
    public IReadOnlyList<OfficePhrase> Offices { get; private set; } = [];

    /// <summary>Whose name it is; known once the sightings are resolved.</summary>
    public PersonCluster? Bearer { get; set; }

    /// <summary>The state its offices name, of each phrase the one that belongs to this name; null where none does.</summary>
    public ActorCode? State { get; set; }

    /// <summary>True for a name found only by its shape and a title or word beside it, of one word.</summary>
    public bool IsSingle => Parts.Count == 1;

    /// <summary>True where a part is an initial.</summary>
    public bool HasInitials => PersonWords.HaveInitial(Parts);

    /// <summary>Adds offices named with it.</summary>
    public void Add(params IReadOnlyList<OfficePhrase> offices) => Offices = Offices.Count == 0 ? offices : [.. Offices, .. offices];
}
