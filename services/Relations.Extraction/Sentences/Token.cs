namespace Relations.Extraction.Sentences;

/// <summary>A word, number or punctuation mark of the text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">How a word is written.</param>
/// <param name="Word">Its number among the known words; below zero, <see cref="KnownWords.Unknown"/> or <see cref="KnownWords.NotAsked"/>.</param>
/// <param name="Norm">Lower-case (invariant) form with typographic apostrophes and hyphens folded; pooled. A possessive <c>'s</c> is a token of its own.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, WordShape Shape, int Word, string Norm)
{
    /// <summary>True where the norm has a hyphen.</summary>
    public bool HasHyphen { get; init; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>True for a word that starts with a capital.</summary>
    public bool IsCapitalised => Shape is WordShape.Capitalised or WordShape.AllCapitals;
}

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens and apostrophes ("good-neighbourly").</summary>
    Word,
    /// <summary>Digits with inner separators ("1,533", "7.23"); digits with letters glued on ("21st", "3rd") are one Number token too.</summary>
    Number,
    /// <summary>A currency or percent sign.</summary>
    Sign,
    /// <summary>Anything else but white space, one mark a token.</summary>
    Punctuation,
}

/// <summary>How a word is written.</summary>
internal enum WordShape : byte
{
    /// <summary>Not a word.</summary>
    None,
    /// <summary>treaty.</summary>
    Lower,
    /// <summary>Treaty, McDonald.</summary>
    Capitalised,
    /// <summary>TREATY, UN; a single capital letter counts as Capitalised.</summary>
    AllCapitals,
}
