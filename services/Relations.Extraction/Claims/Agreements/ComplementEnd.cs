using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds the end of a complement: "on the use of ports" ends before "in Rome on 3 May".</summary>
internal sealed class ComplementEnd(ClaimText text, ComplementBounds bounds, PartnerReader partners)
{
    /// <summary>Longest quotation inside a name, in tokens.</summary>
    private const int QuoteReach = 12;

    /// <summary>Where a quotation inside a name closes, or -1.</summary>
    private int ClosingQuote(int open, int end)
    {
        for (var i = open + 1; i < Math.Min(end, open + QuoteReach); i++)
        {
            if (text.Words.IsPunctuation(i, '"'))
                return i;
        }
        return -1;
    }

    /// <summary>The token after a complement.</summary>
    /// <param name="at">Its first token, "on" or the like.</param>
    /// <param name="end">Where it ends at the latest.</param>
    /// <param name="isPlural">Whether it may be one of several.</param>
    public int Of(int at, int end, bool isPlural)
    {
        var words = text.Words;
        var isTitle = words[Math.Min(at + 1, end - 1)].IsCapitalised || (words.Norm(at + 1) == "the" && at + 2 < end && words[at + 2].IsCapitalised && !words.IsNamed(at + 2));
        var i = at + 1;
        for (; i < end; i++)
        {
            if (words[i].Kind == TokenKind.Punctuation)
            {
                if (words.Norm(i)[0] is '-' or '\'' or '/' or '&' && !words.IsDash(i))
                    continue;
                if (words.IsPunctuation(i, '"') && words.Is(i - 1, WordClass.Preposition | WordClass.Determiner) && ClosingQuote(i, end) is > 0 and var close)
                {
                    i = close;
                    continue;
                }
                if (words.IsPunctuation(i, ',') && bounds.ContinuesList(i, end, isTitle, isPlural))
                    continue;
                break;
            }
            if (text.Dates.Covering(i) is { Date: { } when } date && date.FirstToken == i && when.Precision != Domain.DatePrecision.Century && words.Norm(i - 1) is "on" or "in" or "of" or "for")
                break;
            if (words.Norm(i) is "next" or "last" or "this" && text.Dates.Covering(i) is { } relative && relative.FirstToken == i)
                break;
            if (words.Norm(i) is "between" or "among")
            {
                i = Math.Max(i, partners.Read(i, end).End - 1);
                continue;
            }
            if (words.Is(i, WordClass.Coordinator) && !bounds.ContinuesAfterAnd(i, end, isPlural))
                break;
            if (words.Is(i, WordClass.Relative | WordClass.Pronoun) && words.Norm(i) is not "that" || (words.Norm(i) == "that" && i > at))
                break;
            if (words.Is(i, WordClass.Subordinator) && !words.Is(i, WordClass.Preposition))
                break;
            if (words.Norm(i) is "in" or "at" && i > at && bounds.IsAdjunct(i, end) && (!isTitle || bounds.IsPlaceAtEnd(i, end)))
                break;
            if (words.Norm(i) == "with" && i + 1 < end && text.People.Covering(i + 1) is not null)
                break;
            if (words.Norm(i) == "as" && words.Norm(i - 1) == "such")
                continue;
            if (words.Norm(i) is "during" or "after" or "before" or "following" or "within" or "under" or "by" or "from" or "since" or "until" or "as" or "worth" or "amid" or "despite" or "here" or "there" or "today" or "yesterday")
                break;
            if (words.Norm(i) is "on" && bounds.IsAdjunct(i, end))
                break;
            if (bounds.IsVerbHere(i))
                break;
        }
        while (i > at + 1 && (words.Is(i - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner) || words.IsAdverb(i - 1) || words.IsPunctuation(i - 1, ',') || (words.IsPunctuation(i - 1, '\'') && !words.Is(i - 1, WordClass.Possessive))))
            i--;
        return i;
    }
}
