using Relations.Extraction.Mentions.Quantities;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Terms;

/// <summary>The terms of a segmented text, sentence by sentence: what dates and quantities are read from. Who makes it disposes of it.</summary>
internal sealed class TermText : IDisposable
{
    private readonly PooledList<Term> _terms;
    private readonly int[] _sentenceStarts;
    private readonly TermSigns[] _signs;
    private readonly ReadCounter? _counter;

    private TermText(SegmentedText segmented, UnitCatalog units, PooledList<Term> terms, int[] sentenceStarts, TermSigns[] signs, ReadCounter? counter) =>
        (Segmented, Units, _terms, _sentenceStarts, _signs, _counter) = (segmented, units, terms, sentenceStarts, signs, counter);

    /// <summary>The text.</summary>
    public SegmentedText Segmented { get; }

    /// <summary>The units that a number may be followed by.</summary>
    public UnitCatalog Units { get; }

    /// <summary>Looks every word of the text up once. Reads of terms are counted where a counter is given.</summary>
    public static TermText Of(SegmentedText segmented, Lexicon lexicon, WordFacts<Lexeme?> facts, UnitCatalog units, ReadCounter? counter = null)
    {
        var tokens = segmented.TokenSpan;
        var terms = new PooledList<Term>(tokens.Length);
        var starts = new int[segmented.Sentences.Count + 1];
        var signs = new TermSigns[segmented.Sentences.Count];
        for (var s = 0; s < segmented.Sentences.Count; s++)
        {
            starts[s] = terms.Count;
            for (var t = segmented.Sentences[s].FirstToken; t < segmented.Sentences[s].EndToken; t++)
                signs[s] |= Add(terms, segmented.Text, tokens[t], t, lexicon, facts);
        }
        starts[^1] = terms.Count;
        return new TermText(segmented, units, terms, starts, signs, counter);
    }

    /// <inheritdoc/>
    public void Dispose() => _terms.Dispose();

    /// <summary>The terms of a sentence.</summary>
    public SentenceTerms Sentence(int index) => new(_terms.Items[_sentenceStarts[index].._sentenceStarts[index + 1]], this, _counter);

    /// <summary>Whether a sentence may hold a date or a quantity: most hold neither, and need not be read for them.</summary>
    public bool May(int sentence, TermSigns hold) => (_signs[sentence] & hold) != 0;

    private static TermSigns Add(PooledList<Term> terms, string text, in Token token, int index, Lexicon lexicon, WordFacts<Lexeme?> facts)
    {
        var lexeme = token.Kind == TokenKind.Word ? facts.Of(token) : null;
        if (lexeme is null && token.HasHyphen && token.Kind == TokenKind.Word && token.Length > 4
            && AddParts(terms, text, token, index, lexicon))
            return TermSigns.Date | TermSigns.Quantity;
        terms.Add(new Term(index, token.Start, (byte)token.Length, token.Kind, token.Shape, token.Norm, lexeme));
        return token.Kind is TokenKind.Number or TokenKind.Sign || (token.Kind == TokenKind.Punctuation && NumberReader.IsFraction(token.Norm[0])) ? TermSigns.Date | TermSigns.Quantity : lexeme?.Signs ?? TermSigns.None;
    }

    /// <summary>Divides a hyphenated word where the lexicon knows one of its parts.</summary>
    private static bool AddParts(PooledList<Term> terms, string text, in Token token, int index, Lexicon lexicon)
    {
        var norm = token.Norm.AsSpan();
        var known = false;
        foreach (var range in norm.Split('-'))
            known |= lexicon.Find(norm[range]) is { IntroducesDate: false };
        if (!known)
            return false;
        foreach (var range in norm.Split('-'))
        {
            var (from, to) = (token.Start + range.Start.Value, token.Start + range.End.Value);
            if (from > token.Start)
                terms.Add(new Term(index, from - 1, 1, TokenKind.Punctuation, WordShape.None, "-", null));
            if (from == to)
                continue;
            var lexeme = lexicon.Find(norm[range]);
            var shape = char.IsUpper(text[from]) ? WordShape.Capitalised : WordShape.Lower;
            terms.Add(new Term(index, from, (byte)(to - from), TokenKind.Word, shape, lexeme?.Text ?? norm[range].ToString(), lexeme));
        }
        return true;
    }
}

/// <summary>The terms of one sentence. Asking outside of it gives <see cref="Term.None"/>.</summary>
internal readonly ref struct SentenceTerms
{
    private readonly ReadOnlySpan<Term> _terms;
    private readonly TermText _of;
    private readonly ReadCounter? _counter;

    public SentenceTerms(ReadOnlySpan<Term> terms, TermText of, ReadCounter? counter)
    {
        _terms = terms;
        _of = of;
        _counter = counter;
    }

    /// <summary>How many there are.</summary>
    public int Count => _terms.Length;

    /// <summary>A term.</summary>
    public ref readonly Term this[int index]
    {
        get
        {
            _counter?.Add();
            if ((uint)index < (uint)_terms.Length)
                return ref _terms[index];
            return ref Term.None;
        }
    }

    /// <summary>The characters of a term as written.</summary>
    public ReadOnlySpan<char> Written(int index) => (uint)index < (uint)_terms.Length
        ? _of.Segmented.Text.AsSpan(_terms[index].Start, _terms[index].Length) : default;

    /// <summary>True when a unit of measurement begins at a term.</summary>
    public bool IsUnit(int index) => _of.Units.IsUnit(this, index);

    /// <summary>True when no space stands between a term and the next.</summary>
    public bool IsGlued(int index) => index >= 0 && index + 1 < _terms.Length && _terms[index].End == _terms[index + 1].Start;
}
