namespace Relations.Extraction.Resources;

/// <summary>A word of the text as the lexicon sees it: a token, or a part of a token with hyphens. Offsets are UTF-16.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Word">Number of the word in the lexicon, or -1.</param>
internal readonly record struct LexicalUnit(int Token, int Start, int End, int Word);

/// <summary>A name of the lexicon found in the text: units <paramref name="First"/> up to <paramref name="End"/>.</summary>
/// <param name="First">Its first unit.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Name">What it may stand for; more by <see cref="LexiconName.Next"/>, each to be checked by <see cref="ScannedText.Names"/>.</param>
internal readonly record struct LexiconHit(int First, int End, LexiconName Name);
