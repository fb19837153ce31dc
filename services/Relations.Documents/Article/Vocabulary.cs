using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>
/// The words of an article's running text, as it is when this is made, for asking whether a line is about the same. Few lines ask, so each looks through
/// the text for its words. Used by one thread.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>How much running text is read, in UTF-16 units.</summary>
    private const int Reach = 32 * 1024;

    /// <summary>Longer words agree when they start alike ("Kazakhstan", "Kazakhstani").</summary>
    private const int Stem = 6;

    private const ulong Start = 14695981039346656037;
    private const ulong Step = 1099511628211;

    private readonly ArticleDraft _draft;
    private readonly List<int> _prose = [];

    public Vocabulary(ArticleDraft draft)
    {
        _draft = draft;
        var left = Reach;
        for (var i = 0; i < draft.Count && left > 0; i++)
        {
            if (!draft.IsOpenProse(i))
                continue;
            _prose.Add(i);
            left -= draft.TextOf(i).Length;
        }
    }

    /// <summary>Which part of a line's longer words occur in the text, from 0 to 1; 0 for a line without longer words.</summary>
    public double Overlap(FoldedLine line)
    {
        var wanted = new List<ulong>(line.Count);
        ulong filter = 0;
        for (var i = 0; i < line.Count; i++)
        {
            var word = line.At(i);
            if (word.Length < 4 && word[0] < '\u0250')
                continue;
            wanted.Add(Hash(word[..Math.Min(word.Length, Stem)]));
            filter |= 1UL << (int)(wanted[^1] & 63);
        }
        if (wanted.Count == 0)
            return 0;
        var all = wanted.Count;
        Look((_, stem, _) => (filter >> (int)(stem & 63) & 1) != 0 && Remove(wanted, stem) && wanted.Count == 0);
        return (double)(all - wanted.Count) / all;
    }

    private static bool Remove(List<ulong> wanted, ulong stem)
    {
        var isFound = false;
        while (wanted.Remove(stem))
            isFound = true;
        return isFound;
    }

    /// <summary>True when the text holds the word in lower case, which names do not stand in.</summary>
    public bool HasInLowerCase(ReadOnlySpan<char> folded)
    {
        var wanted = Hash(folded);
        var isFound = false;
        Look((hash, _, isLower) => isFound = isLower && hash == wanted);
        return isFound;
    }

    /// <summary>Shows the words of the text one by one until one is enough.</summary>
    private void Look(WordTest isEnough)
    {
        var left = Reach;
        foreach (var block in _prose)
        {
            var text = _draft.TextOf(block);
            text = text[..Math.Min(text.Length, left)];
            left -= text.Length;
            if (Look(text, isEnough))
                return;
        }
    }

    private static bool Look(ReadOnlySpan<char> text, WordTest isEnough)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var (hash, stem) = (Start, Start);
            for (; at < text.Length && Folded(text[at]) is not '\0' and var c; at++)
            {
                hash = (hash ^ c) * Step;
                if (at - start < Stem)
                    stem = hash;
            }
            if (at == start)
            {
                at++;
                continue;
            }
            if (isEnough(hash, stem, char.IsLower(text[start])))
                return true;
        }
        return false;
    }

    /// <summary>A letter or digit in lower case; '\0' for anything else.</summary>
    private static char Folded(char c) =>
        char.IsAsciiLetter(c) ? (char)(c | 0x20)
        : c < 128 ? char.IsAsciiDigit(c) ? c : '\0'
        : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';

    /// <summary>FNV-1a: the same in every run, as the result must be.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var c in word)
            hash = (hash ^ c) * Step;
        return hash;
    }

    /// <summary>Whether a word, by its hash and that of its beginning, is the last that has to be seen.</summary>
    private delegate bool WordTest(ulong hash, ulong stem, bool isLower);
}
