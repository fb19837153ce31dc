namespace Relations.Extraction.Claims.Grammar;

/// <summary>Tokens from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public bool IsEmpty => End <= First;

    public bool Contains(int token) => token >= First && token < End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;

    /// <summary>No tokens, at a place of the text.</summary>
    public static TokenRange EmptyAt(int token) => new(token, token);

    /// <summary>The first tokens of the range, at most so many.</summary>
    public TokenRange Start(int tokens) => this with { End = Math.Min(End, First + tokens) };

    /// <summary>The smallest range that holds both.</summary>
    public TokenRange With(TokenRange other) => new(Math.Min(First, other.First), Math.Max(End, other.End));
}
