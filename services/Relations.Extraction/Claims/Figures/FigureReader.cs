using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Reads the figures of a document: each quantity with the word that tells what it measures.</summary>
internal sealed class FigureReader(ClaimText text, CueFinder cues, ShareReader shares, DirectionReader directions, DateChooser dates)
{
    private const int EvidenceReach = 16;

    /// <summary>How many sentences back a list of amounts in brackets takes what they tell.</summary>
    private const int ListReach = 3;

    private readonly ReporterReader _reporters = new(text);
    private readonly PeriodReader _periods = new(text, dates);
    private readonly ChangeReader _changes = new(text);
    private readonly FigureStatusReader _statuses = new(text);
    private readonly SideAmounts _asides = new(text);
    private readonly ExcessReader _excesses = new(text);
    private readonly List<FigureDraft> _figures = [];

    /// <summary>In text order.</summary>
    public IReadOnlyList<FigureDraft> Figures => _figures;

    /// <summary>The figures themselves, to be let go one by one; none are left here.</summary>
    public FigureDraft[] TakeFigures()
    {
        FigureDraft[] taken = [.. _figures];
        _figures.Clear();
        _figures.TrimExcess();
        return taken;
    }

    /// <summary>Reads the figures of a sentence.</summary>
    public void Read(Sentence sentence)
    {
        var quantities = text.Quantities.In(ClaimText.RangeOf(sentence));
        if (quantities.IsEmpty)
            return;
        var here = new List<FigureDraft>();
        foreach (var quantity in quantities)
        {
            if ((_excesses.Of(quantity, sentence) ?? Measured(quantity, quantities, sentence, here)) is not { } cue)
                continue;
            here.Add(Read(quantity, cue, sentence, Previous(quantity, here)));
        }
        if (here.Count == 0 && _figures.Count > 0 && IsStillOf(_figures[^1], sentence))
            _changes.ReadAfter(_figures[^1], sentence);
        DirectionSharing.Share(here);
        _changes.Read(here, sentence);
        _figures.AddRange(here);
    }

    /// <summary>What a quantity measures, where it is more than goes with another one; or null.</summary>
    private Cue? Measured(QuantityMention quantity, ReadOnlySpan<QuantityMention> quantities, Sentence sentence, List<FigureDraft> here) =>
        (quantity.Unit is "%" or "pp" ? shares.Of(quantity, sentence) : CueOf(quantity, sentence, here)) is { } cue && !_asides.Has(quantity, quantities, sentence) ? cue : null;

    /// <summary>A sentence that goes on about the figure of the one before it.</summary>
    private bool IsStillOf(FigureDraft last, Sentence sentence) =>
        last.Sentence.Index == sentence.Index - 1
        && (text.Words.Norm(sentence.FirstToken) is "this" or "that" or "it" || cues.Last(last.Quantity, sentence)?.Indicator == last.Cue.Indicator);

    private Cue? CueOf(QuantityMention quantity, Sentence sentence, List<FigureDraft> here)
    {
        if (cues.Find(quantity, sentence) is { } cue)
            return cue;
        if (here.Count > 0 && here[^1].Quantity.Unit == quantity.Unit && (Comparison.IsSeries(text, here[^1].Quantity.EndToken, quantity.FirstToken) || IsNextStep(here[^1].Quantity.EndToken, quantity.FirstToken)))
            return here[^1].Cue;
        if (directions.Listed(quantity) is not null && LastOf(quantity, sentence, here, ListReach) is { } listed)
            return listed;
        if (!IsAnaphoric(quantity, sentence))
            return null;
        if (LastOf(quantity, sentence, here, 1) is { } last)
            return last;
        return sentence.Index > 0 ? cues.Last(quantity, text.Sentences[sentence.Index - 1]) : null;
    }

    /// <summary>What the figure before tells, in this sentence or so many before.</summary>
    private Cue? LastOf(QuantityMention quantity, Sentence sentence, List<FigureDraft> here, int reach) =>
        Previous(quantity, here) is { } last && last.Sentence.Index >= sentence.Index - reach && SameUnit(last.Quantity, quantity) ? last.Cue : null;

