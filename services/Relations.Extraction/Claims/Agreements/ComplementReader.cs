using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>What follows an agreement's noun.</summary>
/// <param name="Complements">The parts that tell what it is about.</param>
/// <param name="Partners">"with ..." or "between ...", or empty.</param>
/// <param name="Whole">From the first token after the noun to the end of the last part; empty when nothing follows.</param>
internal readonly record struct PhraseTail(IReadOnlyList<TokenRange> Complements, TokenRange Partners, TokenRange Whole);

/// <summary>Reads what follows an agreement's noun: "on the state border", "with China on transit", "on A, on B and on C".</summary>
internal sealed class ComplementReader(ClaimText text, AgreementWords vocabulary)
{
    private const int Reach = 45;

    /// <summary>Longest quotation inside a name, in tokens.</summary>
    private const int QuoteReach = 12;

    private readonly ComplementBounds _bounds = new(text, vocabulary);

    /// <summary>The tail of the noun at <paramref name="head"/>.</summary>
    public PhraseTail Read(int head, AgreementNoun noun, Sentence sentence)
    {
        var words = text.Words;
        var end = Math.Min(sentence.EndToken, head + Reach);
        var at = head + 1;
        if (at < end && words.IsPunctuation(at, ')'))
            at++;
        at = AfterAcronym(at, end);
        if (at + 1 < end && words.Norm(at) is "of" or "on" or "in" && text.Dates.Covering(at + 1) is { Date: not null } date && date.EndToken < end && words.Norm(date.EndToken) is "on" or "for" or "between" or "with" or "concerning")
            at = date.EndToken;
        var partners = default(TokenRange);
        var last = head + 1;
        if (at < end && words.Norm(at) is "with" or "between" or "among")
        {
            partners = Partners(at, end);
            last = at = partners.End;
            if (at + 1 < end && words.IsPunctuation(at, ',') && words.Norm(at + 1) is "on" or "concerning" or "for" or "regarding")
                at++;
        }
        if (noun.IsPlural && at < end && words.IsPunctuation(at, ':') && PartAt(at + 1, end) is { } listed)
            at = listed;
        if (at + 1 < end && words.Norm(at) == "worth" && text.Quantities.Covering(at + 1) is { } worth)
            at = worth.EndToken;
        var complements = new List<TokenRange>();
        if (at + 1 < end && words.Norm(at) is "on" or "of" or "for" or "to" && words.Norm(at + 1) is "it" or "this" or "that" or "them")
            last = at += 2;
        while (at < end && Opens(at, end, complements.Count == 0, noun.IsPlural) && !(words.Norm(at) == "of" && at == partners.End))
        {
            var stop = EndOf(at, end, noun.IsPlural);
            if (stop <= at + 1)
                break;
            complements.Add(new TokenRange(at, stop));
            last = stop;
            at = noun.IsPlural ? NextPart(stop, end) : stop;
            if (!noun.IsPlural && !(at < end && words.Norm(at) is "on" or "for" or "between" or "with"))
                break;
        }
        last = Math.Max(last, AfterAcronym(last, end));
        return new PhraseTail(complements, partners, new TokenRange(head + 1, Math.Max(last, AfterAcronym(head + 1, end))));
    }

    /// <summary>The part at "on" or "for" that stands behind the verb: "was signed in Rome on the use of ports"; empty when there is none.</summary>
    /// <param name="from">The token after the verb.</param>
    /// <param name="before">Where the part begins at the latest.</param>
    /// <param name="end">Where it ends at the latest.</param>
    /// <param name="isPlural">Whether it may be one of several parts.</param>
    public TokenRange After(int from, int before, int end, bool isPlural = false)
    {
        for (var i = from; i < before; i++)
        {
            if ((text.Words.Norm(i) is "on" or "for" or "concerning" or "regarding" && !_bounds.IsAdjunct(i, end) && !IsInsideName(i, end)) || (text.Words.Norm(i) is "in" && InOpens(i, end) && !text.Words[i + 1].IsCapitalised))
                return new TokenRange(i, EndOf(i, end, isPlural));
            if (text.Words[i].Kind == TokenKind.Punctuation || text.Words.Is(i, WordClass.AnyVerb | WordClass.Relative | WordClass.Subordinator) && !text.Words.Is(i, WordClass.Preposition | WordClass.MaybeNoun))
                return default;
        }
        return default;
    }

