using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Reading;

/// <summary>
/// Finds the date that belongs to some words of a sentence: the one fewest clause borders away. A date that opens the
/// sentence belongs to all of it.
/// </summary>
internal sealed class DateChooser(ClaimText text)
{
    /// <summary>Longest sentence, in tokens, that is only the date of an entry.</summary>
    private const int EntryLength = 6;

    private const int Unreachable = 26;

    /// <summary>Most that a date costs which opens the clause of the words.</summary>
    private const int ClauseOpening = 6;

    /// <summary>The same of one that opens the sentence.</summary>
    private const int SentenceOpening = 12;

    /// <summary>Cost of a date that a clause with "when" takes up.</summary>
    private const int TakenUp = 4;

    /// <summary>Cost of a date before a clause that tells who somebody is.</summary>
    private const int Restrictive = 12;

    /// <summary>How far behind the date that opens a clause its last subject may begin, in tokens.</summary>
    private const int LongestSubject = 10;

    private readonly DateOwner _owner = new(text);

    /// <summary>The date of what <paramref name="anchor"/> says, or null when the sentence gives none for it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="anchor">The words whose date is sought.</param>
    /// <param name="clause">The clause they stand in.</param>
    /// <param name="closed">Words whose dates are part of a name, such as a title.</param>
    /// <param name="within">The only words whose dates count; none given, the whole sentence.</param>
    public DateMention? For(Sentence sentence, TokenRange anchor, TokenRange clause, TokenRange closed = default, TokenRange within = default)
    {
        DateMention? best = null;
        var bestCost = Unreachable;
        foreach (var date in text.Dates.In(within.IsEmpty ? ClaimText.RangeOf(sentence) : within))
        {
            if (date.Date is null || date.Date.Precision == DatePrecision.Century || closed.Contains(date.FirstToken))
                continue;
            var cost = Cost(date, sentence, anchor, clause, bestCost);
            if (cost < bestCost && (!IsBound(date, sentence) || IsTakenUp(date, anchor)) && !IsOfEarlier(date, sentence, anchor) && !OpensNext(date, sentence, anchor) && !_owner.IsOfOther(date, sentence, anchor) && !IsCitation(date, sentence, anchor))
                (best, bestCost) = (date, cost);
        }
        return (best is null ? null : Joined(best)) ?? OfEntry(sentence);
    }

    /// <summary>"on 5 and 6 May": two days in a row are one stretch of time.</summary>
    private DateMention Joined(DateMention date)
    {
        if (date.Date is not { Precision: DatePrecision.Day } day || date.EndToken + 1 >= text.Words.Count || text.Words.Norm(date.EndToken) is not ("and" or "&") || text.Dates.Covering(date.EndToken + 1) is not { Date: { Precision: DatePrecision.Day, IsInterval: false } last } next)
            return date;
        return next.FirstToken == date.EndToken + 1 && last.Earliest.DayNumber == day.Latest.DayNumber + 1 ? date with { EndToken = next.EndToken, End = next.End, Date = EdtfDate.Interval(EdtfDate.Day(day.Earliest), last) } : date;
    }

    /// <summary>In a chronicle the date stands before the entry, as a sentence of its own: "30 July 1992. ...".</summary>
    private DateMention? OfEntry(Sentence sentence)
    {
        var opening = text.Opening(sentence);
        if (opening == sentence || opening.EndToken - opening.FirstToken > EntryLength)
            return null;
        var dates = text.Dates.In(ClaimText.RangeOf(opening));
        return dates.Length == 1 && dates[0].FirstToken == opening.FirstToken ? dates[0] : null;
    }