    /// <summary>The figure before, but for one in brackets that have closed, and for what that one is compared with.</summary>
    private FigureDraft? Previous(QuantityMention quantity, List<FigureDraft> here)
    {
        for (var i = here.Count - 1; i >= 0; i--)
        {
            if (here[i].IsCompared && i > 0 && here[i - 1].Cue == here[i].Cue)
                continue;
            var open = Brackets.OpenBefore(text.Words, here[i].Quantity.FirstToken, here[i].Sentence.FirstToken);
            if (open < 0 || Brackets.CloseAfter(text.Words, open, quantity.FirstToken) < 0)
                return here[i];
        }
        if (here.Count > 0)
            return here[^1];
        var last = _figures.FindLastIndex(f => !f.IsOfOtherYear);
        if (last < 0)
            return null;
        return _figures[last].IsCompared && last > 0 && _figures[last - 1].Sentence == _figures[last].Sentence ? _figures[last - 1] : _figures[last];
    }

    private static bool SameUnit(QuantityMention a, QuantityMention b) => a.Unit == b.Unit || (a.Unit.Length == 3 && b.Unit.Length == 3);

    /// <summary>"rose to Q1 in 2008 and reached Q2", "then fell to Q2": the same thing a step later.</summary>
    private bool IsNextStep(int first, int end)
    {
        var isJoined = false;
        for (var i = first; i < end; i++)
        {
            isJoined |= text.Words.Norm(i) is "and" or "then" or "before";
            if (isJoined && IsStep(i))
                return end - i <= 4;
            if (text.Words.IsPunctuation(i, ';') || (text.Dates.Covering(i) is null && text.Words[i].Kind == TokenKind.Word && !text.Words.Is(i, WordClass.Preposition | WordClass.Coordinator | WordClass.Adverb | WordClass.Subordinator)))
                return false;
        }
        return false;
    }

    private bool IsStep(int token) =>
        text.Words.Lexeme(token) is { } word && (word.Lemma is "reach" or "hit" or "total" || (word.Is(WordClass.AnyVerb) && text.Growth(token) is not null));

    /// <summary>"the number will climb to", "expanding the index to", "a target of", "raise it to".</summary>
    private bool IsAnaphoric(QuantityMention quantity, Sentence sentence)
    {
        for (var i = quantity.FirstToken - 1; i >= Math.Max(sentence.FirstToken, quantity.FirstToken - 10); i--)
        {
            if (text.Words.IsPunctuation(i, ';'))
                return false;
            if (text.Words.Norm(i) is "number" or "figure" or "index" or "volume" or "amount" or "total" or "target" or "goal" or "level" or "it" or "this" or "that" or "those")
                return true;
        }
        return false;
    }

    private FigureDraft Read(QuantityMention quantity, Cue cue, Sentence sentence, FigureDraft? previous)
    {
        var draft = new FigureDraft { Sentence = sentence, Quantity = quantity, Cue = cue, Span = SpanOf(quantity, cue, sentence), IsCompared = Comparison.IsWith(text, quantity), IsStart = Comparison.IsStart(text, quantity, text.Quantities.In(ClaimText.RangeOf(sentence))) };
        if (_reporters.Of(quantity, sentence) is { } reporter)
            (draft.Reporter, draft.ReporterWords) = reporter;
        draft.Status = _statuses.Of(draft);
        _periods.Read(draft, previous);
        directions.Read(draft, previous);
        return draft;
    }

    /// <summary>From the cue to the quantity, or the quantity alone where another one stands between.</summary>
    private TokenRange SpanOf(QuantityMention quantity, Cue cue, Sentence sentence)
    {
        var own = ClaimText.RangeOf(quantity);
        var word = new TokenRange(cue.Token, cue.Token + 1);
        if (cue.Token < sentence.FirstToken || Math.Abs(cue.Token - own.First) > EvidenceReach)
            return own;
        var both = own.With(word);
        foreach (var other in text.Quantities.In(both))
        {
            if (other != quantity && other.Unit is not "%")
                return own;
        }
        return both;
    }
}
