using Relations.Extraction.Sentences;

namespace Relations.Extraction.Resources;

/// <summary>The parts of a token that hyphens divide: "Kassym-Jomart" is two words to the lexicon.</summary>
internal static class WordParts
{
    /// <summary>A part: offset from the start of the text, and length; both UTF-16.</summary>
    internal readonly record struct Part(int Start, int Length);

    /// <summary>The parts of a token; the token itself where there is no hyphen.</summary>
    public static IEnumerable<Part> Of(Token token)
    {
        if (!token.HasHyphen || token.Kind != TokenKind.Word || token.Norm.Length < 3)
        {
            yield return new Part(token.Start, token.Length);
            yield break;
        }
        var start = 0;
        for (var i = 0; i <= token.Norm.Length; i++)
        {
            if (i < token.Norm.Length && token.Norm[i] != '-')
                continue;
            if (i > start)
                yield return new Part(token.Start + start, i - start);
            start = i + 1;
        }
    }

    /// <summary>The norm of a part. A norm has as many UTF-16 units as its token, so the offsets agree.</summary>
    public static string Norm(Token token, Part part) =>
        part.Length == token.Length ? token.Norm : token.Norm.Substring(part.Start - token.Start, part.Length);

    /// <summary>How a word is written.</summary>
    public static WordShape Shape(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsLetter(word[0]))
            return WordShape.None;
        if (!char.IsUpper(word[0]))
            return WordShape.Lower;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return WordShape.Capitalised;
            if (char.IsLetter(c))
                letters++;
        }
        return letters > 1 ? WordShape.AllCapitals : WordShape.Capitalised;
    }
}
