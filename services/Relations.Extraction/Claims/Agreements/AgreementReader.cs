using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads the agreements of a document, sentence by sentence.</summary>
internal sealed class AgreementReader(ClaimText text, AgreementWords vocabulary, AgreementFields fields, AgreementParties parties, AgreementDates dates, AgreementLog log)
{
    private readonly AgreementPhraseReader _phrases = new(text, vocabulary);
    private readonly AnchorReader _anchors = new(text, vocabulary);
    private readonly ComplementReader _complements = new(text, vocabulary);
    private readonly AgreementList _list = new(text);
    private readonly StandingAnchors _standing = new(text, vocabulary, fields, parties, dates);

    /// <summary>Adds the agreements of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        var phrases = _phrases.Read(sentence);
        var found = new Anchor?[phrases.Count];
        var all = new List<Anchor>[phrases.Count];
        for (var k = 0; k < phrases.Count; k++)
        {
            all[k] = _anchors.Read(phrases[k], phrases, sentence);
            found[k] = all[k].Count > 0 ? all[k][0] : null;
        }
        _list.Inherit(sentence, phrases, found);
        for (var k = 0; k < phrases.Count; k++)
        {
            found[k] ??= Joined(phrases, found, k) ?? Included(phrases[k], phrases, sentence) ?? Heading(phrases, k, sentence) ?? _standing.Read(phrases[k], sentence);
            if (found[k] is { } anchor)
                Add(phrases[k], anchor, all[k], phrases, sentence);
            else if (!ReadTopic(phrases[k], phrases, sentence) && phrases[k].Determiner == PhraseDeterminer.Definite)
                log.Recall(phrases[k], sentence, fields.SubjectsOf(sentence));
        }
        if (log.Drafts.Count > 0)
            ReadPronoun(phrases, found, sentence);
        _list.Remember(sentence, phrases, found);
    }

    /// <summary>"and signed it in 2016", "It was ratified in 2017": what became of the last agreement spoken of.</summary>
    private void ReadPronoun(List<AgreementPhrase> phrases, Anchor?[] found, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Words.Norm(i) != "it" || PronounAnchor(i, sentence) is not { } anchor || MeansAnother(i, phrases, found))
                continue;
            var core = new TokenRange(i, i + 1);
            var phrase = new AgreementPhrase { Head = i, Noun = new AgreementNoun(AgreementType.Agreement, NounUse.Generic, false), Core = core, Whole = core, Complements = [], Determiner = PhraseDeterminer.Definite, IsJoint = false, HasTopic = false, IsName = false };
            log.Merge(phrase, fields.Read(phrase, phrase.Complements, anchor, [anchor], phrases, sentence, null));
        }
    }

    /// <summary>"The pact lapses unless they renew it": the pronoun is for an agreement of its own sentence, of which nothing was told.</summary>
    private static bool MeansAnother(int it, List<AgreementPhrase> phrases, Anchor?[] found)
    {
        var nearest = phrases.FindLastIndex(phrase => phrase.Head < it);
        return nearest >= 0 && found[nearest] is not { Factuality: Factuality.Fact };
    }

    private Anchor? PronounAnchor(int it, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            var verb = clause.Verb;
            var isTold = verb.IsPassive ? clause.Subject == new TokenRange(it, it + 1) : it == verb.End;
            if (!isTold || IsSubordinate(clause) || verb.Form != VerbForm.Finite || verb.Factuality != Factuality.Fact || vocabulary.Verb(verb.Lemma) is not { Status: AgreementStatus.Signed or AgreementStatus.Ratified, Use: VerbUse.Any } of || verb.Lemma == "conclude")
                continue;
            return new Anchor(clause, of.Status, Factuality.Fact, new TokenRange(verb.First, verb.End), verb.IsPassive ? new TokenRange(verb.End, verb.End) : clause.Subject);
        }
        return null;
    }

    /// <summary>"after both parliaments have ratified it": when or on what condition something else happens.</summary>
    private bool IsSubordinate(Clause clause) => clause.Whole.First > 0 && text.Words.Is(clause.Whole.First - 1, WordClass.Subordinator);

    /// <summary>"The second agreement was on fertilisers", "the MoU is on tourism": the topic of one of several, or of the last one.</summary>
    private bool ReadTopic(AgreementPhrase phrase, List<AgreementPhrase> phrases, Sentence sentence)
    {
        if (phrase.Determiner != PhraseDeterminer.Definite || phrase.HasTopic || phrase.Noun.IsPlural)
            return false;
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Lemma != "be" || !clause.Subject.Contains(phrase.Head) || clause.Verb.Factuality != Factuality.Fact)
                continue;
            var later = _complements.After(clause.Verb.End, Math.Min(clause.Object.End, clause.Verb.End + 1), sentence.EndToken);
            if (later.IsEmpty)
                return false;
            var anchor = new Anchor(clause, AgreementStatus.Signed, Factuality.Fact, new TokenRange(clause.Verb.First, clause.Verb.End), new TokenRange(clause.Verb.End, clause.Verb.End));
            var draft = fields.Read(phrase with { Complements = [later], HasTopic = true, Whole = phrase.Whole.With(later) }, [later], anchor, [anchor], phrases, sentence, null);
            if (_list.IsCounted(clause.Subject, sentence))
                log.Add(draft);
            else
                log.Merge(phrase, draft);
            return true;
        }
        return false;
    }

    /// <summary>A phrase in a list takes what was said of the one before it: "a treaty, two protocols and a memorandum".</summary>
    private Anchor? Joined(List<AgreementPhrase> phrases, Anchor?[] found, int k)
    {
        if (k == 0 || found[k - 1] is not { } before)
            return null;
        var depth = 0;
        for (var i = phrases[k - 1].Whole.End; i < phrases[k].Core.First; i++)
        {
            var words = text.Words;
            if (words.IsPunctuation(i, '('))
                depth++;
            else if (words.IsPunctuation(i, ')'))
                depth--;
            else if (depth > 0 || before.Words.Contains(i) || words[i].Kind == TokenKind.Punctuation || words.Is(i, WordClass.Coordinator | WordClass.Determiner) || text.Dates.Covering(i) is not null || text.Places.Covering(i) is not null || text.States.Covering(i) is not null)
                continue;
            else if (words.Norm(i) is not ("along" or "with" or "as" or "well" or "including" or "such" or "signed" or "in" or "on" or "namely" or "at" or "number" or "of"))
                return null;
        }
        return before;
    }

    /// <summary>"The agreements included a contract and a memorandum", "the first is a protocol": signed where the agreements were.</summary>
    private Anchor? Included(AgreementPhrase phrase, List<AgreementPhrase> phrases, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Lemma is not ("include" or "comprise" or "be") || !clause.Object.Contains(phrase.Head) || clause.Verb.IsPassive)
                continue;
            var isOneOfSeveral = phrases.Exists(p => clause.Subject.Contains(p.Head) && p.Noun.IsPlural && p.Determiner != PhraseDeterminer.Negative) || (clause.Verb.Lemma == "be" ? _list.IsCounted(clause.Subject, sentence) : IsOutcome(clause.Subject));
            if (!isOneOfSeveral || phrase.Determiner == PhraseDeterminer.Number)
                continue;
            return new Anchor(clause, AgreementStatus.Signed, clause.Verb.Factuality, new TokenRange(clause.Verb.First, clause.Verb.End), new TokenRange(clause.Verb.End, clause.Verb.End));
        }
        return null;
    }

    /// <summary>"Outcomes of the visit".</summary>
    private bool IsOutcome(TokenRange subject)
    {
        for (var i = subject.First; i < subject.End; i++)
        {
            if (text.Words.Norm(i) is "outcomes" or "outcome" or "results" or "deliverables" or "achievements")
                return true;
        }
        return false;
    }

    /// <summary>"Agreements: A; B; C" lists what was signed.</summary>
    private Anchor? Heading(List<AgreementPhrase> phrases, int k, Sentence sentence)
    {
        if (k == 0 || phrases[0].Core.First != sentence.FirstToken || !phrases[0].Noun.IsPlural || phrases[0].HasTopic || !text.Words.IsPunctuation(Math.Min(phrases[0].Head + 1, sentence.EndToken - 1), ':'))
            return null;
        var none = new TokenRange(phrases[k].Whole.End, phrases[k].Whole.End);
        return phrases[k].IsName && phrases[k].HasTopic ? new Anchor(null, AgreementStatus.Signed, Factuality.Fact, phrases[k].Core, none) : null;
    }

    private void Add(AgreementPhrase phrase, Anchor anchor, List<Anchor> all, List<AgreementPhrase> phrases, Sentence sentence)
    {
        if (anchor.Factuality is Factuality.Denied or Factuality.Hypothetical || phrase.Determiner == PhraseDeterminer.Negative || _standing.IsOfLaw(phrase, sentence))
            return;
        if (phrase.Noun is { Use: NounUse.Governed, Type: AgreementType.Other or AgreementType.Program } && !phrase.HasTopic)
            return;
        if (phrase.Complements.Count == 0 && !IsAnaphor(phrase) && anchor.Clause is { Verb.IsPassive: true } passive && phrase.Head < passive.Verb.First && anchor.Status is AgreementStatus.Signed or AgreementStatus.Agreed)
            phrase = WithLaterComplement(phrase, passive);
        if (IsAnaphor(phrase) && log.Merge(phrase, fields.Read(phrase, phrase.Complements, anchor, all, phrases, sentence, _list.Opener)))
            return;
        var isPackage = !IsTold(phrase, anchor, sentence);
        if (isPackage && !IsCounted(phrase, anchor, phrases, sentence))
            return;
        if (phrase.Noun.IsPlural && phrase.Complements.Count > 1)
        {
            foreach (var part in phrase.Complements)
                log.Add(fields.Read(phrase, [part], anchor, all, phrases, sentence, _list.Opener));
            return;
        }
        var draft = fields.Read(phrase, phrase.Complements, anchor, all, phrases, sentence, _list.Opener);
        draft.IsPackage = isPackage;
        log.Add(draft);
    }

    /// <summary>"An agreement was signed on visas".</summary>
    private AgreementPhrase WithLaterComplement(AgreementPhrase phrase, Clause clause)
    {
        var later = _complements.After(clause.Verb.End, clause.Object.End, clause.Object.End, phrase.Noun.IsPlural);
        return later.IsEmpty || later.End - later.First < 2 ? phrase : phrase with { Complements = [later], HasTopic = true };
    }

    /// <summary>"the agreement", "the document": spoken of before.</summary>
    private static bool IsAnaphor(AgreementPhrase phrase) =>
        phrase.Determiner == PhraseDeterminer.Definite && !phrase.HasTopic && !phrase.Noun.IsPlural;

    /// <summary>"signed nine agreements", "signed a series of agreements": a package counted and not listed.</summary>
    private bool IsCounted(AgreementPhrase phrase, Anchor anchor, List<AgreementPhrase> phrases, Sentence sentence)
    {
        if (anchor is not { Status: AgreementStatus.Signed, Factuality: Factuality.Fact or Factuality.Planned } || !phrase.Noun.IsPlural || text.Words.IsPunctuation(sentence.EndToken - 1, ':'))
            return false;
        if (phrases.Exists(p => p.Head > phrase.Head && p.Noun.Use is not (NounUse.Governed or NounUse.Negotiated)))
            return false;
        return phrase.Noun.Use switch
        {
            NounUse.Own => text.Quantities.Covering(phrase.Core.First) is { Unit: "1", Value: > 1 } || IsSeries(phrase),
            NounUse.Joint => anchor.Clause is { Verb.IsPassive: true } && dates.HasDate(sentence, anchor),
            _ => false,
        };
    }

    /// <summary>"several treaties", "a number of treaties".</summary>
    private bool IsSeries(AgreementPhrase phrase)
    {
        var before = phrase.Core.First - 1;
        if (before > 0 && text.Words.Norm(before) == "of")
            before--;
        return before >= 0 && vocabulary.IsSeries(text.Words.Norm(before));
    }

    /// <summary>Whether the words name an agreement, rather than say that there are some.</summary>
    private bool IsTold(AgreementPhrase phrase, Anchor anchor, Sentence sentence)
    {
        if (phrase.Noun.Use == NounUse.Generic)
            return false;
        if (phrase.Noun.IsPlural && phrase.Complements.Count > 0 && phrase.Complements.All(c => text.Words.Norm(c.First) == "to") && !fields.HasSubject(phrase))
            return false;
        if (phrase.Noun.IsPlural && phrase.Complements.Count == 0 && !phrase.IsName && !fields.HasSubject(phrase))
            return false;
        if (phrase.HasTopic || phrase.IsJoint || phrase.Noun.Use is NounUse.Exchanged or NounUse.Joint)
            return !phrase.Noun.IsPlural || phrase.Determiner != PhraseDeterminer.Number || phrase.Complements.Count > 0;
        if (phrase.Noun.Use == NounUse.Lent)
            return !text.Quantities.In(phrase.Core).IsEmpty || !text.Dates.In(anchor.Clause?.Whole ?? phrase.Whole).IsEmpty;
        if (phrase.Noun.IsPlural || phrase.Determiner == PhraseDeterminer.Number)
            return false;
        if (anchor.Clause is null)
            return (phrase.IsName && phrase.HasTopic) || parties.IsBetween(phrase);
        if (phrase.Determiner == PhraseDeterminer.Definite)
            return anchor.Status == AgreementStatus.Signed && phrase.Noun.Use == NounUse.Own && dates.HasDate(sentence, anchor);
        if (anchor.Status != AgreementStatus.Signed)
            return false;
        return phrase.Noun.Use == NounUse.Own || (phrase.Noun is { Use: NounUse.Governed, Type: AgreementType.Agreement or AgreementType.Contract } && dates.HasDate(sentence, anchor));
    }
}
