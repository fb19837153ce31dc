using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.People;

/// <summary>Shapes of the words of people's names.</summary>
internal static class NameShapes
{
    private static readonly HashSet<string> Initials = new(["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w"], StringComparer.Ordinal);

    private static readonly HashSet<string> Finals = new(
        ["a", "o", "e", "i", "u", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "ia", "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue"],
        StringComparer.Ordinal);

    /// <summary>"K" before a stop, "K-J", "J.D.", "Kh": letters for names.</summary>
    public static bool IsInitial(Token token, ReadOnlySpan<char> word)
    {
        if (!token.IsCapitalised || word.Length > 7)
            return false;
        if (word is "Kh" or "Ch" or "Sh" or "Ts" or "Zh" or "Dz" or "Yu" or "Ya")
            return true;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] is not ('-' or '.'))
                return false;
        }
        return true;
    }

    /// <summary>"II", "XVI": a number after a monarch's name.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> word) => word.Length is > 0 and < 6 && word.IndexOfAnyExcept("IVX") < 0;

    /// <summary>"al-Sisi", "el-Baradei": lower case before the hyphen only.</summary>
    public static bool IsArticled(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen is 2 or 3 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && word[..hyphen] is "al" or "el" or "ul" or "an" or "as" or "ash" or "ad" or "at" or "ar" or "az" or "Al" or "El";
    }

    /// <summary>True for one to three Chinese or Korean syllables as they are romanised: "Jintao", "Jae-in", "Yi".</summary>
    public static bool IsEastAsianGivenName(string norm)
    {
        var hyphen = norm.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
            return norm.Length <= 14 && hyphen is > 0 and < 7 && norm.AsSpan(hyphen + 1).IndexOfAnyExceptInRange('a', 'z') < 0;
        return norm.Length <= 14 && IsSyllables(norm, 0, 3);
    }

    private static bool IsSyllables(string norm, int at, int left)
    {
        if (at == norm.Length)
            return at > 0;
        if (left == 0)
            return false;
        for (var end = Math.Min(norm.Length, at + 6); end > at; end--)
        {
            if (IsSyllable(norm.AsSpan(at, end - at)) && IsSyllables(norm, end, left - 1))
                return true;
        }
        return false;
    }

    private static bool IsSyllable(ReadOnlySpan<char> part)
    {
        var finals = Finals.GetAlternateLookup<ReadOnlySpan<char>>();
        var initials = Initials.GetAlternateLookup<ReadOnlySpan<char>>();
        if (finals.Contains(part))
            return true;
        for (var cut = 1; cut <= 2 && cut < part.Length; cut++)
        {
            if (initials.Contains(part[..cut]) && finals.Contains(part[cut..]))
                return true;
        }
        return false;
    }
}
