using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Whose statistic a figure is: "according to Chinese data", "Kazakh statistics show", "the ministry reported".</summary>
internal sealed class ReporterReader(ClaimText text)
{
    private const int Reach = 9;

    /// <summary>How long "however" and its commas may be.</summary>
    private const int AsideReach = 3;

    /// <summary>The reporter's code or name and its words, or null.</summary>
    public (string Name, TokenRange Words)? Of(QuantityMention quantity, Sentence sentence)
    {
        var bracket = Brackets.OpenBefore(text.Words, quantity.FirstToken, sentence.FirstToken);
        (string, TokenRange)? whole = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (SourceAt(i, sentence) is not { } source)
                continue;
            var its = Brackets.OpenBefore(text.Words, i, sentence.FirstToken);
            if (quantity.EndToken <= i && IsContrasted(quantity.EndToken, i))
                return whole;
            if (its == bracket)
                return source;
            if (its < 0)
                whole = source;
        }
        return whole;
    }

    private (string Name, TokenRange Words)? SourceAt(int token, Sentence sentence)
    {
        var words = text.Words;
        if (words.Norm(token) == "according" && token + 1 < sentence.EndToken && words.Norm(token + 1) == "to")
            return Named(token + 2, EndOfSource(token + 2, sentence));
        if (words.Norm(token) is not ("statistics" or "data" or "figures" or "customs" or "report") || !Shows(token + 1, sentence))
            return null;
        var first = token;
        while (first - 1 >= sentence.FirstToken && token - first < 6 && !words.Is(first - 1, WordClass.Preposition | WordClass.Coordinator) && words[first - 1].Kind == TokenKind.Word)
            first--;
        return Named(first, token + 1);
    }

    /// <summary>"show", ", however, showed".</summary>
    private bool Shows(int token, Sentence sentence)
    {
        var at = token;
        while (at < Math.Min(sentence.EndToken - 1, token + AsideReach) && (text.Words.IsPunctuation(at, ',') || text.Words.IsAdverb(at)))
            at++;
        return at < sentence.EndToken && text.Words.Lexeme(at)?.Lemma is "show" or "indicate" or "put" or "suggest" or "reveal";
    }

    /// <summary>"Q1, although the bureau's data show Q2": another source than that of Q1.</summary>
    private bool IsContrasted(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words.Norm(i) is "although" or "though" or "while" or "whereas" or "but")
                return true;
        }
        return false;
    }

    private int EndOfSource(int first, Sentence sentence)
    {
        var end = first;
        while (end < Math.Min(sentence.EndToken, first + Reach) && text.Words[end].Kind != TokenKind.Punctuation && !text.Words.Is(end, WordClass.Auxiliary | WordClass.Relative) && text.Quantities.Covering(end) is null)
            end++;
        return end;
    }

    /// <summary>An agency by its name, else the state whose data they are.</summary>
    private (string Name, TokenRange Words)? Named(int first, int end)
    {
        var range = new TokenRange(first, end);
        if (range.IsEmpty)
            return null;
        var organisations = text.Organisations.In(range);
        if (!organisations.IsEmpty)
            return (organisations[0].Code?.Value ?? organisations[0].Name, ClaimText.RangeOf(organisations[0]));
        if (CapitalisedName(range) is { } name)
            return (text.TextOf(name), name);
        var states = text.States.In(range);
        return states.IsEmpty ? null : (states[0].Code.Value, ClaimText.RangeOf(states[0]));
    }

    /// <summary>"Finnish Customs", "the State Statistics Committee": two capitalised words or more, not the state alone.</summary>
    private TokenRange? CapitalisedName(TokenRange range)
    {
        var words = text.Words;
        var first = range.First;
        while (first < range.End && !words[first].IsCapitalised)
            first++;
        var end = first;
        var own = 0;
        while (end < range.End && (words[end].IsCapitalised || (end > first && words.Norm(end) is "of" or "and" or "for" or "the" or "'s" && end + 1 < range.End && words[end + 1].IsCapitalised)))
        {
            if (words[end].IsCapitalised && text.States.Covering(end) is null && text.People.Covering(end) is null)
                own++;
            end++;
        }
        if (end + 1 < range.End && words.Norm(end) == "of" && words.Norm(end + 1) is "statistics" or "customs")
            end += 2;
        var isAcronym = end - first == 1 && words[first].Shape == WordShape.AllCapitals && words[first].Length > 2;
        return own > 0 && (end - first >= 2 || isAcronym) ? new TokenRange(first, end) : null;
    }
}
