using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// The day a report was written where its dateline gives one without a year ("OSLO, May 14 (Agency) -", "OSLO, 14 -"), be it a line of its own
/// ("OSLO, May 14."): what "today" and "on Friday" are counted from. It is in the days before publication, or, where that is not known, in a year that the text implies.
/// </summary>
internal static class DatelineDay
{
    private const int Sentences = 3;
    private const int Reach = 8;
    private const int DaysBack = 7;

    /// <summary>The day, or null where no dateline gives one before the day of publication.</summary>
    public static Stamp? Of(TermText text, Stamp published)
    {
        return published.HasDay && Find(text) is { } found ? Before(published, found.Month, found.Day) : null;
    }

    /// <summary>The day in a year, or null where no dateline gives its month too.</summary>
    public static Stamp? Of(TermText text, int year) =>
        Find(text) is { Month: > 0 } found && new Stamp(year, found.Month, found.Day) is { IsPossible: true } day ? day : null;

    private static (int Month, int Day)? Find(TermText text)
    {
        for (var sentence = 0; sentence < Math.Min(Sentences, text.Segmented.Sentences.Count); sentence++)
        {
            if (Find(text.Sentence(sentence)) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>The month (0 where none stands with it) and day behind the capitalised words that open a sentence.</summary>
    private static (int Month, int Day)? Find(SentenceTerms terms)
    {
        for (var at = 0; at < Math.Min(Reach, terms.Count); at++)
        {
            ref readonly var term = ref terms[at];
            if (at > 1 && terms[at - 1].Is(',') && Read(terms, at) is { } found)
                return found;
            if (term.Kind is not (TokenKind.Word or TokenKind.Punctuation) || (term.Kind == TokenKind.Word && !term.IsCapitalised))
                return null;
        }
        return null;
    }

    private static (int Month, int Day)? Read(SentenceTerms terms, int at)
    {
        var month = terms[at].Lexeme?.Month ?? 0;
        var next = month == 0 ? at : terms[at + 1].Is('.') ? at + 2 : at + 1;
        var day = terms.DayAt(next);
        next++;
        if (month == 0 && terms[next].Lexeme is { Month: > 0 } after)
            (month, next) = (after.Month, next + 1);
        var isClosed = terms[next].Is('-') ? !terms.IsGlued(next - 1) || !terms.IsGlued(next) : month > 0 && (terms[next].Is('(') || terms[next].Is(':') || (terms[next].Is('.') && next + 1 >= terms.Count && terms[0].Shape == WordShape.AllCapitals));
        return day > 0 && isClosed ? (month, day) : null;
    }

    private static Stamp? Before(Stamp published, int month, int day)
    {
        for (var back = 1; back <= DaysBack; back++)
        {
            if (published.AddDays(-back) is { } stamp && stamp.Day == day && (month == 0 || stamp.Month == month))
                return stamp;
        }
        return null;
    }
}