    /// <summary>How far a date lies from the words; counted no further than <paramref name="limit"/>.</summary>
    private int Cost(DateMention date, Sentence sentence, TokenRange anchor, TokenRange clause, int limit)
    {
        if (anchor.Contains(date.FirstToken))
            return 0;
        if (IsTakenUp(date, anchor) && VerbsIn(date.EndToken, anchor.First, sentence) < 2)
            return TakenUp;
        var most = OpensClause(date, sentence, clause) ? ClauseOpening : OpensSentence(date, sentence) ? SentenceOpening : int.MaxValue;
        var cost = date.FirstToken >= anchor.End ? Between(anchor.End, date.FirstToken, sentence, Math.Min(most, limit)) : Backward(date.EndToken, anchor.First, sentence, Math.Min(most, limit));
        if (most < int.MaxValue)
            return Math.Min(cost, most);
        if (cost >= limit)
            return cost;
        if (date.EndToken <= anchor.First && HasRestrictive(date.EndToken, anchor.First))
            cost += Restrictive;
        return clause.Contains(date.FirstToken) ? cost : cost + 8;
    }

    /// <summary>A date before the words belongs to them less than one behind them, and still less where "and" stands between: "came in May and left in June".</summary>
    private int Backward(int first, int end, Sentence sentence, int limit)
    {
        var cost = Between(first, end, sentence, limit) + 2;
        for (var i = first; i < end && cost < limit; i++)
        {
            if (text.Words.Is(i, WordClass.Coordinator))
                return cost + 6;
        }
        return cost;
    }

    /// <summary>True when nothing but prepositions and adverbs stands before the date.</summary>
    private bool OpensSentence(DateMention date, Sentence sentence)
    {
        if (date.FirstToken - sentence.FirstToken > 4)
            return false;
        for (var i = sentence.FirstToken; i < date.FirstToken; i++)
        {
            if (!text.Words.Is(i, WordClass.Preposition | WordClass.Adverb | WordClass.Coordinator | WordClass.Determiner) && text.Words[i].Kind != TokenKind.Punctuation)
                return false;
        }
        return true;
    }

