using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads agreements that have no name: what two states agreed to do, "agreed to build a canal", "agreed to an exchange of prisoners".</summary>
internal sealed class Undertakings(ClaimText text, UndertakingWords words, AgreementFields fields, AgreementParties parties)
{
    /// <summary>How far behind "agreed" its "to" may stand: "agreed in Suva on 3 May to".</summary>
    private const int LeadReach = 9;

    /// <summary>How far behind "to" its object may stand, which tells what is agreed: "establish closer relations", "sign a treaty".</summary>
    private const int ObjectReach = 6;

    /// <summary>How far behind "on" the noun may stand that tells what is agreed: "on the full withdrawal of".</summary>
    private const int ThingReach = 3;

    /// <summary>The agreement of a clause of the sentence, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrases">The agreements it names: what is agreed about one of them is no other.</param>
    public AgreementDraft? Read(Sentence sentence, List<AgreementPhrase> phrases)
    {
        if (!text.Has(sentence, Signals.Undertaking))
            return null;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb is not { Form: VerbForm.Finite, IsPassive: false, Factuality: Factuality.Fact } verb || !words.Leads(verb.Lemma) || (words.Of(verb.Lemma) == UndertakingWord.Resolves && !parties.AreSeveral(clause.Subject)) || ContentOf(verb, clause, sentence) is not { } content)
                continue;
            if (phrases.Exists(p => p.Head < verb.First || p.Core.First - content.First is >= 0 and <= ObjectReach) || !parties.AreTwo(clause.Subject, sentence))
                continue;
            return Draft(clause, content, phrases, sentence);
        }
        return null;
    }

    private AgreementDraft Draft(Clause clause, TokenRange content, List<AgreementPhrase> phrases, Sentence sentence)
    {
        var verb = clause.Verb;
        var core = new TokenRange(verb.Main, verb.End);
        var phrase = new AgreementPhrase
        {
            Head = verb.Main,
            Noun = new AgreementNoun(AgreementType.Agreement, NounUse.Own, IsPlural: false),
            Core = core,
            Complements = [content],
            Determiner = PhraseDeterminer.None,
            IsJoint = false,
            HasTopic = true,
            IsName = false,
            Whole = core.With(content),
        };
        var anchor = new Anchor(clause, AgreementStatus.Agreed, Factuality.Fact, verb.Words, clause.Subject);
        var draft = fields.Read(phrase, phrase.Complements, anchor, [anchor], phrases, sentence, null);
        // "agreed to open embassies next month": what is agreed is to happen then, and is agreed already.
        if (draft.Status == AgreementStatus.Planned && draft.SignedWords is { } when && content.Contains(when.FirstToken))
            (draft.Signed, draft.SignedWords, draft.SignedDerivation, draft.Status) = (null, null, null, AgreementStatus.Agreed);
        return draft;
    }

    /// <summary>"to build a canal", "to an exchange of prisoners": what is agreed, or null where the words leave it open.</summary>
    private TokenRange? ContentOf(VerbGroup verb, Clause clause, Sentence sentence)
    {
        var lead = Lead(verb.End, sentence);
        if (lead < 0)
            return words.Of(verb.Lemma) == UndertakingWord.Leads ? Promised(verb, sentence) : null;
        var at = lead + 1;
        while (at < sentence.EndToken && text.Words.IsAdverb(at))
            at++;
        if (!IsDeed(lead, at) && !(words.Of(verb.Lemma) == UndertakingWord.Leads && IsThing(lead, at)))
            return null;
        var end = EndOf(at + 1, sentence);
        return end - at < 3 || Has(UndertakingWord.Manner, at, end) ? null : new TokenRange(lead, end);
    }

    /// <summary>"that Peru would supply gas": what a state will do, and not what both think or what will come about.</summary>
    private TokenRange? Promised(VerbGroup verb, Sentence sentence)
    {
        if (verb.End >= sentence.EndToken || text.Words.Norm(verb.End) != "that")
            return null;
        var promise = text.Clauses(sentence).FirstOrDefault(c => c.Verb.First > verb.End && c.Verb.Form == VerbForm.Finite);
        if (promise is not { Verb: { IsPassive: false } done } || !parties.AreNamedIn(promise.Subject) || text.Words.Norm(done.First) is not ("will" or "would" or "shall") || text.Words.Norm(done.First + 1) == "not" || words.Of(done.Lemma) == UndertakingWord.Vague)
            return null;
        var end = EndOf(done.End, sentence);
        return Has(UndertakingWord.Manner, done.End, end) ? null : new TokenRange(verb.End, end);
    }

    /// <summary>"to build".</summary>
    private bool IsDeed(int lead, int at) =>
        text.Words.Norm(lead) == "to" && text.Words.Lexeme(at) is { } lexeme && lexeme.Is(WordClass.VerbBase) && words.Of(lexeme.Lemma) != UndertakingWord.Vague;

    /// <summary>"to an exchange", "on a mechanism", "on the sale of".</summary>
    private bool IsThing(int lead, int at) =>
        text.Words.Norm(at) is "a" or "an" || (text.Words.Norm(lead) == "on" && Has(UndertakingWord.Act, at, at + ThingReach));

    /// <summary>The "to" or "on" behind the verb, when, where and "in principle" passed over; or -1.</summary>
    private int Lead(int from, Sentence sentence)
    {
        for (var i = from; i < Math.Min(sentence.EndToken, from + LeadReach); i++)
        {
            if (text.Words.Norm(i) == "to" || (text.Words.Norm(i) == "on" && !text.Words.IsDate(i + 1)))
                return i;
            if (!text.Words.IsDate(i) && text.Places.Covering(i) is null && text.States.Covering(i) is null && text.Words.Norm(i) is not ("in" or "on" or "at" or "principle" or "," or "the" or "last" or "early" or "late"))
                return -1;
        }
        return -1;
    }

    private int EndOf(int from, Sentence sentence)
    {
        for (var i = from; i < sentence.EndToken; i++)
        {
            if (text.Words[i].Kind == TokenKind.Punctuation && text.Words.Norm(i)[0] is not ('-' or '\'' or '/' or '"'))
                return i;
            if (text.Words.Is(i, WordClass.Relative) || (text.Words.Is(i, WordClass.Subordinator) && !text.Words.Is(i, WordClass.Preposition)) || text.Words.Norm(i) is "as" or "during" or "after" or "amid" or "following")
                return i;
        }
        return sentence.EndToken;
    }

    private bool Has(UndertakingWord kind, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + ObjectReach); i++)
        {
            if (words.Of(text.Words.Norm(i)) == kind)
                return true;
        }
        return false;
    }
}
