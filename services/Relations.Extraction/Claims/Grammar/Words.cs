using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>Tokens of a text with what the grammar knows of each. Beyond either end of the text there are empty marks: readers may look ahead and back freely.</summary>
internal sealed class Words
{
    private static readonly Token Beyond = new(0, 0, TokenKind.Punctuation, WordShape.None, KnownWords.Unknown, "\0");

    private readonly WordFacts<Lexeme?> _forms;
    private readonly bool[] _named;
    private readonly bool[] _dated;

    /// <summary>What each token can be; nothing where it is no word of the grammar.</summary>
    private readonly WordClass[] _classes;

    private readonly List<int> _brackets = [];

    /// <param name="segmented">The text.</param>
    /// <param name="forms">What the grammar says of words.</param>
    /// <param name="named">For each token whether it belongs to a name, date or quantity and so is no word of the grammar.</param>
    /// <param name="dated">For each token whether it belongs to a date.</param>
    public Words(SegmentedText segmented, WordFacts<Lexeme?> forms, bool[] named, bool[] dated)
    {
        Segmented = segmented;
        _forms = forms;
        _named = named;
        _dated = dated;
        _classes = new WordClass[named.Length];
        var tokens = segmented.TokenSpan;
        var isQuoted = false;
        for (var i = 0; i < _classes.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !named[i] && forms.Of(tokens[i]) is { } lexeme)
                _classes[i] = lexeme.Classes;
            else if (tokens[i].Kind == TokenKind.Punctuation && tokens[i].Norm[0] is '(' or ')')
                _brackets.Add(i);
            else if (tokens[i].Kind == TokenKind.Punctuation && tokens[i].Norm[0] == '\'')
                isQuoted = ReadApostrophe(tokens, i, isQuoted);
        }
    }

    /// <summary>Tells the possessive of "Morales' visit" from a quotation mark. Returns whether a quotation is open behind it.</summary>
    private bool ReadApostrophe(ReadOnlySpan<Token> tokens, int at, bool isQuoted)
    {
        var isGlued = at > 0 && tokens[at - 1].End == tokens[at].Start;
        if (!isGlued || isQuoted || at + 1 == tokens.Length)
            return !isGlued;
        if (tokens[at - 1] is { Kind: TokenKind.Word } owner && owner.Norm[^1] == 's' && tokens[at + 1].Start > tokens[at].End && tokens[at + 1].Kind is TokenKind.Word or TokenKind.Number)
            _classes[at] = WordClass.Possessive;
        return false;
    }

    public SegmentedText Segmented { get; }

    public int Count => _named.Length;

    /// <summary>The tokens that are round brackets, in text order.</summary>
    public List<int> Brackets => _brackets;

    public ref readonly Token this[int token]
    {
        get
        {
            var tokens = Segmented.TokenSpan;
            return ref (uint)token < (uint)tokens.Length ? ref tokens[token] : ref Beyond;
        }
    }

    public string Norm(int token) => this[token].Norm;

    /// <summary>Where a word first stands in a range, or null.</summary>
    public int? Find(TokenRange range, string norm)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (Norm(i) == norm)
                return i;
        }
        return null;
    }

    /// <summary>Whether a range has a word.</summary>
    public bool Has(TokenRange range, string norm) => Find(range, norm) is not null;

    public Lexeme? Lexeme(int token)
    {
        ref readonly var it = ref this[token];
        return it.Kind == TokenKind.Word && !_named[token] ? _forms.Of(it) : null;
    }

    public bool Is(int token, WordClass classes) => (uint)token < (uint)_classes.Length && (_classes[token] & classes) != 0;

    /// <summary>True for a hyphen that parts what it stands between: "accords - a treaty", "accords -- a treaty".</summary>
    public bool IsDash(int token) =>
        IsPunctuation(token, '-') && this[token - 1].End < this[token].Start && (this[token + 1].Start > this[token].End || IsPunctuation(token + 1, '-'));

    /// <summary>True for a token of a name, date or quantity.</summary>
    public bool IsNamed(int token) => (uint)token < (uint)_named.Length && _named[token];

    /// <summary>True for a token of a date.</summary>
    public bool IsDate(int token) => (uint)token < (uint)_dated.Length && _dated[token];

    public bool IsPunctuation(int token, char mark)
    {
        ref readonly var it = ref this[token];
        return it.Kind == TokenKind.Punctuation && it.Norm[0] == mark;
    }

    /// <summary>An adverb of the lexicon or a word in "-ly" that is no verb.</summary>
    public bool IsAdverb(int token) =>
        Is(token, WordClass.Adverb) || (Lexeme(token) is null && !IsNamed(token) && this[token] is { Kind: TokenKind.Word, Shape: WordShape.Lower } word && word.Norm.EndsWith("ly", StringComparison.Ordinal));
}
