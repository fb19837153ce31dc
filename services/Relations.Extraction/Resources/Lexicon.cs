using Relations.Domain;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Resources;

/// <summary>
/// Every name the resources know, as a tree of words: one walk over a text finds all of them, the longest at each place.
/// Words are compared without accents and without case, hyphens divide words; how a name must be capitalised is checked
/// where it is found. Filled once, by <see cref="WorldResources"/>, then only read.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _words = new(16384, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordSpans;
    private readonly List<WordTraits> _traits = [];
    private readonly List<int> _roots = [];

    /// <summary>The same of words that a name may begin with in lower case, 0 of others.</summary>
    private readonly List<int> _lowerRoots = [];
    private readonly Dictionary<long, int> _children = new(16384);
    private readonly List<LexiconName?> _names = [null];
    private readonly NormPool _pool = new(KnownWords.None, 1 << 20);

    public Lexicon() => _wordSpans = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every word, folded.</summary>
    public IEnumerable<string> Words => _words.Keys;

    /// <summary>Adds one way to write an entry.</summary>
    public void Add(NameMarks marks, LexiconEntry entry)
    {
        var path = default(NamePath);
        if (TryPlain(marks.Name, ref path) || TryTokens(marks.Name, ref path))
            Append(path.Node, new LexiconName(entry, path.Capitalised, path.AllCapitals, marks));
        if (path.Count > 0 && ((path.Capitalised | path.AllCapitals) & 1) == 0)
            _lowerRoots[path.First] = _roots[path.First];
    }

    /// <summary>The way through the tree while a name is added.</summary>
    private struct NamePath
    {
        public int First;
        public int Node;
        public int Count;
        public ulong Capitalised;
        public ulong AllCapitals;
    }

    /// <summary>Names of letters, spaces and hyphens only, most of them all, need no tokeniser. False, and the path as it was, for others.</summary>
    private bool TryPlain(string name, ref NamePath path)
    {
        Span<char> folded = stackalloc char[Tokeniser.MaxLength];
        if (name.Length == 0 || name.Length > folded.Length)
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i] is ' ' or '-' ? ' ' : LetterFolding.Fold(name[i]);
            if (c == '\0')
                return false;
            folded[i] = c;
        }
        for (var start = 0; start <= name.Length;)
        {
            var length = folded[start..name.Length].IndexOf(' ');
            if (length < 0)
                length = name.Length - start;
            if (length > 0)
                Step(ref path, Word(folded.Slice(start, length)), WordParts.Shape(name.AsSpan(start, length)));
            start += length + 1;
        }
        return true;
    }

    private bool TryTokens(string name, ref NamePath path)
    {
        var tokeniser = new Tokeniser(name, _pool);
        while (tokeniser.TryNext(out var token, out _))
        {
            foreach (var part in WordParts.Of(token))
                Step(ref path, Word(LetterFolding.Fold(WordParts.Norm(token, part))), WordParts.Shape(name.AsSpan(part.Start, part.Length)));
        }
        return path.Count > 0;
    }

    private void Step(ref NamePath path, int word, WordShape shape)
    {
        if (shape == WordShape.AllCapitals)
            path.AllCapitals |= 1UL << path.Count;
        else if (shape == WordShape.Capitalised)
            path.Capitalised |= 1UL << path.Count;
        if (path.Count == 0)
            path.First = word;
        path.Node = Step(path.Node, word);
        path.Count++;
    }

    /// <summary>Adds one way to write an entry; of "St. Lucia" also "St Lucia" and "Saint Lucia".</summary>
    public void AddWithSaint(NameMarks marks, LexiconEntry entry)
    {
        Add(marks, entry);
        if (!marks.Name.Contains("St. ", StringComparison.Ordinal))
            return;
        Add(marks with { Name = marks.Name.Replace("St. ", "St ", StringComparison.Ordinal) }, entry);
        Add(marks with { Name = marks.Name.Replace("St. ", "Saint ", StringComparison.Ordinal) }, entry);
    }

    /// <summary>Adds a trait to a word.</summary>
    public void AddTrait(string word, WordTraits trait) => _traits[Word(LetterFolding.Fold(word.ToLowerInvariant()))] |= trait;

    /// <summary>What is known of a word by its number; nothing of -1.</summary>
    public WordTraits Traits(int word) => word < 0 ? WordTraits.None : _traits[word];

    /// <summary>The number of a folded norm, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => _wordSpans.TryGetValue(word, out var number) ? number : -1;

    /// <summary>The number of a norm, or -1.</summary>
    public int Find(string norm)
    {
        if (_words.TryGetValue(norm, out var number))
            return number;
        var folded = LetterFolding.Fold(norm);
        return !ReferenceEquals(folded, norm) && _words.TryGetValue(folded, out number) ? number : -1;
    }

    /// <summary>The numbers of known words here; -1 for those of other tables.</summary>
    public WordFacts<int> NumbersOf(KnownWords known) => new(known, Find, -1);

    /// <summary>The node of a name's first word, or 0.</summary>
    public int Root(int word) => word < 0 ? 0 : _roots[word];

    /// <summary>The same of a word that is written in lower case: 0 where all names that begin with it need a capital.</summary>
    public int LowerRoot(int word) => word < 0 ? 0 : _lowerRoots[word];

    /// <summary>The node after <paramref name="word"/>, or 0.</summary>
    public int Next(int node, int word) => word >= 0 && _children.TryGetValue(Key(node, word), out var next) ? next : 0;

    /// <summary>The names that end at a node, or null.</summary>
    public LexiconName? NamesAt(int node) => _names[node];

    private int Word(ReadOnlySpan<char> folded)
    {
        if (_wordSpans.TryGetValue(folded, out var number))
            return number;
        number = _words.Count;
        _words.Add(folded.ToString(), number);
        _traits.Add(WordTraits.None);
        _roots.Add(0);
        _lowerRoots.Add(0);
        return number;
    }

    private int Step(int node, int word)
    {
        if (node == 0)
        {
            if (_roots[word] == 0)
                _roots[word] = NewNode();
            return _roots[word];
        }
        if (!_children.TryGetValue(Key(node, word), out var next))
            _children.Add(Key(node, word), next = NewNode());
        return next;
    }

    private int NewNode()
    {
        _names.Add(null);
        return _names.Count - 1;
    }

    private void Append(int node, LexiconName name)
    {
        if (_names[node] is not { } last)
        {
            _names[node] = name;
            return;
        }
        while (true)
        {
            if (last.Entry.Equals(name.Entry) && last.Capitalised == name.Capitalised && last.AllCapitals == name.AllCapitals)
                return;
            if (last.Next is null)
                break;
            last = last.Next;
        }
        last.Next = name;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
