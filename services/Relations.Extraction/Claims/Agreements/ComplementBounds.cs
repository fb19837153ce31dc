using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Tells where the complement of an agreement's noun stops: at an adjunct, a verb, another agreement or another clause.</summary>
internal sealed class ComplementBounds(ClaimText text, AgreementWords vocabulary)
{
    /// <summary>"on Thursday", "in Beijing", "of 13 October 1921": when or where, not what.</summary>
    public bool IsAdjunct(int at, int end)
    {
        var next = at + 1;
        while (next < end && text.Words.Norm(next) is "the" or "early" or "late" or "about")
            next++;
        if (next >= end || text.Words.Norm(next) is "occasion" or "sidelines" or "margins" or "behalf" or "basis" or "eve" or "condition")
            return true;
        if (text.Dates.Covering(next) is { } date && date.FirstToken == next)
            return date.Date is not { Precision: Domain.DatePrecision.Century };
        return text.Words.Norm(at) is "in" or "at" && (IsPlace(next) || IsCapital(next, end));
    }

    /// <summary>"with the help of Norway": who helped is no party.</summary>
    public bool IsHelp(int with)
    {
        var at = text.Words.Is(with + 1, WordClass.Determiner) ? with + 2 : with + 1;
        return text.Words.Norm(with) == "with" && text.Words.Norm(at + 1) is "of" or "from" && text.Words.Norm(at) is "help" or "support" or "assistance" or "mediation" or "backing" or "aid" or "participation" or "approval" or "consent" or "blessing" or "facilitation" or "aim" or "purpose" or "view";
    }

    /// <summary>"in the Polish capital".</summary>
    private bool IsCapital(int token, int end) => text.States.Covering(token) is { Form: StateForm.Demonym } state && state.EndToken < end && text.Words.Norm(state.EndToken) is "capital" or "city" or "town" or "port" or "resort";

    private bool IsPlace(int token) =>
        (text.Places.Covering(token) is { } place && place.FirstToken == token) || (text.States.Covering(token) is { } state && state.FirstToken == token && state.Form is StateForm.Capital or StateForm.Name);

    /// <summary>A place right before a date, comma or the end closes the name and is where it was signed.</summary>
    public bool IsPlaceAtEnd(int at, int end)
    {
        var next = at + 1;
        while (next < end && (text.Words.Norm(next) == "the" || text.Words.IsNamed(next)))
            next++;
        return next >= end || text.Words[next].Kind == TokenKind.Punctuation || text.Words.Is(next, WordClass.Preposition);
    }

    /// <summary>Whether a token is the verb of a clause rather than a word of the name.</summary>
    public bool IsVerbHere(int token)
    {
        var words = text.Words;
        if (words.Is(token, WordClass.Auxiliary))
            return true;
        if (words.IsPunctuation(token - 1, '\'') || words.Is(token - 1, WordClass.Possessive))
            return false;
        return words.Is(token, WordClass.VerbPast | WordClass.VerbThird | WordClass.VerbParticiple) && !words.Is(token, WordClass.MaybeNoun | WordClass.VerbBase) && !words[token].IsCapitalised
            && !(words.Is(token, WordClass.VerbParticiple) && words.Lexeme(token + 1 < words.Count ? token + 1 : token) is null && words[Math.Min(token + 1, words.Count - 1)] is { Kind: TokenKind.Word, IsCapitalised: false } && vocabulary.Verb(words.Lexeme(token)!.Lemma) is null);
    }

    /// <summary>Whether what follows "and" is still of the complement.</summary>
    public bool ContinuesAfterAnd(int at, int end, bool isPlural)
    {
        var words = text.Words;
        if (at + 1 >= end)
            return false;
        var next = at + 1;
        if (words.Is(next, WordClass.Pronoun | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Relative) || words.IsAdverb(next) || IsVerbHere(next))
            return false;
        if (words.Norm(next) is "to" or "with" || (isPlural && LeadsToPart(next, end)))
            return false;
        return !LeadsToAgreement(next, end) && !LeadsToClause(next, end);
    }

    /// <summary>"and on B", "and another on B".</summary>
    private bool LeadsToPart(int at, int end)
    {
        while (at < end && IsPartLead(at))
            at++;
        return at < end && text.Is(at, WordRole.Topic);
    }

    /// <summary>A word that speaks of one of several without naming it.</summary>
    public bool IsPartLead(int at) => text.Words.Norm(at) is "one" or "another" or "other" or "a" or "the" or "first" or "second" or "third";

    /// <summary>"and a protocol", "and the Agreement on", "and a number of documents": another agreement begins.</summary>
    public bool LeadsToAgreement(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + 7); i++)
        {
            if (text.AgreementNoun(i) is { Use: not (NounUse.Generic or NounUse.Negotiated) } noun && (noun.Use == NounUse.Own || text.Words.Norm(at) is "a" or "an" or "the"))
                return true;
            if (i > at && text.AgreementNoun(i) is { Use: NounUse.Generic, IsPlural: true })
                return true;
            if (text.Words[i].Kind == TokenKind.Punctuation || (text.Words.Is(i, WordClass.Preposition) && i > at && !(text.Words.Norm(i) == "of" && text.Words.Norm(i - 1) is "number" or "series" or "package" or "set" or "range" or "raft")))
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
            // "Friendship and Trade that was written in Greek": what the relative opens is said of the name.
            if (i > at && text.Words.Norm(i) == "that" && !text.Words.Is(i - 1, WordClass.AnyVerb))
                return false;
            if (IsVerbHere(i) && !text.Words.Is(i, WordClass.MaybeNoun))
                return hasSubject;
            hasSubject |= text.Words.Is(i, WordClass.Determiner | WordClass.Pronoun | WordClass.Possessive) || text.Words.IsNamed(i);
            if (text.Words[i].Kind == TokenKind.Punctuation || text.Words.Is(i, WordClass.Preposition | WordClass.Coordinator))
                return false;
        }
        return false;
    }

    /// <summary>"on trade, transport and energy"; "Treaty of Friendship, Cooperation and Good-Neighbourliness".</summary>
    public bool ContinuesList(int comma, int end, bool isTitle, bool isPlural)
    {
        var words = text.Words;
        if (comma + 1 >= end || (isPlural && (text.Is(comma + 1, WordRole.Topic) || (words.Norm(comma + 1) == "and" && !ContinuesAfterAnd(comma + 1, end, isPlural)))))
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
