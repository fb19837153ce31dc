using Relations.Extraction.Sentences;

namespace Relations.Extraction.Resources;

/// <summary>A segmented text as the lexicon sees it: its words by number, and every name found, longest first come, none overlapping.</summary>
internal sealed class ScannedText
{
    private readonly Lexicon _lexicon;
    private readonly LexicalUnit[] _units;
    private readonly int[] _firstUnits;

    private ScannedText(SegmentedText text, Lexicon lexicon, WordFacts<int> numbers)
    {
        Segmented = text;
        _lexicon = lexicon;
        (_units, _firstUnits) = Divide(text, lexicon, numbers);
    }

    /// <summary>The text.</summary>
    public SegmentedText Segmented { get; }

    /// <summary>Its words, in text order.</summary>
    public ReadOnlySpan<LexicalUnit> Units => _units;

    /// <summary>The names found, in text order.</summary>
    public IReadOnlyList<LexiconHit> Hits { get; private set; } = [];

    /// <summary>Walks the text once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">The names.</param>
    /// <param name="numbers">The lexicon's numbers of words.</param>
    public static ScannedText Scan(SegmentedText text, Lexicon lexicon, WordFacts<int> numbers)
    {
        var scanned = new ScannedText(text, lexicon, numbers);
        var hits = new List<LexiconHit>();
        for (var i = 0; i < scanned._units.Length;)
        {
            if (scanned.LongestAt(i) is { } hit)
            {
                hits.Add(hit);
                i = hit.End;
            }
            else
                i++;
        }
        scanned.Hits = hits;
        return scanned;
    }

    /// <summary>The first unit of a token; of the token count, the unit count.</summary>
    public int FirstUnit(int token) => _firstUnits[token];

    /// <summary>What is known of a token's word; of a token with hyphens, nothing.</summary>
    public WordTraits Traits(int token) =>
        token < 0 || token >= _firstUnits.Length - 1 || _firstUnits[token + 1] != _firstUnits[token] + 1 ? WordTraits.None : _lexicon.Traits(_units[_firstUnits[token]].Word);

    /// <summary>What is known of a unit's word.</summary>
    public WordTraits UnitTraits(int unit) => _lexicon.Traits(_units[unit].Word);

    /// <summary>The longest name that starts at a unit, or null.</summary>
    public LexiconHit? LongestAt(int first) => LongestAt(first, _units.Length);

    /// <summary>The longest name that starts at a unit and ends before or at <paramref name="limit"/>, or null.</summary>
    public LexiconHit? LongestAt(int first, int limit)
    {
        LexiconHit? best = null;
        var node = _lexicon.Root(_units[first].Word);
        for (var end = first + 1; node != 0; end++)
        {
            for (var name = _lexicon.NamesAt(node); name is not null; name = name.Next)
            {
                if (IsWritten(name, first, end))
                {
                    best = new LexiconHit(first, end, name);
                    break;
                }
            }
            if (end >= limit)
                break;
            node = _lexicon.Next(node, _units[end].Word);
        }
        return best;
    }

    /// <summary>Everything a hit may stand for, as it is written there.</summary>
    public WrittenNames Names(LexiconHit hit) => new(this, hit);

    /// <summary>How a unit is written.</summary>
    public WordShape Shape(int unit) => WordParts.Shape(Segmented.Text.AsSpan(_units[unit].Start, _units[unit].End - _units[unit].Start));

    /// <summary>Whether the units up to <paramref name="end"/> are written as the name must be.</summary>
    public bool IsWritten(LexiconName name, int first, int end)
    {
        for (var i = 0; i < end - first && i < 64; i++)
        {
            var bit = 1UL << i;
            if (((name.Capitalised | name.AllCapitals) & bit) == 0)
                continue;
            var shape = Shape(first + i);
            if (shape is not (WordShape.Capitalised or WordShape.AllCapitals) || ((name.AllCapitals & bit) != 0 && shape != WordShape.AllCapitals))
                return false;
        }
        if (name.Marks.IsExact && !Segmented.Text.AsSpan(_units[first].Start, _units[end - 1].End - _units[first].Start).SequenceEqual(name.Marks.Name))
            return false;
        return !name.Marks.IsNotInCapitals || !IsLineInCapitals(first, end);
    }

    private bool IsLineInCapitals(int first, int end) =>
        (first == 0 || Shape(first - 1) is WordShape.AllCapitals or WordShape.None) && end < _units.Length && Shape(end) == WordShape.AllCapitals;

    private static (LexicalUnit[] Units, int[] FirstUnits) Divide(SegmentedText text, Lexicon lexicon, WordFacts<int> numbers)
    {
        var tokens = text.TokenSpan;
        using var units = new PooledList<LexicalUnit>(tokens.Length);
        var firstUnits = new int[tokens.Length + 1];
        for (var i = 0; i < firstUnits.Length - 1; i++)
        {
            firstUnits[i] = units.Count;
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Word && token.Length > 2 && token.Norm.Contains('-', StringComparison.Ordinal))
            {
                foreach (var part in WordParts.Of(token))
                    units.Add(new LexicalUnit(i, part.Start, part.Start + part.Length, lexicon.Find(WordParts.Norm(token, part))));
            }
            else
                units.Add(new LexicalUnit(i, token.Start, token.End, numbers.Of(token)));
        }
        firstUnits[^1] = units.Count;
        return (units.Take(), firstUnits);
    }
}
