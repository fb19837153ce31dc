using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.States;

/// <summary>Tells "Michael Jordan" and "Chad Smith" from the states.</summary>
internal static class PersonalContext
{
    /// <summary>True where the words beside a name make a person's name of it.</summary>
    public static bool IsPerson(ScannedText text, LexiconHit hit)
    {
        if (hit.First > 0 && Touches(text, hit.First - 1))
        {
            var before = text.UnitTraits(hit.First - 1);
            if (before.HasFlag(WordTraits.GivenName) && IsCapitalised(text, hit.First - 1))
                return true;
        }
        if (hit.End >= text.Units.Length || !Touches(text, hit.End - 1) || !IsCapitalised(text, hit.End))
            return false;
        var after = text.Units[hit.End];
        return after.Word < 0 && text.Segmented.Tokens[after.Token].Shape == WordShape.Capitalised;
    }

    private static bool IsCapitalised(ScannedText text, int unit) => text.Shape(unit) is WordShape.Capitalised or WordShape.AllCapitals;

    /// <summary>True when one space divides a unit from the next.</summary>
    private static bool Touches(ScannedText text, int unit) =>
        text.Units[unit + 1].Start - text.Units[unit].End == 1 && text.Segmented.Text[text.Units[unit].End] == ' ';
}
