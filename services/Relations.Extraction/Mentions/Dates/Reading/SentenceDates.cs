using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>
/// Reads the date expressions of one sentence, left to right. Each kind of expression has a reader of its own: a method on the terms that is given where to
/// read and answers with what it read, or null. Readers call one another, and look ahead no farther than a bound: the time is linear in the number of terms.
/// What is read here is only what the words say; see <see cref="Resolving.DateResolver"/>.
/// </summary>
internal static class SentenceDates
{
    /// <summary>Adds the date expressions of the sentence in text order.</summary>
    public static void Read(in SentenceTerms terms, int sentence, List<DateExpression> found)
    {
        for (var at = 0; at < terms.Count;)
        {
            if (terms.TryListedDays(sentence, at, found, out var afterList) || (terms[at].Is("the") && terms.TryListedDays(sentence, at + 1, found, out afterList)))
                at = afterList;
            else if (!MayStart(terms, at) || terms.ReadExpression(at) is not { } read)
                at++;
            else if (IsRecurrent(terms, at, read.Node))
                at = read.End;
            else
            {
                found.Add(new DateExpression(sentence, TakesArticle(terms, at, read.Node) ? at : at + 1, read.End, read.Node));
                at = terms.AddSharedDays(sentence, read.End, found);
            }
        }
    }

    private static bool MayStart(in SentenceTerms terms, int at)
    {
        ref readonly var term = ref terms[at];
        if (term.Lexeme is not { StartsDate: true } lexeme)
            return term.Kind == TokenKind.Number;
        return !lexeme.IntroducesDate || terms[at + 1].Lexeme is not null || terms[at + 1].Kind == TokenKind.Number;
    }

    /// <summary>"every 5 May", "each June": none in particular.</summary>
    private static bool IsRecurrent(in SentenceTerms terms, int at, DateNode node) => node is CalendarNode { Month: > 0, Year.IsNone: true } && terms[at - 1].Norm is "every" or "each";

    /// <summary>"the" belongs to "the 1990s", "the third of May", "the year 2000", not to "the 1972 communique".</summary>
    private static bool TakesArticle(in SentenceTerms terms, int at, DateNode node) =>
        !terms[at].Is("the") || terms.IsOrdinalAt(at + 1) || terms[at + 1].Lexeme is { Cardinal: 20 or 30 }
            || terms[at + 1].Norm is "year" or "month" or "decade" or "fiscal" or "financial" or "turn" or "first" or "last" or "final"
            || (terms[at + 1].Lexeme is { Part: not PeriodPart.None } && !(terms[at + 1].Is("end") && terms[at + 2].Is('-')))
        || node is not (CalendarNode or NumericNode or RangeNode or SamePeriodNode { IsBare: true });
}
