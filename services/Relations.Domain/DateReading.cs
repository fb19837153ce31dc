namespace Relations.Domain;

/// <summary>A date as the text gives it.</summary>
/// <param name="Date">What it means; null for words that name no particular date.</param>
/// <param name="Evidence">Exactly the words of the date.</param>
/// <param name="Anchor">The date it was counted from (EDTF), or null when the words are complete.</param>
/// <param name="Rule">Name of the rule that read it (<c>day-month-year</c>, <c>last-month-name</c>).</param>
public sealed record DateReading(EdtfDate? Date, Evidence Evidence, string? Anchor, string Rule);