    /// <summary>"Minister for Trade".</summary>
    private bool IsInsideName(int at, int end) => text.Words[at - 1].IsCapitalised && at + 1 < end && text.Words[at + 1].IsCapitalised;

    /// <summary>"(BIPPA)" after a name.</summary>
    private int AfterAcronym(int at, int end) =>
        at + 2 < end && text.Words.IsPunctuation(at, '(') && text.Words.IsPunctuation(at + 2, ')') && text.Words[at + 1].Kind == TokenKind.Word && text.Dates.Covering(at + 1) is null && text.Places.Covering(at + 1) is null ? at + 3 : at;

    /// <summary>After "on A": the "on" of ", on B" or "and on C".</summary>
    private int NextPart(int stop, int end)
    {
        var at = stop;
        while (at < end && (text.Words.IsPunctuation(at, ',') || text.Words.IsPunctuation(at, ';') || text.Words.Norm(at) is "and" or "while"))
            at++;
        return at > stop ? PartAt(at, end) ?? end : end;
    }

    /// <summary>The "on" of a part, behind "one", "another" or "the second": "two agreements: one on A and another on B".</summary>
    private int? PartAt(int at, int end)
    {
        while (at < end && _bounds.IsPartLead(at))
            at++;
        return at < end && text.Words.Norm(at) is "on" or "for" or "concerning" ? at : null;
    }

    private bool Opens(int at, int end, bool first, bool isPlural)
    {
        var words = text.Words;
        switch (words.Norm(at))
        {
            case "on" or "of" or "for" or "concerning" or "regarding" or "about" or "against":
                return !_bounds.IsAdjunct(at, end);
            case "over":
                return first && text.Quantities.Covering(at + 1) is null && (words[at + 1].IsCapitalised || words.Is(at + 1, WordClass.Determiner));
            case "between" or "with":
                return !first;
            case "to":
                return at + 1 < end && !words.IsNamed(at + 1);
            case "in":
                return InOpens(at, end) || (isPlural && !_bounds.IsAdjunct(at, end) && text.Words.Lexeme(at + 1) is null && !text.Words.IsNamed(at + 1));
            case "that" or "which":
                return first && at + 1 < end && (isPlural ? words.Is(at + 1, WordClass.AnyVerb | WordClass.Modal) : words.Is(at + 1, WordClass.AnyVerb)) && (isPlural || !words.Is(at + 1, WordClass.Auxiliary));
            default:
                return first && IsParticipial(at, end);
        }
    }

    /// <summary>"establishing a commission", "aimed at facilitating transit".</summary>
    private bool IsParticipial(int at, int end)
    {
        var words = text.Words;
        if (words[at].IsCapitalised || words.Lexeme(at) is not { } lexeme || vocabulary.Verb(lexeme.Lemma) is not null || lexeme.Is(WordClass.Auxiliary))
            return false;
        if (lexeme.Is(WordClass.VerbIng))
            return !lexeme.Is(WordClass.Preposition) && !_bounds.IsAdjunct(at, end);
        return lexeme.Is(WordClass.VerbParticiple) && words.Norm(at + 1) is "at" or "to" or "on" && !_bounds.IsAdjunct(at + 1, end);
    }

    private bool InOpens(int at, int end)
    {
        if (_bounds.IsAdjunct(at, end))
            return false;
        var next = text.Words.Norm(at + 1) == "the" ? at + 2 : at + 1;
        return next < end && (text.Words.Norm(next) is "field" or "fields" or "area" or "areas" or "sphere" or "spheres" or "sector" or "sectors" or "domain" or "use" or "matters" or "military" or "non-raw" || text.Words[next].IsCapitalised);
    }

