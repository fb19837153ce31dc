using System.Globalization;
using System.Text;
using Relations.Domain;

namespace Relations.Cli.Evaluating;

/// <summary>Which spellings of a name count as one.</summary>
internal static class Spellings
{
    private const int LongEnoughToDiffer = 5;

    /// <summary>Letters that are no letter with an accent (Unicode does not decompose them) part words.</summary>
    private const string NotAccented = "\u0111\u00f0\u0127\u0131\u0142\u00f8\u0167";

    /// <summary>The words in plain lower-case letters and digits, without accents, a space between.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Plain(c) is not '\0' and var plain)
                folded.Append(plain);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>Whether the lists hold the same names, in any order.</summary>
    public static bool SameNames(IEnumerable<string> have, IEnumerable<string> want)
    {
        var left = have.ToList();
        foreach (var name in want)
        {
            var hit = left.FindIndex(other => Same(other, name));
            if (hit < 0)
                return false;
            left.RemoveAt(hit);
        }
        return left.Count == 0;
    }

    private static char Plain(char c) =>
        char.IsAsciiDigit(c) ? c : NotAccented.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? '\0' : LetterFolding.Fold(c);

    private static bool Same(string a, string b)
    {
        var (first, second) = (Fold(a).Split(' '), Fold(b).Split(' '));
        return first.Length == second.Length && first.Zip(second).All(pair => Near(pair.First, pair.Second));
    }

    /// <summary>Equal, or both of five letters or more and one edit apart: Nazarbaev, Nazarbayev.</summary>
    private static bool Near(string a, string b)
    {
        if (a == b)
            return true;
        if (Math.Min(a.Length, b.Length) < LongEnoughToDiffer || Math.Abs(a.Length - b.Length) > 1)
            return false;
        var same = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(same);
        var restB = b.AsSpan(same);
        return restA.Length > restB.Length ? restA[1..].SequenceEqual(restB)
            : restA.Length < restB.Length ? restA.SequenceEqual(restB[1..])
            : restA[1..].SequenceEqual(restB[1..]);
    }
}
