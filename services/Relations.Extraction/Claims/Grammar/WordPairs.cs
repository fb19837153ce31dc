namespace Relations.Extraction.Claims.Grammar;

/// <summary>Prepositions of two words.</summary>
internal static class WordPairs
{
    /// <summary>"thanks to", "owing to", "prior to": what they open is why or when, not who.</summary>
    public static bool OpensCircumstance(Words words, int token) =>
        words.Norm(token) is "thanks" or "owing" or "due" or "prior" or "contrary" && words.Is(token + 1, WordClass.To);
}