    /// <summary>"with his Tajik counterpart, Emomali Rahmon," up to the complement or the end of the names.</summary>
    private TokenRange Partners(int at, int end)
    {
        var words = text.Words;
        var i = at + 1;
        var lastName = i;
        for (; i < end; i++)
        {
            if ((words.IsNamed(i) && text.Dates.Covering(i) is null) || text.Is(i, WordRole.Collective | WordRole.Counterpart))
                lastName = i + 1;
            else if (words.IsPunctuation(i, ';') || words.IsPunctuation(i, '(') || words.IsPunctuation(i, '.') || words.IsPunctuation(i, ':'))
                break;
            else if (words.Is(i, WordClass.Preposition) && words.Norm(i) is not "of" && !(IsInsideName(i, end) && text.States.Covering(i - 1) is null && text.People.Covering(i - 1) is null))
                break;
            else if (words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator) && !words.Is(i, WordClass.MaybeNoun))
                break;
            else if (words.IsPunctuation(i, ',') && i - lastName > 3)
                break;
        }
        var stop = i < end && words.Is(i, WordClass.Preposition) && words.Norm(i) is "on" or "for" or "concerning" or "regarding" && !_bounds.IsAdjunct(i, end) ? i : Math.Max(lastName, at + 2);
        while (stop > at + 1 && words.IsPunctuation(stop - 1, ','))
            stop--;
        return new TokenRange(at, Math.Min(stop, end));
    }

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

    private int EndOf(int at, int end, bool isPlural)
    {
        var words = text.Words;
        var isTitle = words[Math.Min(at + 1, end - 1)].IsCapitalised || (words.Norm(at + 1) == "the" && at + 2 < end && words[at + 2].IsCapitalised && !words.IsNamed(at + 2));
        var i = at + 1;
        for (; i < end; i++)
        {
            if (words[i].Kind == TokenKind.Punctuation)
            {
                if (words.Norm(i)[0] is '-' or '\'' or '/' or '&')
                    continue;
                if (words.IsPunctuation(i, '"') && words.Is(i - 1, WordClass.Preposition | WordClass.Determiner) && ClosingQuote(i, end) is > 0 and var close)
                {
                    i = close;
                    continue;
                }
                if (words.IsPunctuation(i, ',') && _bounds.ContinuesList(i, end, isTitle, isPlural))
                    continue;
                break;
            }
            if (text.Dates.Covering(i) is { Date: { } when } date && date.FirstToken == i && when.Precision != Domain.DatePrecision.Century && words.Norm(i - 1) is "on" or "in" or "of" or "for")
                break;
            if (words.Norm(i) is "next" or "last" or "this" && text.Dates.Covering(i) is { } relative && relative.FirstToken == i)
                break;
            if (words.Norm(i) is "between" or "among")
            {
                i = Math.Max(i, Partners(i, end).End - 1);
                continue;
            }
            if (words.Is(i, WordClass.Coordinator) && !_bounds.ContinuesAfterAnd(i, end, isPlural))
                break;
            if (words.Is(i, WordClass.Relative | WordClass.Pronoun) && words.Norm(i) is not "that" || (words.Norm(i) == "that" && i > at))
                break;
            if (words.Is(i, WordClass.Subordinator) && !words.Is(i, WordClass.Preposition))
                break;
            if (words.Norm(i) is "in" or "at" && i > at && _bounds.IsAdjunct(i, end) && !isTitle)
                break;
            if (words.Norm(i) is "in" or "at" && i > at && _bounds.IsAdjunct(i, end) && _bounds.IsPlaceAtEnd(i, end))
                break;
            if (words.Norm(i) == "with" && i + 1 < end && text.People.Covering(i + 1) is not null)
                break;
            if (words.Norm(i) is "during" or "after" or "before" or "following" or "within" or "under" or "by" or "from" or "since" or "until" or "as" or "worth" or "amid" or "despite" or "here" or "there" or "today" or "yesterday")
                break;
            if (words.Norm(i) is "on" && _bounds.IsAdjunct(i, end))
                break;
            if (_bounds.IsVerbHere(i))
                break;
        }
        while (i > at + 1 && (words.Is(i - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner) || words.IsAdverb(i - 1) || words.IsPunctuation(i - 1, ',')))
            i--;
        return i;
    }
}
