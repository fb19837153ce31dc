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
                if (EndOfMark(i, end, isTitle, isPlural) is not { } past)
                    break;
                i = past;
            }
            else if (Stops(i, end, isTitle, isPlural))
                break;
            else if (words.Norm(i) is "between" or "among")
                i = Math.Max(i, partners.Read(i, end).End - 1);
        }
        while (i > at + 1 && (words.Is(i - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner) || words.IsAdverb(i - 1) || words.IsPunctuation(i - 1, ',') || (words.IsPunctuation(i - 1, '\'') && !words.Is(i - 1, WordClass.Possessive))))
            i--;
        return i;
    }

    /// <summary>The last token of a mark inside a name: a hyphen, a quotation, the comma of a list; null where the mark ends the name.</summary>
    private int? EndOfMark(int mark, int end, bool isTitle, bool isPlural)
    {
        var words = text.Words;
        if (words.Norm(mark)[0] is '-' or '\'' or '/' or '&' && !words.IsDash(mark))
            return mark;
        if (words.IsPunctuation(mark, '"') && words.Is(mark - 1, WordClass.Preposition | WordClass.Determiner) && ClosingQuote(mark, end) is > 0 and var close)
            return close;
        return words.IsPunctuation(mark, ',') && bounds.ContinuesList(mark, end, isTitle, isPlural) ? mark : null;
    }

    /// <summary>Whether a word ends a complement: it dates or places it, opens a clause or is a verb.</summary>
    private bool Stops(int token, int end, bool isTitle, bool isPlural)
    {
        var words = text.Words;
        if (text.Dates.Covering(token) is { } date && date.FirstToken == token)
        {
            if (date.Date is { Precision: not Domain.DatePrecision.Century } && words.Norm(token - 1) is "on" or "in" or "of" or "for")
                return true;
            if (words.Norm(token) is "next" or "last" or "this")
                return true;
        }
        switch (words.Norm(token))
        {
            case "in" or "at" when bounds.IsAdjunct(token, end) && (!isTitle || bounds.IsPlaceAtEnd(token, end)):
            case "on" when bounds.IsAdjunct(token, end):
            case "with" when token + 1 < end && text.People.Covering(token + 1) is not null:
            case "as" when words.Norm(token - 1) != "such":
            case "during" or "after" or "before" or "following" or "within" or "under" or "by" or "from" or "since" or "until" or "worth" or "amid" or "despite" or "here" or "there" or "today" or "yesterday":
                return true;
            case "as" or "between" or "among":
                return false;
        }
        return (words.Is(token, WordClass.Coordinator) && !bounds.ContinuesAfterAnd(token, end, isPlural)) || OpensClause(token);
    }

    /// <summary>A word that opens a clause, or its verb.</summary>
    private bool OpensClause(int token) =>
        text.Words.Norm(token) == "that" || text.Words.Is(token, WordClass.Relative | WordClass.Pronoun)
        || (text.Words.Is(token, WordClass.Subordinator) && !text.Words.Is(token, WordClass.Preposition)) || bounds.IsVerbHere(token);
}
