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
            if (text.Words.Norm(i) is "target" or "goal")
                return FigureStatus.Target;
        }
        return ByClause(draft);
    }

    private FigureStatus? ByWord(int token) => (text.Words.Lexeme(token)?.Lemma ?? text.Words.Norm(token)) switch
    {
        "target" or "goal" or "objective" or "aim" or "target's" or "intend" or "plan" or "pledge-to" => FigureStatus.Target,
        "forecast" or "project" when text.Words.Is(token, WordClass.AnyVerb) && IsVerb(token) => FigureStatus.Forecast,
        "expect" or "predict" or "anticipate" => FigureStatus.Forecast,
        "estimate" or "estimated" => FigureStatus.Estimate,
        _ => null,
    };

    private bool IsVerb(int token) => text.Words.Is(token, WordClass.VerbParticiple | WordClass.VerbPast | WordClass.VerbIng);

    private FigureStatus ByClause(FigureDraft draft)
    {
        foreach (var clause in text.Clauses(draft.Sentence))
        {
            if (!clause.Whole.Contains(draft.Quantity.FirstToken) || clause.Verb.Factuality != Factuality.Planned || clause.Verb.Form == VerbForm.Infinitive || clause.Verb.Main > draft.Quantity.EndToken + 4)
                continue;
            if (draft.Cue.Indicator is Indicator.Cost or Indicator.Length or Indicator.Area)
                return FigureStatus.Actual;
            return HasWill(clause) ? FigureStatus.Forecast : FigureStatus.Target;
        }
        return FigureStatus.Actual;
    }

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
