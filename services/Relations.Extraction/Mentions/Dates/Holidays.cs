using System.Collections.Frozen;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>The named days of <c>holidays.tsv</c>.</summary>
internal static class Holidays
{
    private static readonly FrozenDictionary<string, (string[] Words, Holiday Holiday)[]> ByFirstWord = ResourceTable.Read("holidays.tsv")
        .SelectMany(row => row[0].Split('|').Select(name => (Words: name.Split(' '), Holiday: Holiday.Parse(row[1]))))
        .GroupBy(h => h.Words[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(h => h.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>First words of the names.</summary>
    public static IEnumerable<string> FirstWords => ByFirstWord.Keys;

    /// <summary>The named day that begins at a term, and the term after it. A name that begins without a capital has none at all.</summary>
    public static bool TryFind(SentenceTerms terms, int at, out Holiday holiday, out int end)
    {
        (holiday, end) = (default, at);
        if (!ByFirstWord.TryGetValue(terms[at].Norm, out var names))
            return false;
        foreach (var name in names)
        {
            if (!StandsAt(terms, at, name.Words) || (name.Words.Length == 1 && IsSurname(terms, at)))
                continue;
            (holiday, end) = (name.Holiday, at + name.Words.Length);
            return true;
        }
        return false;
    }

    /// <summary>"Taha Yassin Ramadan": behind two words with capitals that begin no sentence a single word is a name.</summary>
    private static bool IsSurname(SentenceTerms terms, int at) => at > 1 && IsName(terms[at - 1]) && IsName(terms[at - 2]);

    private static bool IsName(in Term term) => term is { Kind: TokenKind.Word, Shape: WordShape.Capitalised, Lexeme: null };

    private static bool StandsAt(SentenceTerms terms, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!terms[at + i].Is(words[i]) || (terms[at + i].IsCapitalised && !terms[at].IsCapitalised))
                return false;
        }
        return true;
    }
}
