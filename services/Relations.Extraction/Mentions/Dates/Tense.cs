namespace Relations.Extraction.Mentions.Dates;

/// <summary>Whether the clause around a date speaks of what was or of what will be.</summary>
internal enum Tense : byte
{
    /// <summary>No verb form tells.</summary>
    Unknown,
    Past,
    Present,
    Future,
}
