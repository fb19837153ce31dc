using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>The words of an article's running text, as it is when this is made, for asking whether a line is about the same. Collected when first asked for; used by one thread.</summary>
internal sealed class Vocabulary
{
    /// <summary>How much running text is read, in UTF-16 units.</summary>
    private const int Reach = 32 * 1024;

    /// <summary>Longer words agree when they start alike ("Kazakhstan", "Kazakhstani").</summary>
    private const int Stem = 6;

    /// <summary>For a guess of how many words there are: every other one is new.</summary>
    private const int LettersAWord = 6;

    private const ulong Start = 14695981039346656037;
    private const ulong Step = 1099511628211;

    private readonly ArticleDraft _draft;
    private readonly List<int> _prose = [];
    private readonly HashSet<ulong> _stems = [];
    private readonly HashSet<ulong> _lowerCase = [];
    private readonly int _length;
    private bool _isRead;

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
        _length = Reach - left;
    }

    /// <summary>Which part of a line's longer words occur in the text, from 0 to 1; 0 for a line without longer words.</summary>
    public double Overlap(FoldedLine line)
    {
        ReadOnce();
        int known = 0, all = 0;
        for (var i = 0; i < line.Count; i++)
        {
            var word = line.At(i);
            if (word.Length < 4 && word[0] < '\u0250')
                continue;
            all++;
            known += _stems.Contains(Hash(word[..Math.Min(word.Length, Stem)])) ? 1 : 0;
        }
        return all == 0 ? 0 : (double)known / all;
    }

    /// <summary>True when the text holds the word in lower case, which names do not stand in.</summary>
    public bool HasInLowerCase(ReadOnlySpan<char> folded)
    {
        ReadOnce();
        return _lowerCase.Contains(Hash(folded));
    }

    private void ReadOnce()
    {
        if (_isRead)
            return;
        _isRead = true;
        var left = Reach;
        var words = Math.Min(Reach, _length) / LettersAWord;
        _stems.EnsureCapacity(words / 2);
        _lowerCase.EnsureCapacity(words / 2);
        foreach (var block in _prose)
        {
            var text = _draft.TextOf(block);
            text = text[..Math.Min(text.Length, left)];
            left -= text.Length;
            Read(text);
        }
    }

    private void Read(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            var (hash, stem) = (Start, Start);
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                hash = (hash ^ char.ToLowerInvariant(text[at])) * Step;
                at++;
                if (at - start <= Stem)
                    stem = hash;
            }
            _stems.Add(stem);
            if (char.IsLower(text[start]))
                _lowerCase.Add(hash);
        }
    }

    /// <summary>FNV-1a: the same in every run, as the result must be.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Start;
        foreach (var c in word)
            hash = (hash ^ c) * Step;
        return hash;
    }
}
