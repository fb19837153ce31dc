using System.Text;

namespace Relations.Domain.Resolution;

/// <summary>Names across transliterations: Nazarbaev and Nazarbayev, Khorgos and Korgas.</summary>
internal static class Spelling
{
    private const int LongEnoughToDiffer = 5;

    private static readonly (string From, string To)[] Sounds =
        [("zh", "j"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v")];

    /// <summary>Plain letters in one piece, with the digraphs of transliteration made one letter and doubled letters single.</summary>
    public static string Fold(string name)
    {
        var text = string.Concat(Folding.Words(name));
        foreach (var (from, to) in Sounds)
            text = text.Replace(from, to, StringComparison.Ordinal);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (folded.Length == 0 || folded[^1] != c)
                folded.Append(c);
        }
        return folded.ToString();
    }

    /// <summary>The consonants of a folded name without y, h as k (Horgos, Korgas); the name itself when it has none.</summary>
    public static string Skeleton(string folded)
    {
        var consonants = string.Concat(folded.Where(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')));
        return consonants.Length == 0 ? folded : consonants.Replace('h', 'k');
    }

    /// <summary>
    /// True when two folded names are one: equal, or both of five letters or more and one letter apart, h and k at the start being the same;
    /// but not when one only adds an a, which makes the family name a woman's (Nazarbayev, Nazarbayeva).
    /// </summary>
    public static bool Near(string a, string b)
    {
        if (a == b)
            return true;
        if (Math.Min(a.Length, b.Length) < LongEnoughToDiffer || Math.Abs(a.Length - b.Length) > 1)
            return false;
        (a, b) = (HardStart(a), HardStart(b));
        if (a == b + "a" || b == a + "a")
            return false;
        var same = 0;
        while (same < Math.Min(a.Length, b.Length) && a[same] == b[same])
            same++;
        var restA = a.AsSpan(same);
        var restB = b.AsSpan(same);
        return restA.Length == restB.Length
            ? restA.Length == 0 || restA[1..].SequenceEqual(restB[1..])
            : restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restA.SequenceEqual(restB[1..]);
    }

    private static string HardStart(string name) => name[0] == 'h' ? "k" + name[1..] : name;
}
