using System.Globalization;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Which period a figure is of: the date that stands nearest to it and belongs to no other figure.</summary>
internal sealed class PeriodReader(ClaimText text, DateChooser dates)
{
    /// <summary>Most days of a fiscal year told as two years.</summary>
    private const int TwoYears = 731;

    /// <summary>The sentence whose brackets were read last, and what they hold.</summary>
    private Sentence? _sentence;
    private List<(QuantityMention Quantity, TokenRange Brackets)> _asides = [];

    /// <summary>Sets the period of a figure, its own or that of the figure before it.</summary>
    public void Read(FigureDraft draft, FigureDraft? previous)
    {
        if (draft.Cue.Indicator is Indicator.BorderLength or Indicator.Length or Indicator.Area or Indicator.Cost)
            return;
        var range = ClaimText.RangeOf(draft.Quantity);
        var aside = AsideOf(draft);
        if ((OfStep(draft.Quantity) ?? (draft.IsStart ? null : dates.For(draft.Sentence, range, draft.Span.With(range), aside, ReachOf(draft, aside)))) is { } date)
        {
            if (previous is { Period: { } before } && previous.Sentence == draft.Sentence && IsYearBefore(date) && YearBefore(before) is { } shifted)
                (draft.Period, draft.PeriodWords, draft.IsOfOtherYear) = (shifted, date, true);
            else if (date.Date is { } period)
                (draft.Period, draft.PeriodWords, draft.IsOfOtherYear) = (EndOf(period, date, draft), date, IsOtherYear(date));
            return;
        }
        if (draft.IsCompared || draft.IsStart || previous is not { Period: not null, Status: FigureStatus.Actual } || draft.Status != FigureStatus.Actual || !IsContinued(draft, previous))
            return;
        (draft.Period, draft.PeriodDerivation) = (previous.Period, $"as the figure before it, {text.TextOf(ClaimText.RangeOf(previous.Quantity))}, {previous.Period}");
    }

    /// <summary>"rose from Q1 in the same period last year to Q2 this year": each step has the date right behind it.</summary>
    private DateMention? OfStep(QuantityMention quantity)
    {
        if (Comparison.LeadOf(text, quantity) is not ("from" or "to"))
            return null;
        var at = text.Words.Norm(quantity.EndToken) is "in" or "for" or "during" ? quantity.EndToken + 1 : quantity.EndToken;
        return text.Dates.Covering(at) is { Date: not null } date && date.FirstToken == at ? date : null;
    }

    /// <summary>"a year earlier", "the previous fiscal year".</summary>
    private bool IsYearBefore(DateMention date)
    {
        var last = text.Words.Norm(date.EndToken - 1);
        if (last is "earlier" or "before" or "ago" or "previously")
            return text.Words.Norm(date.EndToken - 2) == "year" && text.Words.Norm(date.EndToken - 3) is "a" or "one";
        return last == "year" && text.Words.Norm(date.EndToken - 2) is "fiscal" or "financial" && text.Words.Norm(date.EndToken - 3) is "previous" or "preceding" or "prior" or "last";
    }

