using System.Text;

namespace Relations.Extraction.Resources;

/// <summary>Compares folded words of names across transliterations: "Nazarbaev" and "Nazarbayev", "Sergey" and "Sergei", "Jintau" and "Jintao".</summary>
internal static class NameSpelling
{
    private static readonly (string From, string To)[] Equivalents =
    [
        ("dzh", "j"), ("tch", "ch"), ("sch", "sh"), ("shch", "sh"), ("kh", "h"), ("zh", "j"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
        ("yev", "ev"), ("iev", "ev"), ("yov", "ov"), ("ye", "e"), ("ya", "a"), ("ia", "a"), ("yu", "u"), ("iu", "u"), ("iy", "i"), ("ij", "i"), ("ey", "i"), ("ei", "i"), ("ay", "ai"), ("q", "k"), ("w", "v"), ("y", "i"), ("x", "ks"),
    ];

    /// <summary>Words with the same key are spellings of one name.</summary>
    public static string Key(string word)
    {
        if (word.Length < 4)
            return word;
        var key = word.Replace("'", "", StringComparison.Ordinal);
        foreach (var (from, to) in Equivalents)
            key = key.Replace(from, to, StringComparison.Ordinal);
        var single = new StringBuilder(key.Length);
        foreach (var c in key)
        {
            if (single.Length == 0 || single[^1] != c)
                single.Append(c);
        }
        return single.ToString();
    }

    /// <summary>True for spellings of one word: equal keys, or five letters and more with one letter between them. "Ivanov" and "Ivanova" are two people.</summary>
    public static bool AreNear(string left, string right)
    {
        if (left == right)
            return true;
        if (left.Length < 4 || right.Length < 4 || left[0] != right[0] || IsFeminine(left, right) || IsFeminine(right, left))
            return false;
        return Key(left) == Key(right) || (left.Length >= 5 && right.Length >= 5 && IsOneEdit(left, right));
    }

    /// <summary>True when both have as many words and each is near the other's.</summary>
    public static bool AreNear(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!AreNear(left[i], right[i]))
                return false;
        }
        return true;
    }

    private static bool IsFeminine(string shorter, string longer) =>
        longer.Length == shorter.Length + 1 && longer[^1] == 'a' && longer.StartsWith(shorter, StringComparison.Ordinal);

    private static bool IsOneEdit(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
            return false;
        var same = 0;
        while (same < left.Length && same < right.Length && left[same] == right[same])
            same++;
        var a = left.AsSpan(same);
        var b = right.AsSpan(same);
        return (a.Length > 0 && b.Length > 0 && a[1..].SequenceEqual(b[1..])) || (a.Length > 0 && a[1..].SequenceEqual(b)) || (b.Length > 0 && b[1..].SequenceEqual(a));
    }
}
