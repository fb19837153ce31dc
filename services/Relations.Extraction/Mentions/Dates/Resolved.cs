using Relations.Domain;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>What a date expression means.</summary>
/// <param name="Date">The date, or null for none in particular.</param>
/// <param name="Anchor">What it was counted from, or null.</param>
/// <param name="Rule">The rule that read it.</param>
internal readonly record struct Resolved(EdtfDate? Date, string? Anchor, string Rule)
{
    /// <summary>A date as EDTF text; null when there is no such date.</summary>
    public static Resolved? Of(string? edtf, Stamp? anchor, string rule) =>
        EdtfDate.TryParse(edtf, out var date) ? new Resolved(date, anchor?.ToString(), rule) : null;

    /// <summary>Words that mean no particular date.</summary>
    public static Resolved Indefinite(string rule) => new(null, null, rule);
}
