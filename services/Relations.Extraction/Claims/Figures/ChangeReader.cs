using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Attaches growth to what grew: "reached Q, up 22 percent", "increased 19 percent to reach Q", "Q (down 3 percent)".</summary>
internal sealed class ChangeReader(ClaimText text)
{
    private const int Reach = 12;
    private const int ShortReach = 6;
    private const int LongestLead = 10;

    /// <summary>Sets the growth of the figures of one sentence.</summary>
    public void Read(IReadOnlyList<FigureDraft> figures, Sentence sentence)
    {
        if (figures.Count == 0)
            return;
        foreach (var percent in text.Quantities.In(ClaimText.RangeOf(sentence)))
        {
            if (percent.Unit != "%" || figures.Any(f => f.Quantity == percent) || SignOf(percent, sentence) is not { } sign)
                continue;
            if (Grown(percent, figures) is { } figure && figure.ChangePercent is null)
                (figure.ChangePercent, figure.ChangeWords) = (sign * percent.Value, percent);
        }
    }

    /// <summary>"rose 17 percent to Q" grows what follows; any other growth what stands before.</summary>
    private FigureDraft? Grown(QuantityMention percent, IReadOnlyList<FigureDraft> figures)
    {
        FigureDraft? before = null;
        var reach = Reach;
        foreach (var figure in figures)
        {
            var quantity = figure.Quantity;
            if (quantity.FirstToken >= percent.EndToken && LeadsTo(percent.EndToken, quantity.FirstToken))
                return figure;
            if (quantity.FirstToken >= percent.EndToken)
                break;
            if (figure.IsCompared)
                reach = Reach * 2;
            else if (percent.FirstToken - quantity.EndToken <= Reach * 2 && !HasBorder(quantity.EndToken, percent.FirstToken) && !IsAside(quantity, percent))
                (before, reach) = (figure, Reach);
        }
        return before is not null && percent.FirstToken - before.Quantity.EndToken <= reach ? before : null;
    }

    /// <summary>"(Q2), 8 percent more": an amount in brackets that closed before the growth.</summary>
    private bool IsAside(QuantityMention quantity, QuantityMention percent)
    {
        var open = Brackets.OpenBefore(text.Words, quantity.FirstToken, Math.Max(0, quantity.FirstToken - Reach));
        return open >= 0 && Brackets.CloseAfter(text.Words, open, percent.FirstToken) >= 0;
    }

    /// <summary>Sets the growth of the figure before a sentence that tells nothing else: "That is 11 percent less than in 2019."</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="sentence">The sentence after it.</param>
    public void ReadAfter(FigureDraft figure, Sentence sentence)
    {
        foreach (var percent in text.Quantities.In(ClaimText.RangeOf(sentence)))
        {
            if (percent.Unit == "%" && figure.ChangePercent is null && SignOf(percent, sentence) is { } sign)
                (figure.ChangePercent, figure.ChangeWords) = (sign * percent.Value, percent);
        }
    }

    /// <summary>"to", "to reach", "year-on-year to".</summary>
    private bool LeadsTo(int first, int end)
    {
        var (leads, length) = (false, 0);
        for (var i = first; i < end; i++)
        {
            if (text.Dates.Covering(i) is null && ++length > LongestLead)
                return false;
            if (text.Quantities.Covering(i) is not null || text.Words.IsPunctuation(i, ';') || text.Words.IsPunctuation(i, '(') || text.Words.IsPunctuation(i, ')') || text.Words.Is(i, WordClass.Auxiliary) || (text.Words.Is(i, WordClass.Coordinator) && !text.Words.Is(i + 1, WordClass.AnyVerb)))
                return false;
            leads |= text.Words.Norm(i) is "to" or "reach" or "reaching" or "totalling" or "totaling" or "hitting" or "exceeding" or "surpassing" or "topping" or "recording" || (text.Words.Norm(i) is "at" && i == end - 1);
        }
        return leads;
    }

    private bool HasBorder(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words.IsPunctuation(i, ';'))
                return true;
        }
        return false;
    }

    /// <summary>+1 or -1 where the words beside the percentage tell of growth or decline by it, else null: "rose to 5 percent" tells what it rose to.</summary>
    private int? SignOf(QuantityMention percent, Sentence sentence)
    {
        if (text.Words.Norm(percent.FirstToken - 1) is "to" or "from")
            return null;
        if (Signed(percent) is { } signed)
            return signed;
        var reach = text.Words.Norm(percent.FirstToken - 1) is "by" ? Reach : ShortReach;
        for (var i = percent.FirstToken - 1; i >= Math.Max(sentence.FirstToken, percent.FirstToken - reach); i--)
        {
            if (text.Quantities.Covering(i) is not null || text.Words.IsPunctuation(i, ';') || IsMadeUp(i))
                break;
            if (text.Growth(i) is { } growth && text.Words.Norm(i + 1) is not "than")
                return growth.Sign;
        }
        for (var i = percent.EndToken; i < Math.Min(sentence.EndToken, percent.EndToken + 3); i++)
        {
            if (text.Words.Norm(i) is "of")
                return null;
            if (text.Growth(i) is { } growth)
                return growth.Sign;
            if (text.Words.Norm(i) is "year-on-year" or "year-over-year" or "over" or "yoy")
                return 1;
        }
        return null;
    }

    /// <summary>"Q (+11 percent)", "Q (-7 percent)": +1 or -1, else null.</summary>
    private int? Signed(QuantityMention percent)
    {
        var sign = percent.FirstToken - 1;
        return !text.Words.IsPunctuation(sign - 1, '(') ? null : text.Words.IsPunctuation(sign, '+') ? 1 : text.Words.IsPunctuation(sign, '-') ? -1 : null;
    }

    /// <summary>"made up 75 percent": a share.</summary>
    private bool IsMadeUp(int up) => text.Words.Norm(up) == "up" && (text.Words.Lexeme(up - 1)?.Lemma ?? text.Words.Norm(up - 1)) is "make" or "take";
}
