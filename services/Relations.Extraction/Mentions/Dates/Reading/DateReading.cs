namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>A date that was read off the terms of a sentence.</summary>
/// <param name="Node">What it says.</param>
/// <param name="End">One past its last term.</param>
internal readonly record struct DateReading(DateNode Node, int End);
