using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Texts that are nothing but a date.</summary>
internal sealed partial class DateResolver
{
    private bool? _isEntry;

    /// <summary>True for a text that is nothing but dates and perhaps a time, as an entry of a calendar: what it names lies ahead.</summary>
    private bool IsEntry => _isEntry ??= text.Segmented.Sentences.Count == 1 && IsOnlyDate();

    private bool IsOnlyDate()
    {
        var terms = text.Sentence(_sentence);
        for (var at = 0; at < terms.Count; at++)
        {
            ref readonly var term = ref terms[at];
            if (term.Kind == TokenKind.Word && (at < _current.First || at >= _current.End) && (term.Lexeme is null or { Deixis: Deixis.Last } ? !IsOfClock(term) : term.Is("since")))
                return false;
        }
        return true;
    }

    /// <summary>A word of a time of day, or a time zone ("GMT", "CEST").</summary>
    private static bool IsOfClock(in Term word) => word.Norm is "am" or "pm" or "a.m." or "p.m." or "morning" or "forenoon" or "afternoon" or "evening" or "night" or "noon"
        or "midnight" or "early" or "late" or "hours" or "hrs" or "o'clock" or "gmt" or "utc" || (word.Shape == WordShape.AllCapitals && word.Length is 3 or 4);
}