    /// <summary>"visited in May, and in June the minister came": the date behind the words belongs to what follows "and".</summary>
    private bool OpensNext(DateMention date, Sentence sentence, TokenRange anchor)
    {
        if (date.FirstToken < anchor.End)
            return false;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Form == VerbForm.Finite && clause.Verb.First >= date.EndToken && clause.Subject.End > date.EndToken)
                return OpensClause(date, sentence, new TokenRange(Math.Max(date.EndToken, clause.Subject.First), clause.Verb.End));
        }
        return false;
    }

    /// <summary>"..., and from 3 to 5 May the minister visited": the date stands between "and" and the clause.</summary>
    private bool OpensClause(DateMention date, Sentence sentence, TokenRange clause)
    {
        if (clause.IsEmpty || date.EndToken > clause.First || clause.First - date.EndToken > LongestSubject)
            return false;
        for (var i = date.EndToken; i < clause.First; i++)
        {
            if (text.Words.Is(i, WordClass.AnyVerb) && !text.Words.Is(i, WordClass.MaybeNoun) || text.Words.IsPunctuation(i, ';') || text.Dates.Covering(i) is not null)
                return false;
        }
        var before = date.FirstToken - 1;
        while (before > sentence.FirstToken && text.Words.Is(before, WordClass.Preposition | WordClass.Determiner))
            before--;
        return before > sentence.FirstToken && (text.Words.Is(before, WordClass.Coordinator) || text.Words.IsPunctuation(before, ';') || OpensTold(date, before));
    }

    /// <summary>"according to Peru, in 2019, trade was", "he said in 2019, trade was": a year that opens what is told, behind a comma or a verb of speech.</summary>
    private bool OpensTold(DateMention date, int before) =>
        date.Date is { Precision: DatePrecision.Year or DatePrecision.Month } && date.FirstToken > before + 1
        && (text.Words.IsPunctuation(before, ',') || text.Words.Norm(before) == "that" || (text.Words.Is(before, WordClass.Speech) && text.Words.IsPunctuation(date.EndToken, ',')));

    /// <summary>"today the man who broke with Peru": a clause that tells which man, and happened before.</summary>
    private bool HasRestrictive(int first, int end)
    {
        for (var i = first + 1; i <= end && i < text.Words.Count; i++)
        {
            if (text.Words.Norm(i) == "who" && !text.Words.IsPunctuation(i - 1, ','))
                return true;
        }
        return false;
    }

    private int VerbsIn(int first, int end, Sentence sentence)
    {
        var verbs = 0;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Form == VerbForm.Finite && clause.Verb.Main >= first && clause.Verb.Main < end)
                verbs++;
        }
        return verbs;
    }

    /// <summary>The borders between two tokens; counted no further than <paramref name="limit"/>.</summary>
    private int Between(int first, int end, Sentence sentence, int limit)
    {
        var cost = Math.Min(10, (end - first) / 2);
        for (var i = first; i < end && cost < limit; i++)
        {
            cost += text.VerbAt(i, sentence) switch { VerbForm.Finite => 8, VerbForm.Participle => 6, _ => 0 };
            cost += text.Words.Norm(i)[0] switch
            {
                ';' => 15,
                ')' when i > first => 4,
                ',' => 2,
                _ => text.Words.Is(i, WordClass.Coordinator) ? 2 : text.Words.Is(i, WordClass.Relative | WordClass.Subordinator) && !text.Words.Is(i, WordClass.Preposition) ? 4 : 0,
            };
        }
        return cost;
    }

    /// <summary>"since 1996", "since taking office in 1996", "until 2008", "up on 2008", "the same period of 2006": a bound or what is compared, not when it happened.</summary>
    private bool IsBound(DateMention date, Sentence sentence)
    {
        for (var i = date.FirstToken - 1; i >= Math.Max(sentence.FirstToken, date.FirstToken - 6); i--)
        {
            if (text.Words.Norm(i) == "until" && text.Words.Is(i - 1, WordClass.Negation))
                return false;
            if (text.Words.Norm(i) is "since" or "until" or "till" or "than" or "compared" or "versus" || (text.Words.Norm(i) is "before" or "over" && i == date.FirstToken - 1)
                || (text.Words.Norm(i) == "on" && i == date.FirstToken - 1 && text.Words.Norm(i - 1) is "up" or "down"))
                return true;
            if (text.Words.Norm(i) == "period" && text.Words.Norm(i - 1) is "same" or "corresponding")
                return true;
            if (text.Words.Is(i, WordClass.AnyVerb) && text.Words.Norm(i - 1) == "since")
                return true;
            if (text.Words[i].Kind == TokenKind.Punctuation || text.Words.Is(i, WordClass.AnyVerb) && !text.Words.Is(i, WordClass.MaybeNoun) || text.Dates.Covering(i) is not null || text.Quantities.Covering(i) is not null)
                return false;
        }
        return false;
    }

    /// <summary>"the third visit since the two set up relations in 1993": what the date is of came before.</summary>
    private bool IsOfEarlier(DateMention date, Sentence sentence, TokenRange anchor)
    {
        var isClause = false;
        for (var i = date.FirstToken - 1; i >= anchor.End && !text.Words.IsPunctuation(i, ','); i--)
        {
            if (text.Words.Norm(i) == "since")
                return isClause;
            isClause |= text.VerbAt(i, sentence) == VerbForm.Finite;
        }
        return false;
    }

    /// <summary>"since 2009, when A visited": the bound is when what follows happened.</summary>
    private bool IsTakenUp(DateMention date, TokenRange anchor)
    {
        var at = text.Words.IsPunctuation(date.EndToken, ',') ? date.EndToken + 1 : date.EndToken;
        return anchor.First > at && text.Words.Norm(at) == "when";
    }

    /// <summary>"(Xinhua, June 13)": when it was reported.</summary>
    private bool IsCitation(DateMention date, Sentence sentence, TokenRange anchor)
    {
        var open = Brackets.OpenBefore(text.Words, date.FirstToken, sentence.FirstToken);
        if (open < 0 || (anchor.First > open && anchor.First < date.EndToken + 8 && Brackets.OpenBefore(text.Words, anchor.First, sentence.FirstToken) == open))
            return false;
        var first = open + 1;
        return first < date.FirstToken && text.Words[first].IsCapitalised && text.Places.Covering(first) is null && text.Dates.Covering(first) is null
            && !text.Words.Is(first, WordClass.Preposition) && text.Words.IsPunctuation(date.FirstToken - 1, ',');
    }
}
