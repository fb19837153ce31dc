using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.States;

/// <summary>What hyphens join to a state's name.</summary>
/// <param name="IsCompound">False for a name that stands by itself.</param>
/// <param name="Start">Start of the compound.</param>
/// <param name="End">End of the compound.</param>
internal readonly record struct Compound(bool IsCompound, int Start, int End);

/// <summary>
/// Reads the compounds states stand in: "Sino-Kazakh", "U.S.-China", "South Korea–Japan", "China-Africa", "Russian-built". A
/// hyphen or dash joins where no space stands on either side of it.
/// </summary>
internal static class Compounds
{
    /// <summary>The compound of candidate <paramref name="at"/>, or null where the compound makes it no state ("London-based", "anti-American").</summary>
    public static Compound? Read(ScannedText text, List<StateFinder.Candidate> candidates, int at)
    {
        var hit = candidates[at].Hit;
        var left = IsJoined(text, hit.First - 1, hit.First);
        var right = hit.End < text.Units.Length && IsJoined(text, hit.End - 1, hit.End);
        var combining = candidates[at].Names[0].Form == StateForm.Combined;
        if (!left && !right)
            return combining ? null : new Compound(false, 0, 0);
        var leftState = left && at > 0 && Reaches(text, candidates[at - 1].Hit.End - 1, hit.First);
        var rightState = right && at + 1 < candidates.Count && Reaches(text, hit.End - 1, candidates[at + 1].Hit.First);
        if (leftState || rightState)
        {
            var start = leftState ? text.Units[candidates[at - 1].Hit.First].Start : text.Units[hit.First].Start;
            var end = rightState ? text.Units[candidates[at + 1].Hit.End - 1].End : text.Units[hit.End - 1].End;
            return new Compound(true, start, end);
        }
        return combining ? null : WithOther(text, hit, left, right, candidates[at].Names[0].Form);
    }

    /// <summary>A compound with something that is no state.</summary>
    private static Compound? WithOther(ScannedText text, LexiconHit hit, bool left, bool right, StateForm form)
    {
        var end = text.Units[hit.End - 1].End;
        if (left && text.UnitTraits(PreviousWord(text, hit.First)).HasFlag(WordTraits.CompoundPrefix))
            return null;
        if (!right)
            return form == StateForm.Capital ? null : new Compound(true, text.Units[PreviousWord(text, hit.First)].Start, end);
        var next = NextWord(text, hit.End);
        if (text.Shape(next) is WordShape.Capitalised or WordShape.AllCapitals)
            return form == StateForm.Capital ? null : new Compound(true, text.Units[hit.First].Start, text.Units[next].End);
        return text.UnitTraits(next).HasFlag(WordTraits.CompoundParticiple) ? new Compound(true, text.Units[hit.First].Start, end) : null;
    }

    private static int NextWord(ScannedText text, int unit) => IsDash(text, unit) && unit + 1 < text.Units.Length ? unit + 1 : unit;

    private static int PreviousWord(ScannedText text, int unit) => IsDash(text, unit - 1) && unit > 1 ? unit - 2 : unit - 1;

    /// <summary>True when a hyphen or dash alone lies between two units.</summary>
    private static bool Reaches(ScannedText text, int left, int right) =>
        right - left <= 2 && right > left && IsJoined(text, left, left + 1) && (right == left + 1 || IsJoined(text, left + 1, right));

    /// <summary>True when no space lies between two neighbouring units and a hyphen or dash joins them.</summary>
    private static bool IsJoined(ScannedText text, int left, int right)
    {
        if (left < 0 || right >= text.Units.Length)
            return false;
        var (a, b) = (text.Units[left], text.Units[right]);
        if (a.Token == b.Token)
            return true;
        return a.End == b.Start && (IsDash(text, left) || IsDash(text, right));
    }

    private static bool IsDash(ScannedText text, int unit)
    {
        if (unit < 0 || unit >= text.Units.Length)
            return false;
        var token = text.Segmented.Tokens[text.Units[unit].Token];
        return token.Kind == TokenKind.Punctuation && token.Norm == "-" && text.Segmented.Text[token.Start] != '\u2014';
    }
}
