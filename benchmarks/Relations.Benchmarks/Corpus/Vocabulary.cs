using System.Text;

namespace Relations.Benchmarks.Corpus;

/// <summary>Made-up words, as often as words are: the n-th is used about 1/n as often as the first.</summary>
internal static class Vocabulary
{
    private const int Size = 20_000;

    private static readonly string[] Syllables =
        ["ba", "cor", "den", "fi", "gal", "hu", "jin", "ka", "lor", "me", "nus", "or", "pil", "qua", "ros", "sa", "tem", "ul", "vik", "wo", "yar", "zel"];

    private static readonly string[] Words = [.. Enumerable.Range(0, Size).Select(Spell)];

    /// <summary>A word: one of the first in half of all cases, of the last seldom.</summary>
    public static string Draw(Random random) => Words[(int)Math.Pow(Size, random.NextDouble()) - 1];

    /// <summary>The n-th word.</summary>
    public static string Word(int rank) => Words[rank];

    private static string Spell(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + Syllables.Length; rest > 0; rest /= Syllables.Length)
            word.Append(Syllables[rest % Syllables.Length]);
        return word.ToString();
    }
}
