using Relations.Domain;

namespace Relations.Extraction.Resources;

/// <summary>The words of people's names, as they are compared: folded, hyphens divide, stops are left out.</summary>
internal static class PersonWords
{
    /// <summary>The folded words of a name.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>(4);
        foreach (var word in name.Split([' ', '-', '.', '\u2010', '\u2011', '\u2013'], StringSplitOptions.RemoveEmptyEntries))
            words.Add(LetterFolding.Fold(word.ToLowerInvariant().Replace('\u2019', '\'')));
        return words;
    }

    /// <summary>True for a word of letters a to z, which is as it is compared.</summary>
    public static bool IsPlain(string norm) => !norm.AsSpan().ContainsAnyExceptInRange('a', 'z');

    /// <summary>True where one of the words is an initial.</summary>
    public static bool HaveInitial(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length == 1)
                return true;
        }
        return false;
    }

    /// <summary>True where people are called by the first word of their name: "Hu Jintao", "Kim Jong Un", "Lee Kuan Yew".</summary>
    public static bool IsFamilyNameFirst(string? state, int words) =>
        (words > 1 && state is ("CHN" or "TWN" or "KOR" or "PRK" or "HKG" or "MAC")) || (state is "SGP" && words > 2);

    /// <summary>True where people have no family name and are called by the first: "Abiy Ahmed", "Prayut Chan-o-cha".</summary>
    public static bool IsCalledByFirstName(string? state) => state is "THA" or "ISL" or "ETH" or "ERI" or "WSM";
}
