using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads the agreements of a document, sentence by sentence.</summary>
internal sealed class AgreementReader(ClaimText text, AgreementWords vocabulary, AgreementFields fields, AgreementLog log)
{
    private readonly AgreementPhraseReader _phrases = new(text, vocabulary);
    private readonly AnchorReader _anchors = new(text, vocabulary);
    private readonly ComplementReader _complements = new(text, vocabulary);
    private Anchor? _listAnchor;
    private Sentence? _listOpener;

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
        InheritList(sentence, phrases, found);
        for (var k = 0; k < phrases.Count; k++)
        {
            found[k] ??= Joined(phrases, found, k) ?? Included(phrases[k], phrases, sentence) ?? Dated(phrases[k], sentence) ?? Heading(phrases, k, sentence);
            if (found[k] is { } anchor)
                Add(phrases[k], anchor, all[k], phrases, sentence);
            else if (phrases[k].Determiner == PhraseDeterminer.Definite)
                log.Recall(phrases[k], sentence, fields.SubjectsOf(sentence));
        }
        RememberList(sentence, phrases, found);
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
            else if (depth > 0 || words[i].Kind == TokenKind.Punctuation || words.Is(i, WordClass.Coordinator | WordClass.Determiner) || text.Dates.Covering(i) is not null || text.Places.Covering(i) is not null || text.States.Covering(i) is not null)
                continue;
            else if (words.Norm(i) is not ("along" or "with" or "as" or "well" or "including" or "such" or "signed" or "in" or "on" or "namely" or "at" or "number" or "of"))
                return null;
        }
        return before;
    }

    /// <summary>A name with its date: "the Treaty of Trianon (1920)", "the agreement of 1954", "the 1962 Water Agreement".</summary>
    private Anchor? Dated(AgreementPhrase phrase, Sentence sentence)
    {
        if (phrase.Noun.Use is not (NounUse.Own or NounUse.Joint) && !phrase.IsName)
            return null;
        if (phrase.Noun.Use == NounUse.Joint && !phrase.IsJoint && !phrase.HasTopic)
            return null;
        var after = fields.DateRightAfter(phrase.Whole.End, sentence) ?? fields.DateRightAfter(phrase.Core.End, sentence);
        if (after is null && (phrase.InnerDate is null || !phrase.HasTopic))
            return null;
        var none = new TokenRange(phrase.Whole.End, phrase.Whole.End);
        return new Anchor(null, AgreementStatus.Signed, Factuality.Fact, phrase.Core, none);
    }

    /// <summary>"The agreements included a contract and a memorandum": signed where the agreements were.</summary>
    private Anchor? Included(AgreementPhrase phrase, List<AgreementPhrase> phrases, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Lemma is not ("include" or "comprise" or "be") || !clause.Object.Contains(phrase.Head) || clause.Verb.IsPassive)
                continue;
            if (!phrases.Exists(p => clause.Subject.Contains(p.Head) && p.Noun.IsPlural && p.Determiner != PhraseDeterminer.Negative) || phrase.Determiner == PhraseDeterminer.Number)
                continue;
            return new Anchor(clause, AgreementStatus.Signed, clause.Verb.Factuality, new TokenRange(clause.Verb.First, clause.Verb.End), new TokenRange(clause.Verb.End, clause.Verb.End));
        }
        return null;
    }

    /// <summary>"Agreements: A; B; C" lists what was signed.</summary>
    private Anchor? Heading(List<AgreementPhrase> phrases, int k, Sentence sentence)
    {
        if (k == 0 || phrases[0].Core.First != sentence.FirstToken || !phrases[0].Noun.IsPlural || phrases[0].HasTopic || !text.Words.IsPunctuation(Math.Min(phrases[0].Head + 1, sentence.EndToken - 1), ':'))
            return null;
        var none = new TokenRange(phrases[k].Whole.End, phrases[k].Whole.End);
        return phrases[k].IsName && phrases[k].HasTopic ? new Anchor(null, AgreementStatus.Signed, Factuality.Fact, phrases[k].Core, none) : null;
    }

    /// <summary>"The following documents were signed:" holds for the lines that follow, as long as they begin with an agreement.</summary>
    private void InheritList(Sentence sentence, List<AgreementPhrase> phrases, Anchor?[] found)
    {
        if (_listAnchor is null)
            return;
        if (phrases.Count == 0 || phrases[0].Core.First - sentence.FirstToken > 6 || found[0] is not null)
            (_listAnchor, _listOpener) = (null, null);
        else
            found[0] = _listAnchor;
    }

    private void RememberList(Sentence sentence, List<AgreementPhrase> phrases, Anchor?[] found)
    {
        var last = sentence.EndToken - 1;
        if (!text.Words.IsPunctuation(last, ':'))
            return;
        for (var k = phrases.Count - 1; k >= 0; k--)
        {
            if (found[k] is { } anchor && (phrases[k].Noun.IsPlural || phrases[k].Noun.Use == NounUse.Generic))
                (_listAnchor, _listOpener) = (anchor, sentence);
        }
    }

    private void Add(AgreementPhrase phrase, Anchor anchor, List<Anchor> all, List<AgreementPhrase> phrases, Sentence sentence)
    {
        if (anchor.Factuality is Factuality.Denied or Factuality.Hypothetical || phrase.Determiner == PhraseDeterminer.Negative)
            return;
        if (phrase.Complements.Count == 0 && anchor.Clause is { Verb.IsPassive: true } passive && phrase.Head < passive.Verb.First && anchor.Status is AgreementStatus.Signed or AgreementStatus.Agreed)
            phrase = WithLaterComplement(phrase, passive);
        if (IsAnaphor(phrase) && log.Merge(phrase, fields.Read(phrase, phrase.Complements, anchor, all, phrases, sentence, _listOpener)))
            return;
        if (!IsTold(phrase, anchor, sentence))
            return;
        if (phrase.Noun.IsPlural && phrase.Complements.Count > 1)
        {
            foreach (var part in phrase.Complements)
                log.Add(fields.Read(phrase, [part], anchor, all, phrases, sentence, _listOpener));
            return;
        }
        log.Add(fields.Read(phrase, phrase.Complements, anchor, all, phrases, sentence, _listOpener));
    }

    /// <summary>"An agreement was signed on visas".</summary>
    private AgreementPhrase WithLaterComplement(AgreementPhrase phrase, Clause clause)
    {
        var later = _complements.After(clause.Verb.End, clause.Object.End, phrase.Noun.IsPlural);
        return later.IsEmpty || later.End - later.First < 2 ? phrase : phrase with { Complements = [later], HasTopic = true };
    }

    /// <summary>"the agreement", "the document": spoken of before.</summary>
    private static bool IsAnaphor(AgreementPhrase phrase) =>
        phrase.Determiner == PhraseDeterminer.Definite && !phrase.HasTopic && !phrase.Noun.IsPlural && !phrase.IsName;

    /// <summary>Whether the words name an agreement, rather than say that there are some.</summary>
    private bool IsTold(AgreementPhrase phrase, Anchor anchor, Sentence sentence)
    {
        if (phrase.Noun.Use == NounUse.Generic)
            return false;
        if (phrase.Noun.IsPlural && phrase.Complements.Count == 0 && !phrase.IsName && !fields.HasSubject(phrase))
            return false;
        if (phrase.HasTopic || phrase.IsJoint || phrase.Noun.Use is NounUse.Exchanged or NounUse.Joint)
            return !phrase.Noun.IsPlural || phrase.Determiner != PhraseDeterminer.Number || phrase.Complements.Count > 0;
        if (phrase.Noun.IsPlural || phrase.Determiner == PhraseDeterminer.Number)
            return false;
        if (anchor.Clause is null)
            return phrase.IsName && phrase.HasTopic;
        if (phrase.Determiner == PhraseDeterminer.Definite)
            return anchor.Status == AgreementStatus.Signed && phrase.Noun.Use == NounUse.Own && fields.HasDate(sentence, anchor);
        if (anchor.Status != AgreementStatus.Signed)
            return false;
        return phrase.Noun.Use == NounUse.Own || (phrase.Noun is { Use: NounUse.Governed, Type: AgreementType.Agreement or AgreementType.Contract } && fields.HasDate(sentence, anchor));
    }
}
