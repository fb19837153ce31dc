namespace Relations.Domain;

/// <summary>A quantity as the text gives it.</summary>
/// <param name="Value">In the base unit; of a range, its upper end.</param>
/// <param name="Unit">ISO 4217 for money, <c>t</c>, <c>km</c>, <c>km2</c>, <c>people</c>, <c>%</c>, <c>1</c> for a plain count, and the further units of <c>Resources/units.tsv</c>.</param>
/// <param name="Evidence">Exactly the words of the quantity.</param>
public sealed record QuantityReading(double Value, string Unit, Evidence Evidence);
