using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Terms;

/// <summary>A token, or a part of a hyphenated one ("January-July", "six-mile"), with what the lexicon says of it.</summary>
/// <param name="Token">The token it is or is part of.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">In UTF-16 units; no token is longer than <see cref="Tokeniser.MaxLength"/>.</param>
/// <param name="Kind">As of the token.</param>
/// <param name="Shape">As of the token; of parts, of the part.</param>
/// <param name="Norm">Lower-case form.</param>
/// <param name="Lexeme">What the lexicon says, or null.</param>
internal readonly record struct Term(int Token, int Start, byte Length, TokenKind Kind, WordShape Shape, string Norm, Lexeme? Lexeme)
{
    /// <summary>Stands for what lies outside a sentence.</summary>
    public static readonly Term None = new(-1, -1, 0, TokenKind.Punctuation, WordShape.None, "", null);

    /// <summary>True for a word that starts with a capital.</summary>
    public bool IsCapitalised => Shape is WordShape.Capitalised or WordShape.AllCapitals;

    /// <summary>One past the last UTF-16 unit.</summary>
    public int End => Start + Length;

    /// <summary>True for this mark.</summary>
    public bool Is(char mark) => Kind == TokenKind.Punctuation && Norm.Length == 1 && Norm[0] == mark;

    /// <summary>True for this word.</summary>
    public bool Is(string norm) => Norm == norm;
}
