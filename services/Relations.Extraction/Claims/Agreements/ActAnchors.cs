using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds what a noun of action says became of an agreement: "the signing of", "after ratification of", "whose signing".</summary>
internal sealed class ActAnchors(ClaimText text, AgreementWords vocabulary)
{
    /// <summary>How far before a phrase "the signing of" may stand.</summary>
    private const int Reach = 20;

    /// <summary>How many tokens behind the phrase those who did it may take.</summary>
    private const int ActorsReach = 30;

    /// <summary>The anchor, or null when no such noun governs the phrase.</summary>
    public Anchor? Read(AgreementPhrase phrase, Sentence sentence) => Before(phrase, sentence) ?? Behind(phrase, sentence);

    private Anchor? Before(AgreementPhrase phrase, Sentence sentence)
    {
        for (var i = phrase.Core.First - 2; i >= Math.Max(sentence.FirstToken, phrase.Core.First - Reach); i--)
        {
            if (vocabulary.Act(text.Words.Norm(i)) is not { } act)
                continue;
            return Leads(act, i, phrase) ? Told(act, i, phrase, sentence) : null;
        }
        return null;
    }

    /// <summary>"the signing of", "the signing on 3 May by the presidents of Peru and Chile of": only when, where and by whom between.</summary>
    private bool Leads(AgreementAct act, int at, AgreementPhrase phrase)
    {
        var words = text.Words;
        if (at + 1 < phrase.Core.First && words.Is(at + 1, WordClass.Determiner | WordClass.Be) && IsFirstAfter(at + 1, phrase))
            return true;
        for (var i = at + 1; i < phrase.Core.First; i++)
        {
            if (act.Leads.Contains(words.Norm(i)) && !words.IsNamed(i) && IsFirstAfter(i, phrase))
                return true;
            if (words[i].Kind == TokenKind.Punctuation || !(words.IsNamed(i) || words[i].IsCapitalised || words[i].Kind == TokenKind.Number || words.Norm(i) is "on" or "in" or "by" or "at" or "of" or "and" or "here" or "ceremony" or "a" or "the" or "both" or "between" or "with" || vocabulary.IsSeries(words.Norm(i)) || text.Role(i) != WordRole.None))
                return false;
        }
        return false;
    }

    /// <summary>"the agreement, whose signing both leaders witnessed".</summary>
    private Anchor? Behind(AgreementPhrase phrase, Sentence sentence)
    {
        var at = phrase.Whole.End;
        if (at < sentence.EndToken && text.Words.IsPunctuation(at, ','))
            at++;
        return at + 1 < sentence.EndToken && text.Words.Norm(at) == "whose" && vocabulary.Act(text.Words.Norm(at + 1)) is { } act ? Told(act, at + 1, phrase, sentence) : null;
    }

    private Anchor Told(AgreementAct act, int at, AgreementPhrase phrase, Sentence sentence)
    {
        var clause = text.Clauses(sentence).FirstOrDefault(c => c.Whole.Contains(at) && c.Verb.Form == VerbForm.Finite);
        var witnessed = text.Clauses(sentence).FirstOrDefault(c => c.Object.Contains(at) && c.Verb is { Form: VerbForm.Infinitive, Lemma: "witness" or "attend" or "oversee" });
        var factuality = (witnessed ?? clause)?.Verb.Factuality switch
        {
            _ when IsAhead(at, sentence) => Factuality.Planned,
            Factuality.Planned => Factuality.Planned,
            Factuality.Denied or Factuality.Hypothetical => Factuality.Hypothetical,
            _ => Factuality.Fact,
        };
        var status = act.Status == AgreementStatus.UnderNegotiation && clause is not null && Concludes(clause, at) ? AgreementStatus.Agreed : act.Status;
        return new Anchor(clause, status, factuality, new TokenRange(at, at + 1), ActorsBehind(phrase.Whole.End, sentence));
    }

    /// <summary>"concluded talks on", "negotiations on a treaty were completed": what was talked about is agreed.</summary>
    private static bool Concludes(Clause clause, int talks) =>
        clause.Verb is { Factuality: Factuality.Fact, Lemma: "conclude" or "complete" or "finalise" or "finalize" or "finish" } && (clause.Verb.IsPassive ? clause.Subject : clause.Object).Contains(talks);

    /// <summary>"for signing", "close to signing", "on the verge of signing".</summary>
    private bool IsAhead(int at, Sentence sentence)
    {
        if (at - 2 < sentence.FirstToken)
            return false;
        return text.Words.Norm(at - 1) switch
        {
            "for" => true,
            "to" => text.Clauses(sentence).Any(clause => clause.Verb is { Form: VerbForm.Gerund, Factuality: Factuality.Planned } && clause.Verb.Main == at),
            "of" => text.Words.Norm(at - 2) is "verge" or "brink" or "point" or "aim" or "hope" or "intention",
            _ => false,
        };
    }

    /// <summary>"the signing of the statement by the ministers of both sides".</summary>
    private TokenRange ActorsBehind(int at, Sentence sentence)
    {
        if (at >= sentence.EndToken || text.Words.Norm(at) != "by")
            return TokenRange.EmptyAt(at);
        var end = at + 1;
        while (end < Math.Min(sentence.EndToken, at + ActorsReach) && !text.Words.IsPunctuation(end, ';') && !(text.Words.Is(end, WordClass.Auxiliary) && !text.Words.IsNamed(end)))
            end++;
        return new TokenRange(at, end);
    }

    /// <summary>Only determiners, names and numbers between the lead and the phrase: "the signing in Bern of the treaty".</summary>
    private bool IsFirstAfter(int lead, AgreementPhrase phrase)
    {
        for (var i = lead + 1; i < phrase.Core.First; i++)
        {
            if (!text.Words.Is(i, WordClass.Determiner | WordClass.Possessive) && text.Words[i].Kind != TokenKind.Punctuation && !text.Words.IsNamed(i) && text.Words[i].Kind != TokenKind.Number)
                return false;
        }
        return true;
    }
}
