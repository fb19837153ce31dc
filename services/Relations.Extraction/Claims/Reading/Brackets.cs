using Relations.Extraction.Claims.Grammar;

namespace Relations.Extraction.Claims.Reading;

/// <summary>Finds round brackets around a token.</summary>
internal static class Brackets
{
    /// <summary>How far apart two brackets may stand, in tokens.</summary>
    public const int Reach = 60;

    /// <summary>The bracket that stands open at a token, or -1.</summary>
    public static int OpenBefore(Words words, int token, int first)
    {
        var at = IndexFrom(words.Brackets, token) - 1;
        if (at < 0)
            return -1;
        var last = words.Brackets[at];
        return last >= Math.Max(first, token - Reach) && words.IsPunctuation(last, '(') ? last : -1;
    }

    /// <summary>The bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int CloseAfter(Words words, int open, int end)
    {
        var before = Math.Min(end, open + Reach);
        for (var at = IndexFrom(words.Brackets, open + 1); at < words.Brackets.Count && words.Brackets[at] < before; at++)
        {
            if (words.IsPunctuation(words.Brackets[at], ')'))
                return words.Brackets[at];
        }
        return -1;
    }

    /// <summary>Which bracket is the first at or behind a token.</summary>
    private static int IndexFrom(List<int> brackets, int token)
    {
        var at = brackets.BinarySearch(token);
        return at < 0 ? ~at : at;
    }
}
