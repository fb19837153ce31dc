using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>What connects the two ends of a range, and times of day that stand between the parts of a date.</summary>
internal static class Connectors
{
    /// <summary>A hyphen, a dash, "to", "-to-", "through" or "until"; a spaced em dash divides clauses and is none.</summary>
    public static bool IsConnector(this in SentenceTerms terms, int at, out int next)
    {
        next = at + 1;
        ref readonly var term = ref terms[at];
        if (term.Is('~'))
            return true;
        if (term.Is('-') && terms[next].Is("to") && terms[at + 2].Is('-') && terms.IsGlued(at))
        {
            next = at + 3;
            return true;
        }
        if (term.Is('-'))
            return terms.IsGlued(at) || !terms.Written(at).SequenceEqual("\u2014");
        return term.Norm is "to" or "through" or "thru" or "until" or "till";
    }

    /// <summary>As <see cref="IsConnector"/>, behind a time of day too ("5 May 10:00 to 7 May"), where what follows is none.</summary>
    public static bool IsConnectorBehind(this in SentenceTerms terms, int at, out int next)
    {
        if (terms.IsConnector(at, out next))
            return true;
        var clock = terms.AfterClock(at);
        return clock > at && terms.IsConnector(clock, out next) && terms.AfterClock(next) == next;
    }

    /// <summary>The term after a time of day ("10:00", ", 9 p.m.", "at 10:30:09 GMT"), or the same where none stands there.</summary>
    public static int AfterClock(this in SentenceTerms terms, int at)
    {
        var hour = terms[at].Is(',') || terms[at].Is("at") ? at + 1 : at;
        if (terms[hour].Kind != TokenKind.Number)
            return at;
        var end = hour + 1;
        while (end < hour + 5 && terms[end].Is(':') && terms.IsGlued(end) && terms[end + 1].Kind == TokenKind.Number)
            end += 2;
        var isHalf = terms[end].Norm is "am" or "pm" or "a.m." or "p.m.";
        if (isHalf)
            end++;
        if (end == hour + 1 && !(terms[hour].Norm.EndsWith("am", StringComparison.Ordinal) || terms[hour].Norm.EndsWith("pm", StringComparison.Ordinal)))
            return at;
        return terms[end].Shape == WordShape.AllCapitals && terms[end].Length is 3 or 4 ? end + 1 : end;
    }
}
