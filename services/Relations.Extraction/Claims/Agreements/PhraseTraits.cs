using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads what the words around an agreement's noun say of it: which of several it is, when and between whom.</summary>
internal sealed class PhraseTraits(ClaimText text, AgreementWords vocabulary)
{
    /// <summary>How the words from <paramref name="first"/> are determined.</summary>
    public PhraseDeterminer Determiner(int first, int free)
    {
        for (var i = first; i < first + 2 && i < text.Words.Count; i++)
        {
            if (text.Quantities.Covering(i) is { } quantity ? quantity.Unit == "1" : text.Words[i].Kind == TokenKind.Number && text.Dates.Covering(i) is null)
                return PhraseDeterminer.Number;
        }
        for (var i = first - 1; i >= Math.Max(free, first - 3); i--)
        {
            // "the two countries signed trade agreements": what stands before the verb counts who signed.
            if (text.VerbAt(i, text.SentenceAt(i)) == VerbForm.Finite)
                break;
            switch (text.Words.Norm(i))
            {
                case "a" or "an" or "another":
                    return PhraseDeterminer.Indefinite;
                case "the" or "this" or "these" or "that" or "those" or "its" or "their" or "his" or "her" or "'s":
                    return PhraseDeterminer.Definite;
                case "no" or "any":
                    return PhraseDeterminer.Negative;
                case "several" or "many" or "some" or "various" or "numerous" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "dozen" or "about" or "over":
                    return PhraseDeterminer.Number;
                case "of" when i > free && vocabulary.IsSeries(text.Words.Norm(i - 1)):
                    return PhraseDeterminer.Number;
            }
        }
        return PhraseDeterminer.None;
    }

    /// <summary>The date among them, or null.</summary>
    public DateMention? InnerDate(TokenRange core)
    {
        var dates = text.Dates.In(core);
        return dates.IsEmpty || dates[0].Date is null ? null : dates[0];
    }

    /// <summary>Whether they say that it is of several: "joint".</summary>
    public bool HasJoint(TokenRange core)
    {
        for (var i = core.First; i < core.End; i++)
        {
            if (text.Words.Norm(i) is "joint" or "trilateral" or "tripartite" or "common")
                return true;
        }
        return false;
    }

    /// <summary>Whether the modifiers name two states: "the France-Brazil Agreement".</summary>
    public bool IsBetween(TokenRange core)
    {
        var states = text.States.In(core);
        return states.Length > 1 && states[0].Code != states[^1].Code;
    }

    /// <summary>Whether they tell what it is about, more than how much it matters.</summary>
    public bool HasModifier(TokenRange core)
    {
        for (var i = core.First; i < core.End; i++)
        {
            if (text.AgreementNoun(i) is not null || text.Words.Norm(i) is "of")
                continue;
            if (text.Words[i].Kind == TokenKind.Word && text.States.Covering(i) is null && text.Dates.Covering(i) is null && text.Quantities.Covering(i) is null && !vocabulary.IsEmpty(text.Words.Norm(i)))
                return true;
            if (text.Places.Covering(i) is not null || text.States.Covering(i) is { Form: StateForm.Capital })
                return true;
        }
        return false;
    }
}
