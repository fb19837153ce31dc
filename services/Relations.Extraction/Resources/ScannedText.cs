using Relations.Extraction.Sentences;

namespace Relations.Extraction.Resources;

/// <summary>A segmented text as the lexicon sees it: its words by number, and every name found, longest first come, none overlapping. Who makes it disposes of it.</summary>
internal sealed class ScannedText : IDisposable
{
    private readonly Lexicon _lexicon;
    private readonly PooledList<LexicalUnit> _units;
    private readonly PooledList<int> _firstUnits;

    private ScannedText(SegmentedText text, Lexicon lexicon, WordFacts<int> numbers)
    {
        Segmented = text;
        _lexicon = lexicon;
        _units = new PooledList<LexicalUnit>(text.TokenSpan.Length);
        _firstUnits = new PooledList<int>(text.TokenSpan.Length + 1);
        Divide(text.TokenSpan, numbers);
    }

    /// <summary>The text.</summary>
    public SegmentedText Segmented { get; }

    /// <summary>Its words, in text order.</summary>
    public ReadOnlySpan<LexicalUnit> Units => _units.Items;

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
        var units = scanned.Units;
        for (var i = 0; i < units.Length;)
        {
            if (scanned.MayStart(units[i]) && scanned.LongestAt(i) is { } hit)
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

    /// <inheritdoc/>
    public void Dispose()
    {
        _units.Dispose();
        _firstUnits.Dispose();
    }

    /// <summary>The first unit of a token; of the token count, the unit count.</summary>
    public int FirstUnit(int token) => _firstUnits.Items[token];

    /// <summary>What is known of a token's word; of a token with hyphens, nothing.</summary>
    public WordTraits Traits(int token)
    {
        var firsts = _firstUnits.Items;
        return token < 0 || token >= firsts.Length - 1 || firsts[token + 1] != firsts[token] + 1 ? WordTraits.None : _lexicon.Traits(Units[firsts[token]].Word);
    }

    /// <summary>What is known of a unit's word.</summary>
    public WordTraits UnitTraits(int unit) => _lexicon.Traits(Units[unit].Word);

    /// <summary>False where no name starts at a unit, as far as its first word tells.</summary>
    private bool MayStart(in LexicalUnit unit) =>
        unit.Word >= 0 && (char.IsUpper(Segmented.Text[unit.Start]) ? _lexicon.Root(unit.Word) : _lexicon.LowerRoot(unit.Word)) != 0;

    /// <summary>The longest name that starts at a unit, or null.</summary>
    public LexiconHit? LongestAt(int first) => LongestAt(first, _units.Count);

    /// <summary>The longest name that starts at a unit and ends before or at <paramref name="limit"/>, or null.</summary>
    public LexiconHit? LongestAt(int first, int limit)
    {
        LexiconHit? best = null;
        var units = Units;
        var node = _lexicon.Root(units[first].Word);
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
            node = _lexicon.Next(node, units[end].Word);
        }
        return best;
    }

    /// <summary>Everything a hit may stand for, as it is written there.</summary>
    public WrittenNames Names(LexiconHit hit) => new(this, hit);

    /// <summary>How a unit is written.</summary>
    public WordShape Shape(int unit)
    {
        ref readonly var it = ref Units[unit];
        return WordParts.Shape(Segmented.Text.AsSpan(it.Start, it.End - it.Start));
    }

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
        if (name.Marks.IsExact && !Segmented.Text.AsSpan(Units[first].Start, Units[end - 1].End - Units[first].Start).SequenceEqual(name.Marks.Name))
            return false;
        return !name.Marks.IsNotInCapitals || !IsLineInCapitals(first, end);
    }

    private bool IsLineInCapitals(int first, int end) =>
        (first == 0 || Shape(first - 1) is WordShape.AllCapitals or WordShape.None) && end < _units.Count && Shape(end) == WordShape.AllCapitals;

    private void Divide(ReadOnlySpan<Token> tokens, WordFacts<int> numbers)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            _firstUnits.Add(_units.Count);
            ref readonly var token = ref tokens[i];
            if (token.HasHyphen && token.Kind == TokenKind.Word && token.Length > 2)
            {
                foreach (var part in WordParts.Of(token))
                    _units.Add(new LexicalUnit(i, part.Start, part.Start + part.Length, _lexicon.Find(WordParts.Norm(token, part))));
            }
            else
                _units.Add(new LexicalUnit(i, token.Start, token.End, numbers.Of(token)));
        }
        _firstUnits.Add(_units.Count);
    }
}
