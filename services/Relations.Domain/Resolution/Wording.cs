namespace Relations.Domain.Resolution;

/// <summary>
/// What resolution compares of a claim: the claim without its document, its evidence and the inflection of its words.
/// Claims of the same wording and home always share a record. All lists are sorted and distinct.
/// </summary>
public sealed record Wording
{
    /// <summary>Type, indicator or the like, by its published name.</summary>
    public string Type { get; init; } = "";

    /// <summary>The words that tell things of this type apart ("demarcation"), one of each stem; of a name its folded spelling.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The words that many things share ("cooperation"), one of each stem.</summary>
    public IReadOnlyList<string> CommonWords { get; init; } = [];

    /// <summary>When, or null.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>People, by the consonants of their family names; for a person the given name.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>States and organisations a person or place belongs to.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Place, folded to lower-case letters, or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>Value of a figure or amount of an agreement, or null.</summary>
    public double? Value { get; init; }

    /// <summary>Whose statistic it is, or empty.</summary>
    public string Reporter { get; init; } = "";
}
