namespace Relations.Extraction.Mentions.Dates;

/// <summary>A date expression of a sentence: which terms of it, and what they say.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="First">First term of the sentence that belongs to it.</param>
/// <param name="End">One past the last.</param>
/// <param name="Node">What it says.</param>
internal sealed record DateExpression(int Sentence, int First, int End, DateNode Node);