    /// <summary>The same months or fiscal year of the year before; null for a plain year, of which the words themselves tell.</summary>
    private static EdtfDate? YearBefore(EdtfDate period)
    {
        if (period is { IsInterval: false, Precision: not DatePrecision.Month } || period.Latest.DayNumber - period.Earliest.DayNumber > TwoYears || period.Precision == DatePrecision.Day)
            return null;
        var parts = period.ToString().Split('/').Select(p => p.Length >= 4 && int.TryParse(p.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? $"{year - 1:0000}{p[4..]}" : p);
        return EdtfDate.TryParse(string.Join('/', parts), out var shifted) ? shifted : null;
    }

    /// <summary>"..., of which exports Q"; or a sentence that goes on telling of the same time.</summary>
    private bool IsContinued(FigureDraft draft, FigureDraft previous) =>
        previous.Sentence == draft.Sentence && IsOfTrade(draft) && IsOfTrade(previous)
        || (draft.Sentence.Index - previous.Sentence.Index <= 1 && (draft.Sentence.Paragraph == previous.Sentence.Paragraph || IsPartOf(draft.Sentence)) && draft.Cue.Indicator != Indicator.Aid && IsTold(draft));

    /// <summary>"Of the total, exports made up Q": a part of what was told before, if in a paragraph of its own.</summary>
    private bool IsPartOf(Sentence sentence) => text.Words.Norm(sentence.FirstToken) == "of" && text.Words.Norm(sentence.FirstToken + 1) is "the" or "this" or "that" or "these" or "which";

    /// <summary>"the same period of 2021": told only beside what it was this time.</summary>
    private bool IsOtherYear(DateMention date)
    {
        for (var i = date.FirstToken; i < date.EndToken; i++)
        {
            if (text.Words.Norm(i) is "same" or "corresponding")
                return true;
        }
        return false;
    }

    private static bool IsOfTrade(FigureDraft draft) => draft.Cue.Indicator is Indicator.Trade or Indicator.Exports or Indicator.Imports or Indicator.TradeBalance;

    /// <summary>
    /// The words whose dates may be the figure's. "In 2018 it was Q1 and in 2019 Q2": each takes the date on its own side of
    /// the other. "Q1, compared with Q2 in 2021": 2021 is of Q2 alone.
    /// </summary>
    private TokenRange ReachOf(FigureDraft draft, TokenRange aside)
    {
        var (first, end) = (draft.IsCompared ? draft.Quantity.FirstToken : draft.Sentence.FirstToken, draft.Sentence.EndToken);
        foreach (var other in text.Quantities.In(ClaimText.RangeOf(draft.Sentence)))
        {
            if (other.Unit != draft.Quantity.Unit || other == draft.Quantity)
                continue;
            if (other.EndToken <= draft.Quantity.FirstToken)
            {
                if (HasDate(new TokenRange(other.EndToken, draft.Quantity.FirstToken), aside) && Brackets.OpenBefore(text.Words, other.FirstToken, first) < 0)
                    first = Math.Max(first, other.EndToken);
                continue;
            }
            if (OpensAnother(draft.Quantity.EndToken, other.FirstToken, HasDate(new TokenRange(first, draft.Quantity.FirstToken), aside)))
                end = draft.Quantity.EndToken;
            else if (IsComparison(draft.Quantity.EndToken, other.FirstToken))
                end = other.FirstToken;
            break;
        }
        return new TokenRange(first, end);
    }

    private bool HasDate(TokenRange range, TokenRange aside)
    {
        foreach (var date in text.Dates.In(range))
        {
            if (!aside.Contains(date.FirstToken))
                return true;
        }
        return false;
    }

    /// <summary>What is of another figure alone: "(in 2020: Q)", brackets that hold it; "from Q in 2020 to", the date of a step.</summary>
    private TokenRange AsideOf(FigureDraft draft)
    {
        foreach (var other in text.Quantities.In(ClaimText.RangeOf(draft.Sentence)))
        {
            if (other != draft.Quantity && other.Unit == draft.Quantity.Unit && OfStep(other) is { } date && text.Words.Norm(other.FirstToken - 1) == "from")
                return new TokenRange(date.FirstToken, date.EndToken);
        }
        foreach (var (other, aside) in AsidesIn(draft.Sentence))
        {
            if (other.Unit == draft.Quantity.Unit && !aside.Contains(draft.Quantity.FirstToken))
                return aside;
        }
        return default;
    }

    /// <summary>The quantities of a sentence that stand in brackets, and the brackets.</summary>
    private List<(QuantityMention Quantity, TokenRange Brackets)> AsidesIn(Sentence sentence)
    {
        if (_sentence == sentence)
            return _asides;
        (_sentence, _asides) = (sentence, []);
        foreach (var quantity in text.Quantities.In(ClaimText.RangeOf(sentence)))
        {
            var open = Brackets.OpenBefore(text.Words, quantity.FirstToken, sentence.FirstToken);
            if (open >= 0 && Brackets.CloseAfter(text.Words, open, sentence.EndToken) is >= 0 and var close)
                _asides.Add((quantity, new TokenRange(open, close)));
        }
        return _asides;
    }

    /// <summary>"and in 2019", right after a figure; ", in 2019" where the figure has its date before it.</summary>
    private bool OpensAnother(int first, int end, bool isDated)
    {
        var joined = isDated && text.Words.IsPunctuation(first, ',');
        for (var i = first; i < end; i++)
        {
            if (text.Dates.Covering(i) is not null)
                return joined;
            if (text.Words.Is(i, WordClass.Coordinator | WordClass.Subordinator) && !text.Words.Is(i, WordClass.Preposition))
                joined = true;
            else if (text.Words[i].Kind != TokenKind.Punctuation && !text.Words.Is(i, WordClass.Preposition | WordClass.Adverb | WordClass.Determiner))
                return false;
        }
        return false;
    }

    /// <summary>"compared with", "up from", "against", before another figure.</summary>
    private bool IsComparison(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words.Norm(i) is "compared" or "comparison" or "from" or "against" or "versus" or "than")
                return text.Dates.In(new TokenRange(first, end)).IsEmpty;
        }
        return false;
    }

    /// <summary>"Between 2003 and 2015 trade rose from Q1 to Q2": Q2 is of 2015.</summary>
    private EdtfDate EndOf(EdtfDate period, DateMention date, FigureDraft draft)
    {
        if (!period.IsInterval || period.Precision != DatePrecision.Year || date.FirstToken > draft.Quantity.FirstToken || text.Words.Norm(draft.Quantity.FirstToken - 1) != "to")
            return period;
        foreach (var other in text.Quantities.In(new TokenRange(draft.Sentence.FirstToken, draft.Quantity.FirstToken)))
        {
            if (other.Unit == draft.Quantity.Unit && text.Words.Norm(Math.Max(0, other.FirstToken - 1)) == "from")
                return EdtfDate.Year(period.Latest.Year);
        }
        return period;
    }

    /// <summary>"have invested", "has so far lent": up to now.</summary>
    private bool IsPerfect(VerbGroup verb)
    {
        for (var i = verb.Main - 1; i >= Math.Max(0, Math.Min(verb.First, verb.Main - 3)); i--)
        {
            if (text.Words.Norm(i) is "have" or "has" or "'ve")
                return true;
        }
        return false;
    }

    /// <summary>A verb in the past governs the figure: it is of the time spoken of, not of now.</summary>
    private bool IsTold(FigureDraft draft)
    {
        foreach (var clause in text.Clauses(draft.Sentence))
        {
            if (clause.Whole.Contains(draft.Quantity.FirstToken) && clause.Verb.Main < draft.Quantity.FirstToken && ((text.Words.Is(clause.Verb.Main, WordClass.VerbPast) && !IsPerfect(clause.Verb)) || text.Words.Norm(clause.Verb.Main) is "was" or "were" or "had"))
                return true;
        }
        return false;
    }
}
