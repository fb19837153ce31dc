using Relations.Domain;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions;

/// <summary>A scanned text by tokens: what the lexicon found at each, what states were read, and what each word is good for.</summary>
internal sealed class TextMap
{
    private readonly ScannedText _text;
    private readonly int[] _hitAt = [];
    private readonly StateMention?[] _stateAt = [];
    private readonly IReadOnlyList<StateMention> _states;
    private LowerWords? _lowerWords;
    private bool[]? _headlines;

    public TextMap(ScannedText text, IReadOnlyList<StateMention> states)
    {
        _text = text;
        _states = states;
        Count = text.Segmented.TokenSpan.Length;
        if (text.Hits.Count == 0)
            return;
        _hitAt = new int[Count];
        Array.Fill(_hitAt, -1);
        for (var i = 0; i < text.Hits.Count; i++)
        {
            for (var unit = text.Hits[i].First; unit < text.Hits[i].End; unit++)
                _hitAt[text.Units[unit].Token] = i;
        }
        if (states.Count == 0)
            return;
        _stateAt = new StateMention?[Count];
        foreach (var state in states)
        {
            for (var token = state.FirstToken; token < state.EndToken; token++)
                _stateAt[token] ??= state;
        }
    }

    /// <summary>The scanned text.</summary>
    public ScannedText Scanned => _text;

    /// <summary>The segmented text.</summary>
    public SegmentedText Segmented => _text.Segmented;

    /// <summary>The number of tokens.</summary>
    public int Count { get; }

    /// <summary>The token.</summary>
    public ref readonly Token this[int token] => ref _text.Segmented.TokenSpan[token];

    /// <summary>The state read at a token, or null.</summary>
    public StateMention? StateAt(int token) => (uint)token < (uint)_stateAt.Length ? _stateAt[token] : null;

    /// <summary>The hit that covers a token, or null.</summary>
    public LexiconHit? HitAt(int token) => (uint)token < (uint)_hitAt.Length && _hitAt[token] >= 0 ? _text.Hits[_hitAt[token]] : null;

    /// <summary>First token of a hit.</summary>
    public int FirstToken(LexiconHit hit) => _text.Units[hit.First].Token;

    /// <summary>One past the last token of a hit.</summary>
    public int EndToken(LexiconHit hit) => _text.Units[hit.End - 1].Token + 1;

    /// <summary>The entry of a kind that a token's hit may stand for, or null.</summary>
    public T? EntryAt<T>(int token)
        where T : LexiconEntry
    {
        if (HitAt(token) is not { } hit)
            return null;
        foreach (var name in _text.Names(hit))
        {
            if (name.Entry is T entry)
                return entry;
        }
        return null;
    }

    /// <summary>What is known of a token's word.</summary>
    public WordTraits Traits(int token) => _text.Traits(token);

    /// <summary>True for a token with this norm.</summary>
    public bool Is(int token, string norm) => token >= 0 && token < Count && this[token].Norm == norm;

    /// <summary>True for a word that starts with a capital.</summary>
    public bool IsCapitalised(int token) => token >= 0 && token < Count && this[token].IsCapitalised;

    /// <summary>True where the text has this word in lower case somewhere: then its capital is one of a headline or a sentence start.</summary>
    public bool IsAlsoLower(int token) => (_lowerWords ??= new LowerWords(Segmented)).Contains(this[token]);

    /// <summary>The code of the state or organisation named at a token, or null.</summary>
    public ActorCode? ActorAt(int token) => StateAt(token)?.Code ?? EntryAt<OrganisationName>(token)?.Organisation.Code;

    /// <summary>First token of the state or organisation at a token.</summary>
    public int ActorStart(int token) => StateAt(token)?.FirstToken ?? (HitAt(token) is { } hit ? FirstToken(hit) : token);

    /// <summary>One past the last token of the state or organisation at a token.</summary>
    public int ActorEnd(int token) => StateAt(token)?.EndToken ?? (HitAt(token) is { } hit ? EndToken(hit) : token + 1);

    /// <summary>Every state read at a token: two of "Sino-Kazakh".</summary>
    public IEnumerable<StateMention> StatesIn(int token)
    {
        for (var i = FirstStateFrom(token); i < _states.Count && _states[i].FirstToken <= token; i++)
        {
            if (_states[i].EndToken > token)
                yield return _states[i];
        }
    }

    /// <summary>True for a token of a headline: a sentence where all words but the small ones have capitals.</summary>
    public bool IsHeadline(int token)
    {
        _headlines ??= Headlines.Find(_text.Segmented);
        return _headlines[token];
    }

    /// <summary>The first state that may reach a token; a compound's states all start at its first token.</summary>
    private int FirstStateFrom(int token)
    {
        var (low, high) = (0, _states.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_states[middle].EndToken <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
