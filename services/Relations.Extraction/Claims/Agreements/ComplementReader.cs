using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
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

    /// <summary>The tail of the noun at <paramref name="head"/>.</summary>
    public PhraseTail Read(int head, AgreementNoun noun, Sentence sentence)
    {
        var words = text.Words;
        var end = Math.Min(sentence.EndToken, head + Reach);
        var at = head + 1;
        if (at < end && words.IsPunctuation(at, ')'))
            at++;
        at = AfterAcronym(at, end);
        if (at + 1 < end && words.Norm(at) == "of" && text.Dates.Covering(at + 1) is { Date: not null } date && date.EndToken < end && words.Norm(date.EndToken) is "on" or "for" or "between" or "with" or "concerning")
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
        if (noun.IsPlural && at < end && words.IsPunctuation(at, ':') && at + 1 < end && words.Norm(at + 1) is "on" or "for")
            at++;
        var complements = new List<TokenRange>();
        if (at + 1 < end && words.Norm(at) is "on" or "of" or "for" or "to" && words.Norm(at + 1) is "it" or "this" or "that" or "them")
            last = at += 2;
        while (at < end && Opens(at, end, complements.Count == 0))
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
    public TokenRange After(int from, int end, bool isPlural)
    {
        for (var i = from; i < end; i++)
        {
            if (text.Words.Norm(i) is "on" or "for" or "concerning" or "regarding" && !IsAdjunct(i, end))
                return new TokenRange(i, EndOf(i, end, isPlural));
            if (text.Words[i].Kind == TokenKind.Punctuation || text.Words.Is(i, WordClass.AnyVerb | WordClass.Relative | WordClass.Subordinator) && !text.Words.Is(i, WordClass.Preposition | WordClass.MaybeNoun))
                return default;
        }
        return default;
    }

    /// <summary>"(BIPPA)" after a name.</summary>
    private int AfterAcronym(int at, int end) =>
        at + 2 < end && text.Words.IsPunctuation(at, '(') && text.Words.IsPunctuation(at + 2, ')') && text.Words[at + 1].Kind == TokenKind.Word && text.Dates.Covering(at + 1) is null && text.Places.Covering(at + 1) is null ? at + 3 : at;

    /// <summary>After "on A": the "on" of ", on B" or "and on C".</summary>
    private int NextPart(int stop, int end)
    {
        var at = stop;
        while (at < end && (text.Words.IsPunctuation(at, ',') || text.Words.IsPunctuation(at, ';') || text.Words.Norm(at) == "and"))
            at++;
        return at > stop && at < end && text.Words.Norm(at) is "on" or "for" or "concerning" ? at : end;
    }

    private bool Opens(int at, int end, bool first)
    {
        var words = text.Words;
        switch (words.Norm(at))
        {
            case "on" or "of" or "for" or "concerning" or "regarding" or "about" or "against" or "governing" or "establishing" or "covering" or "providing":
                return !IsAdjunct(at, end);
            case "between" or "with":
                return !first;
            case "to":
                return at + 1 < end && !words.IsNamed(at + 1);
            case "in":
                return InOpens(at, end);
            case "that" or "which":
                return first && words.Is(Math.Min(at + 1, end - 1), WordClass.AnyVerb) && !words.Is(at + 1, WordClass.Auxiliary);
            default:
                return false;
        }
    }

    /// <summary>"on Thursday", "in Beijing", "of 13 October 1921": when or where, not what.</summary>
    private bool IsAdjunct(int at, int end)
    {
        var next = at + 1;
        while (next < end && text.Words.Norm(next) is "the" or "early" or "late" or "about")
            next++;
        if (next >= end || text.Words.Norm(next) is "occasion" or "sidelines" or "margins" or "behalf" or "basis" or "eve" or "condition")
            return true;
        if (text.Dates.Covering(next) is { Date: { } when } date && date.FirstToken == next)
            return when.Precision != Domain.DatePrecision.Century;
        return text.Words.Norm(at) is "in" or "at" && IsPlace(next);
    }

    private bool IsPlace(int token) =>
        (text.Places.Covering(token) is { } place && place.FirstToken == token) || (text.States.Covering(token) is { } state && state.FirstToken == token && state.Form is StateForm.Capital or StateForm.Name);

    private bool InOpens(int at, int end)
    {
        if (IsAdjunct(at, end))
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
            if (words.IsNamed(i) && text.Dates.Covering(i) is null)
                lastName = i + 1;
            else if (words.IsPunctuation(i, ';') || words.IsPunctuation(i, '(') || words.IsPunctuation(i, '.') || words.IsPunctuation(i, ':'))
                break;
            else if (words.Is(i, WordClass.Preposition) && words.Norm(i) is not "of")
                break;
            else if (words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator) && !words.Is(i, WordClass.MaybeNoun))
                break;
            else if (words.IsPunctuation(i, ',') && i - lastName > 3)
                break;
        }
        var stop = i < end && words.Is(i, WordClass.Preposition) && words.Norm(i) is "on" or "for" or "concerning" or "regarding" && !IsAdjunct(i, end) ? i : Math.Max(lastName, at + 2);
        while (stop > at + 1 && words.IsPunctuation(stop - 1, ','))
            stop--;
        return new TokenRange(at, Math.Min(stop, end));
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
                if (words.IsPunctuation(i, ',') && ContinuesList(i, end, isTitle, isPlural))
                    continue;
                break;
            }
            if (text.Dates.Covering(i) is { Date: { } when } date && date.FirstToken == i && when.Precision != Domain.DatePrecision.Century && words.Norm(i - 1) is "on" or "in" or "of" or "for")
                break;
            if (words.Norm(i) is "between" or "among")
            {
                i = Math.Max(i, Partners(i, end).End - 1);
                continue;
            }
            if (words.Is(i, WordClass.Coordinator) && !ContinuesAfterAnd(i, end, isPlural))
                break;
            if (words.Is(i, WordClass.Relative | WordClass.Pronoun) && words.Norm(i) is not "that" || (words.Norm(i) == "that" && i > at))
                break;
            if (words.Is(i, WordClass.Subordinator) && !words.Is(i, WordClass.Preposition))
                break;
            if (words.Norm(i) is "in" or "at" && i > at && IsAdjunct(i, end) && !isTitle)
                break;
            if (words.Norm(i) is "in" or "at" && i > at && IsAdjunct(i, end) && IsPlaceAtEnd(i, end))
                break;
            if (words.Norm(i) is "during" or "after" or "before" or "following" or "within" or "under" or "by" or "from" or "since" or "until" or "as" or "worth" or "amid" or "despite" or "here" or "there" or "today" or "yesterday")
                break;
            if (words.Norm(i) is "on" && IsAdjunct(i, end))
                break;
            if (IsVerbHere(i))
                break;
        }
        while (i > at + 1 && (words.Is(i - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner) || words.IsAdverb(i - 1) || words.IsPunctuation(i - 1, ',')))
            i--;
        return i;
    }

    /// <summary>A place right before a date, comma or the end closes the name and is where it was signed.</summary>
    private bool IsPlaceAtEnd(int at, int end)
    {
        var next = at + 1;
        while (next < end && (text.Words.Norm(next) == "the" || text.Words.IsNamed(next)))
            next++;
        return next >= end || text.Words[next].Kind == TokenKind.Punctuation || text.Words.Is(next, WordClass.Preposition);
    }

    private bool IsVerbHere(int token)
    {
        var words = text.Words;
        if (words.Is(token, WordClass.Auxiliary))
            return true;
        return words.Is(token, WordClass.VerbPast | WordClass.VerbThird | WordClass.VerbParticiple) && !words.Is(token, WordClass.MaybeNoun | WordClass.VerbBase) && !words[token].IsCapitalised
            && !(words.Is(token, WordClass.VerbParticiple) && words.Lexeme(token + 1 < words.Count ? token + 1 : token) is null && words[Math.Min(token + 1, words.Count - 1)] is { Kind: TokenKind.Word, IsCapitalised: false } && vocabulary.Verb(words.Lexeme(token)!.Lemma) is null);
    }

    private bool ContinuesAfterAnd(int at, int end, bool isPlural)
    {
        var words = text.Words;
        if (at + 1 >= end)
            return false;
        var next = at + 1;
        if (words.Is(next, WordClass.Pronoun | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Relative) || words.IsAdverb(next) || IsVerbHere(next))
            return false;
        if (words.Norm(next) is "to" or "with" || (isPlural && words.Norm(next) is "on" or "for"))
            return false;
        return !LeadsToAgreement(next, end) && !LeadsToClause(next, end);
    }

    /// <summary>"and a protocol", "and the Agreement on": another agreement begins.</summary>
    private bool LeadsToAgreement(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + 7); i++)
        {
            if (text.AgreementNoun(i) is { Use: not (NounUse.Generic or NounUse.Negotiated) } noun && (noun.Use == NounUse.Own || text.Words.Norm(at) is "a" or "an" or "the"))
                return true;
            if (text.Words[i].Kind == TokenKind.Punctuation || (text.Words.Is(i, WordClass.Preposition) && i > at))
                return false;
        }
        return false;
    }

    /// <summary>"and both sides pledged": a clause begins.</summary>
    private bool LeadsToClause(int at, int end)
    {
        var hasSubject = false;
        for (var i = at; i < Math.Min(end, at + 8); i++)
        {
            if (IsVerbHere(i) && !text.Words.Is(i, WordClass.MaybeNoun))
                return hasSubject;
            hasSubject |= text.Words.Is(i, WordClass.Determiner | WordClass.Pronoun | WordClass.Possessive) || text.Words.IsNamed(i);
            if (text.Words[i].Kind == TokenKind.Punctuation || text.Words.Is(i, WordClass.Preposition | WordClass.Coordinator))
                return false;
        }
        return false;
    }

    /// <summary>"on trade, transport and energy"; "Treaty of Friendship, Cooperation and Good-Neighbourliness".</summary>
    private bool ContinuesList(int comma, int end, bool isTitle, bool isPlural)
    {
        var words = text.Words;
        if (comma + 1 >= end || (isPlural && words.Norm(comma + 1) is "on" or "for" or "and"))
            return false;
        for (var i = comma + 1; i < Math.Min(end, comma + 9); i++)
        {
            if (words.Norm(i) == "and")
                return i > comma && ContinuesAfterAnd(i, end, isPlural);
            if (words.IsPunctuation(i, ','))
                return i > comma + 1 && ContinuesList(i, end, isTitle, isPlural);
            if (words[i].Kind == TokenKind.Punctuation && words.Norm(i)[0] != '-')
                return false;
            if (words.Is(i, WordClass.Determiner | WordClass.Pronoun | WordClass.Relative | WordClass.Subordinator) || IsVerbHere(i) || text.Dates.Covering(i) is not null || text.People.Covering(i) is not null)
                return false;
            if (isTitle && !words[i].IsCapitalised && !words.Is(i, WordClass.Preposition))
                return false;
        }
        return false;
    }
}
