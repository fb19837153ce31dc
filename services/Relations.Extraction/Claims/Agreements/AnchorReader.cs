using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds what a sentence says became of each agreement it speaks of.</summary>
internal sealed class AnchorReader(ClaimText text, AgreementWords vocabulary)
{
    private readonly ActAnchors _acts = new(text, vocabulary);

    /// <summary>The anchors of a phrase: first what says that it was signed.</summary>
    public List<Anchor> Read(AgreementPhrase phrase, List<AgreementPhrase> all, Sentence sentence)
    {
        var anchors = new List<Anchor>();
        foreach (var clause in text.Clauses(sentence))
        {
            if (vocabulary.Verb(clause.Verb.Lemma) is { } verb && Governs(clause, verb, phrase, all))
                anchors.Add(new Anchor(clause, StatusOf(clause, verb), clause.Verb.Factuality, new TokenRange(clause.Verb.First, clause.Verb.End), ActorsOf(clause)));
        }
        if (anchors.Count == 0 && Speaks(phrase, sentence) is { } speaks)
            anchors.Add(speaks);
        if (_acts.Read(phrase, sentence) is { } act)
            anchors.Add(act);
        anchors.Sort((a, b) => Rank(a).CompareTo(Rank(b)));
        return anchors;
    }

    /// <summary>"A joint statement of both ministers stresses ...": it was issued.</summary>
    private Anchor? Speaks(AgreementPhrase phrase, Sentence sentence)
    {
        if (phrase.Noun is not { Use: NounUse.Joint, IsPlural: false } || !phrase.IsJoint)
            return null;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb is not { Form: VerbForm.Finite, IsPassive: false, Factuality: Factuality.Fact } verb || !clause.Subject.Contains(phrase.Head) || phrase.Core.First - clause.Subject.First > 1)
                continue;
            return new Anchor(null, AgreementStatus.Agreed, Factuality.Fact, new TokenRange(verb.First, verb.End), new TokenRange(verb.End, verb.End));
        }
        return null;
    }

    private static int Rank(Anchor anchor) => (anchor.Status == AgreementStatus.Signed ? 0 : anchor.IsSigning ? 1 : 2) + (anchor.Factuality is Factuality.Fact or Factuality.Ongoing ? 0 : 3);

    private bool Governs(Clause clause, AgreementVerb verb, AgreementPhrase phrase, List<AgreementPhrase> all)
    {
        if (phrase.Noun.Use == NounUse.Negotiated && verb.Status != AgreementStatus.UnderNegotiation)
            return false;
        if (!verb.Takes(phrase.Noun, phrase.IsJoint || verb.Status == AgreementStatus.Signed) || (phrase.Noun.Use == NounUse.Joint && verb.Use == VerbUse.Own))
            return false;
        if (verb.Use == VerbUse.Awaited)
            return clause.Verb is { Form: VerbForm.Finite, IsPassive: true } && (clause.Verb.End >= text.Words.Count || !text.Words.Is(clause.Verb.End, WordClass.To)) && IsSubjectOf(clause, phrase, all);
        if (verb.Use == VerbUse.Force)
            return EntersInto(clause) ? clause.Object.Contains(phrase.Head) && IsDirect(clause, phrase, all) : IntoForce(clause) && IsSubjectOf(clause, phrase, all);
        if (verb.Use == VerbUse.Expire || clause.Verb.IsPassive)
            return IsSubjectOf(clause, phrase, all);
        if ((clause.Verb.Lemma is "withdraw" && !Follows(clause.Verb.End, "from")) || (clause.Verb.Lemma is "hammer" or "thrash" && !Follows(clause.Verb.End, "out")) || (clause.Verb.Lemma == "tear" && !Follows(clause.Verb.End, "up")))
            return false;
        if (clause.Object.Contains(phrase.Head))
            return IsDirect(clause, phrase, all);
        return clause.Verb.Form == VerbForm.Finite && IsRelative(clause, phrase, all);
    }

    /// <summary>"entered into an agreement": signed it.</summary>
    private bool EntersInto(Clause clause) => clause.Verb.Lemma == "enter" && Follows(clause.Verb.End, "into") && !IntoForce(clause);

    private bool Follows(int token, string norm) => token < text.Words.Count && text.Words.Norm(token) == norm;

    /// <summary>Whether a phrase after the verb is its object and not part of some adjunct: "signed in line with the agreement" signs nothing.</summary>
    private bool IsDirect(Clause clause, AgreementPhrase phrase, List<AgreementPhrase> all)
    {
        var words = text.Words;
        var first = phrase.Core.First;
        foreach (var other in all)
        {
            if (other.Head > clause.Verb.Main && other.Head < phrase.Head && other.Whole.End <= first)
                return Joins(other.Whole.End, first) || (IsDirect(clause, other, []) && JoinsLoosely(other.Whole.End, first));
        }
        for (var i = first - 1; i > clause.Verb.Main; i--)
        {
            if (words.Norm(i) is "under" or "within" or "per" or "since" or "after" or "before" or "despite" or "through" or "during" or "because" or "at" or "against" or "upon")
                return false;
            if (words.Norm(i) is "of" or "to" or "for" or "on" or "in" && text.Dates.Covering(i) is null && !LeadsToObject(i, first, clause))
                return false;
        }
        return true;
    }

    /// <summary>"signed a series of documents", "signed in Beijing the treaty", "agreed to the details of a partnership", "agreed on a plan".</summary>
    private bool LeadsToObject(int preposition, int first, Clause clause)
    {
        var words = text.Words;
        if (words.Norm(preposition) == "of")
            return words.Norm(preposition - 1) is "number" or "series" or "total" or "set" or "package" or "raft" or "text" or "details" or "exchange" or "terms" or "dozens" or "host" or "kind" or "copies" or "instruments";
        if (preposition == clause.Verb.End)
            return words.Norm(preposition) is "on" or "to" && clause.Verb.Lemma is "agree" or "accede" || IsPlaceOrDate(preposition + 1);
        for (var i = preposition + 1; i < first; i++)
        {
            if (words.IsPunctuation(i, ',') || words.Norm(i) is "a" or "an" or "the" or "two" or "three" && i + 1 >= first - 1)
                return IsPlaceOrDate(preposition + 1);
        }
        return IsPlaceOrDate(preposition + 1);
    }

    private bool IsPlaceOrDate(int token)
    {
        if (token < text.Words.Count && text.Words.Norm(token) == "the")
            token++;
        return text.Dates.Covering(token) is not null || text.Places.Covering(token) is not null || text.States.Covering(token) is not null;
    }

    /// <summary>Only commas, "and", determiners, brackets and dates between two phrases: a list.</summary>
    private bool Joins(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsJoint(i))
                return false;
        }
        return true;
    }

    private bool IsJoint(int i)
    {
        var words = text.Words;
        return words[i].Kind is TokenKind.Punctuation or TokenKind.Number || words.Is(i, WordClass.Coordinator | WordClass.Determiner) || words.IsNamed(i)
            || words.Norm(i) is "along" or "with" or "as" or "well" or "including" or "such" or "namely" or "in" or "on" or "signed" or "also" or "together" or "plus" or "of" or "among" or "them";
    }

    private bool JoinsLoosely(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words.Is(i, WordClass.AnyVerb) && !text.Words.Is(i, WordClass.MaybeNoun | WordClass.VerbParticiple | WordClass.VerbIng))
                return false;
            if (text.Words.Norm(i) is "under" or "within" or "during" or "after" or "before" || (text.Words.IsPunctuation(i, ',') && text.Words.Is(i + 1, WordClass.VerbIng) && !text.Words.Is(i + 1, WordClass.Preposition)))
                return false;
        }
        return true;
    }

    private bool IsSubjectOf(Clause clause, AgreementPhrase phrase, List<AgreementPhrase> all)
    {
        var near = clause.Subject.Contains(phrase.Head) || (clause.Verb.Form == VerbForm.Participle && phrase.Head < clause.Verb.First && clause.Verb.First - phrase.Whole.End <= 4 && IsGap(phrase.Whole.End, clause.Verb.First));
        if (!near)
            return false;
        if (clause.Verb.Form == VerbForm.Participle)
            return IsGap(phrase.Whole.End, clause.Verb.First) || all.Exists(p => p.Core.First >= phrase.Whole.End && p.Whole.End <= clause.Verb.First && IsGap(p.Whole.End, clause.Verb.First) && phrase.Noun.IsPlural);
        foreach (var other in all)
        {
            if (other.Head > phrase.Head && other.Whole.End <= clause.Verb.First && clause.Subject.Contains(other.Head) && !Joins(phrase.Whole.End, other.Core.First))
                return false;
        }
        return !IsInsideAdjunct(clause, phrase);
    }

    /// <summary>"Under the agreement a protocol was signed": the first phrase is no subject.</summary>
    private bool IsInsideAdjunct(Clause clause, AgreementPhrase phrase)
    {
        for (var i = phrase.Core.First - 1; i >= Math.Max(clause.Subject.First, phrase.Core.First - 3); i--)
        {
            if (text.Words.Norm(i) is "under" or "within" or "per" or "with" or "to")
                return true;
        }
        return false;
    }

    private bool IsGap(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!(text.Words[i].Kind == TokenKind.Punctuation || text.Words.IsAdverb(i) || text.Dates.Covering(i) is not null || text.Words.Is(i, WordClass.Coordinator)))
                return false;
        }
        return true;
    }

    /// <summary>"the treaty that A and B signed", "the memorandum they concluded".</summary>
    private bool IsRelative(Clause clause, AgreementPhrase phrase, List<AgreementPhrase> all)
    {
        if (phrase.Head >= clause.Verb.First || all.Exists(p => clause.Object.Contains(p.Head) && p.Noun.Use is not NounUse.Generic) || HasOtherObject(clause))
            return false;
        var from = clause.Subject.IsEmpty ? clause.Verb.First : Math.Min(clause.Subject.First, clause.Verb.First);
        if (clause.Subject.Contains(phrase.Head) || from < phrase.Whole.End || from - phrase.Whole.End > 3)
            return false;
        for (var i = phrase.Whole.End; i < from; i++)
        {
            if (!text.Words.Is(i, WordClass.Relative) && !text.Words.IsPunctuation(i, ',') && text.Words.Norm(i) != "that")
                return false;
        }
        return from > phrase.Whole.End || text.Words.Is(from, WordClass.Pronoun | WordClass.Determiner) || text.Words.IsNamed(from);
    }

    private bool HasOtherObject(Clause clause) =>
        !clause.Object.IsEmpty && text.Words.Is(clause.Object.First, WordClass.Determiner) && text.Dates.Covering(clause.Object.First) is null;

    private bool IntoForce(Clause clause)
    {
        for (var i = clause.Verb.End; i < Math.Min(clause.Object.End, clause.Verb.End + 3); i++)
        {
            if (text.Words.Norm(i) is "force" or "effect" or "operation")
                return true;
        }
        return false;
    }

    private AgreementStatus StatusOf(Clause clause, AgreementVerb verb) =>
        EntersInto(clause) ? AgreementStatus.Signed
        : verb.Status == AgreementStatus.UnderNegotiation && (clause.Verb.IsPassive && clause.Verb.Factuality == Factuality.Fact) ? AgreementStatus.Agreed : verb.Status;

    /// <summary>Who did it: the subject, or what follows "by" or "between" after a passive.</summary>
    private TokenRange ActorsOf(Clause clause)
    {
        if (!clause.Verb.IsPassive)
            return clause.Subject;
        for (var i = clause.Object.First; i < clause.Object.End; i++)
        {
            if (text.Words.Norm(i) is "by" or "between" or "with" && text.Dates.Covering(i + 1) is null)
                return new TokenRange(i, EndOfActors(i + 1, clause.Object.End));
            if (text.Words.IsPunctuation(i, ';'))
                break;
        }
        return new TokenRange(clause.Verb.End, clause.Verb.End);
    }

    /// <summary>"by A and B, with C as witness": C did not sign.</summary>
    private int EndOfActors(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words.IsPunctuation(i, ';') || (text.Words.IsPunctuation(i, ',') && i + 1 < end && text.Words.Norm(i + 1) is "with" or "in" or "during"))
                return i;
        }
        return end;
    }
}
