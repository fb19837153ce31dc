using Relations.Domain;

namespace Relations.Extraction.Resources;

/// <summary>A person of <c>people.tsv</c>.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="State">The state they acted for, or null for those who acted for an organisation only.</param>
/// <param name="Terms">Their offices.</param>
/// <param name="ShortNames">What they are called for short: the surname, most often. Folded norms, words divided by a space.</param>
internal sealed record PersonRecord(string Name, ActorCode? State, IReadOnlyList<PersonTerm> Terms, IReadOnlyList<string> ShortNames)
{
    /// <summary>The words of the canonical name, folded.</summary>
    public required IReadOnlyList<string> Parts { get; init; }
}

/// <summary>A term of office.</summary>
/// <param name="Title">Normal form of the office.</param>
/// <param name="Class">Its class.</param>
/// <param name="From">First year, or null where not stated.</param>
/// <param name="To">Last year, or null where not stated or still in office.</param>
internal sealed record PersonTerm(string Title, OfficeClass Class, int? From, int? To)
{
    /// <summary>True when the office may have been held in <paramref name="year"/>; a year more at either end, for reports run late and offices are announced early.</summary>
    public bool Covers(int year) => (From is null || year >= From - 1) && (To is null || year <= To + 1);
}

/// <summary>A full name of a known person.</summary>
internal sealed record PersonName(PersonRecord Person) : LexiconEntry;
