namespace Relations.Extraction.Resources;

/// <summary>Compares folded words of names across transliterations: "Nazarbaev" and "Nazarbayev", "Sergey" and "Sergei", "Jintau" and "Jintao".</summary>
internal static class NameSpelling
{
    /// <summary>Spellings that are one sound, by their first letter; the longest that fits is taken.</summary>
    private static readonly (string From, string To)[][] Equivalents = ByFirstLetter(
    [
        ("shch", "sh"), ("dzh", "j"), ("tch", "ch"), ("sch", "sh"), ("yev", "ev"), ("iev", "ev"), ("yov", "ov"), ("iye", "ie"), ("kh", "h"), ("zh", "j"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
        ("ye", "e"), ("ya", "a"), ("ia", "a"), ("yu", "u"), ("iu", "u"), ("iy", "i"), ("ij", "i"), ("ey", "i"), ("ei", "i"), ("q", "k"), ("w", "v"), ("y", "i"), ("x", "ks"), ("'", ""),
    ]);

    /// <summary>Words with the same key are spellings of one name.</summary>
    public static string Key(string word)
    {
        if (word.Length is < 4 or > 64)
            return word;
        Span<char> key = stackalloc char[128];
        var length = 0;
        for (var at = 0; at < word.Length;)
        {
            var to = Take(word, ref at, out var plain);
            if (to is null)
                Append(key, ref length, plain);
            else
            {
                foreach (var c in to)
                    Append(key, ref length, c);
            }
        }
        return key[..length].SequenceEqual(word) ? word : key[..length].ToString();
    }

    private static string? Take(string word, ref int at, out char plain)
    {
        plain = word[at];
        if (plain is '\'' or >= 'a' and <= 'z')
        {
            foreach (var (from, to) in Equivalents[plain == '\'' ? 26 : plain - 'a'])
            {
                if (word.AsSpan(at).StartsWith(from))
                {
                    at += from.Length;
                    return to;
                }
            }
        }
        at++;
        return null;
    }

    /// <summary>Double letters are one.</summary>
    private static void Append(Span<char> key, ref int length, char c)
    {
        if (length == 0 || key[length - 1] != c)
            key[length++] = c;
    }

    private static (string From, string To)[][] ByFirstLetter((string From, string To)[] all)
    {
        var byLetter = new (string From, string To)[27][];
        for (var i = 0; i < byLetter.Length; i++)
            byLetter[i] = Array.FindAll(all, e => (e.From[0] == '\'' ? 26 : e.From[0] - 'a') == i);
        return byLetter;
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
