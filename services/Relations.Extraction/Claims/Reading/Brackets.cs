using Relations.Extraction.Claims.Grammar;

namespace Relations.Extraction.Claims.Reading;

/// <summary>Finds round brackets around a token.</summary>
internal static class Brackets
{
    private const int Reach = 60;

    /// <summary>The bracket that stands open at a token, or -1.</summary>
    public static int OpenBefore(Words words, int token, int first)
    {
        for (var i = token - 1; i >= Math.Max(first, token - Reach); i--)
        {
            if (words.IsPunctuation(i, ')'))
                return -1;
            if (words.IsPunctuation(i, '('))
                return i;
        }
        return -1;
    }

    /// <summary>The bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int CloseAfter(Words words, int open, int end)
    {
        for (var i = open + 1; i < Math.Min(end, open + Reach); i++)
        {
            if (words.IsPunctuation(i, ')'))
                return i;
        }
        return -1;
    }
}
