using System.Buffers;

namespace Relations.Documents.Text;

/// <summary>
/// A short line as words for comparing: lower case, punctuation gone, letters and digits apart ("page6" is two words), apostrophes
/// and the possessive s dropped ("Editor's" is "editor").
/// </summary>
internal sealed class FoldedLine
{
    private readonly List<Word> _words;

    public FoldedLine(string original)
    {
        Original = original;
        _words = new List<Word>((original.Length / 6) + 1);
        // Before each unit may come a space.
        var folded = ArrayPool<char>.Shared.Rent(original.Length * 2);
        var length = 0;
        for (var at = 0; at < original.Length;)
        {
            if (!char.IsLetterOrDigit(original[at]))
            {
                at++;
                continue;
            }
            if (length > 0)
                folded[length++] = ' ';
            var (start, foldStart) = (at, length);
            at = AppendWord(original, at, folded, ref length);
            _words.Add(new Word(start, at, foldStart, length));
        }
        Folded = new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
    }

    /// <summary>The line as it stands.</summary>
    public string Original { get; }

    /// <summary>Its words, one space between.</summary>
    public string Folded { get; }

    /// <summary>How many words it has.</summary>
    public int Count => _words.Count;

    /// <summary>A word by its number.</summary>
    public Word this[int index] => _words[index];

    /// <summary>A word as folded.</summary>
    public ReadOnlySpan<char> At(int index) => Folded.AsSpan(_words[index].FoldStart, _words[index].FoldEnd - _words[index].FoldStart);

    /// <summary>Several words as folded, a space between.</summary>
    public ReadOnlySpan<char> At(int first, int end) => Folded.AsSpan(_words[first].FoldStart, _words[end - 1].FoldEnd - _words[first].FoldStart);

    /// <summary>A stretch of words as it stands in the line.</summary>
    public string OriginalOf(int first, int end) => Original[_words[first].Start.._words[end - 1].End];

    /// <summary>What stands between a word and the one before it; before the first, what the line starts with.</summary>
    public ReadOnlySpan<char> Before(int index)
    {
        var from = index == 0 ? 0 : _words[index - 1].End;
        var to = index == Count ? Original.Length : _words[index].Start;
        return Original.AsSpan(from, to - from);
    }

    /// <summary>True when the word starts with a capital.</summary>
    public bool IsCapitalised(int index) => char.IsUpper(Original[_words[index].Start]);

    /// <summary>True when the word is made of digits; then its value, at most eight of them.</summary>
    public bool IsNumber(int index, out int value)
    {
        value = 0;
        var word = At(index);
        if (word.Length > 8)
            return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = value * 10 + (c - '0');
        }
        return true;
    }

    private static int AppendWord(string text, int at, Span<char> folded, ref int length)
    {
        var digits = char.IsDigit(text[at]);
        while (at < text.Length)
        {
            if (!digits && IsPossessive(text, at))
                return at + 2;
            if (char.IsLetterOrDigit(text[at]) && char.IsDigit(text[at]) == digits)
                folded[length++] = char.ToLowerInvariant(text[at]);
            else if (digits || text[at] is not ('\'' or '’') || at + 1 == text.Length || !char.IsLetter(text[at + 1]))
                break;
            at++;
        }
        return at;
    }

    /// <summary>An apostrophe and an s that end a word.</summary>
    private static bool IsPossessive(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && text[at + 1] is 's' or 'S' && (at + 2 == text.Length || !char.IsLetter(text[at + 2]));

    /// <summary>Where a word stands.</summary>
    /// <param name="Start">First unit in the line.</param>
    /// <param name="End">One past the last.</param>
    /// <param name="FoldStart">First unit in the folded line.</param>
    /// <param name="FoldEnd">One past the last.</param>
    internal readonly record struct Word(int Start, int End, int FoldStart, int FoldEnd)
    {
        /// <summary>Length in the line.</summary>
        public int Length => End - Start;
    }
}
