namespace Relations.Extraction.Sentences;

/// <summary>A sentence of the text.</summary>
/// <param name="Index">Its number in the text, from 0.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
internal sealed record Sentence(int Index, int Paragraph, int FirstToken, int EndToken, int Start, int End);
