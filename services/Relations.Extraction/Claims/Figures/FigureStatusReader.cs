using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Tells what was measured from what is aimed at, expected or estimated.</summary>
internal sealed class FigureStatusReader(ClaimText text)
{
    private const int Reach = 14;

    /// <summary>The status of a figure, by the words before it and the verb of its clause.</summary>
    public FigureStatus Of(FigureDraft draft)
    {
        if (draft.IsStart)
            return FigureStatus.Actual;
        var first = Math.Max(draft.Sentence.FirstToken, draft.Quantity.FirstToken - Reach);
        for (var i = draft.Quantity.FirstToken - 1; i >= first; i--)
        {
            if (text.Words.IsPunctuation(i, ';') || (text.Quantities.Covering(i) is { } other && other != draft.Quantity && other.Unit == draft.Quantity.Unit && !text.Words.Is(i + 1, WordClass.Coordinator) && draft.Cue.Token > i))
                break;
            if (ByWord(i) is { } status)
                return status;
        }
        for (var i = draft.Quantity.EndToken; i < Math.Min(draft.Sentence.EndToken, draft.Quantity.EndToken + 4); i++)
        {
            if (text.Words.Norm(i) is "target" or "goal" || IsComing(i))
                return FigureStatus.Target;
        }
        return ByClause(draft);
    }

    /// <summary>"in the coming years", "over the next three years".</summary>
    private bool IsComing(int token) => text.Words.Norm(token) is "coming" or "next" && text.Dates.Covering(token) is { Date: null or { IsInterval: true } };

    private FigureStatus? ByWord(int token) => (text.Words.Lexeme(token)?.Lemma ?? text.Words.Norm(token)) switch
    {
        "target" or "goal" or "objective" or "aim" or "intend" or "plan" or "want" or "hope" => FigureStatus.Target,
        "forecast" or "project" when text.Words.Is(token, WordClass.AnyVerb) && IsVerb(token) => FigureStatus.Forecast,
        "expect" or "predict" or "anticipate" => FigureStatus.Forecast,
        "estimate" or "estimated" => FigureStatus.Estimate,
        _ => null,
    };

    private bool IsVerb(int token) => text.Words.Is(token, WordClass.VerbParticiple | WordClass.VerbPast | WordClass.VerbIng);

    private FigureStatus ByClause(FigureDraft draft)
    {
        if (text.Clauses(draft.Sentence).Any(clause => IsAim(clause, draft)))
            return FigureStatus.Target;
        foreach (var clause in text.Clauses(draft.Sentence))
        {
            if (IsPossible(clause, draft))
                return FigureStatus.Forecast;
            if (IsWanted(clause, draft))
                return FigureStatus.Target;
            if (!clause.Whole.Contains(draft.Quantity.FirstToken) || clause.Verb.Factuality != Factuality.Planned || clause.Verb.Form == VerbForm.Infinitive || clause.Verb.Main > draft.Quantity.EndToken + 4)
                continue;
            if (draft.Cue.Indicator is Indicator.Cost or Indicator.Length or Indicator.Area)
                return FigureStatus.Actual;
            return HasWill(clause) ? FigureStatus.Forecast : FigureStatus.Target;
        }
        return FigureStatus.Actual;
    }

    /// <summary>"[agreed] to raise trade to Q", "to achieve a turnover of Q": what somebody sets out to do.</summary>
    private bool IsAim(Clause clause, FigureDraft draft) =>
        clause.Verb.Form == VerbForm.Infinitive && clause.Object.Contains(draft.Quantity.FirstToken)
        && text.Words.Lexeme(clause.Verb.Main)?.Lemma is "achieve" or "increase" or "expand" or "raise" or "boost" or "double" or "triple" or "enhance" or "bring";

    /// <summary>"trade can reach Q", "could grow to Q".</summary>
    private bool IsPossible(Clause clause, FigureDraft draft) =>
        clause.Verb.Form == VerbForm.Finite && clause.Object.Contains(draft.Quantity.FirstToken) && (clause.Verb.Lemma is "reach" or "hit" or "top" || text.Growth(clause.Verb.Main) is not null)
        && text.Words.Norm(clause.Verb.First) is "can" or "could" or "may" or "might";

    /// <summary>"trade should exceed Q", "must reach Q".</summary>
    private bool IsWanted(Clause clause, FigureDraft draft) =>
        clause.Verb.Form == VerbForm.Finite && clause.Object.Contains(draft.Quantity.FirstToken) && text.Words.Norm(clause.Verb.First) is "should" or "must" && text.Words.Is(clause.Verb.Main, WordClass.VerbBase);

    private bool HasWill(Clause clause)
    {
        for (var i = clause.Verb.First; i < clause.Verb.Main; i++)
        {
            if (text.Words.Is(i, WordClass.Modal))
                return true;
        }
        return false;
    }
}
