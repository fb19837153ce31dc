using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads the agreements of a document, sentence by sentence.</summary>
internal sealed class AgreementReader
{
    private readonly ClaimText _text;
    private readonly AgreementFields _fields;
    private readonly AgreementParties _parties;
    private readonly AgreementLog _log;
    private readonly AgreementPhraseReader _phrases;
    private readonly DefinedAgreements _defined;
    private readonly SeparatePartners _separate;
    private readonly AnchorReader _anchors;
    private readonly StandingAnchors _standing;
    private readonly AgreementList _list;
    private readonly ListedAnchors _listed;
    private readonly LaterMentions _later;
    private readonly ToldAgreements _told;
    private readonly ComplementReader _complements;
    private readonly DatedTopics _topics;
    private readonly Undertakings _undertakings;

    public AgreementReader(ClaimText text, AgreementWords vocabulary, UndertakingWords undertakings, AgreementFields fields, AgreementParties parties, AgreementDates dates, AgreementLog log)
    {
        (_text, _fields, _parties, _log) = (text, fields, parties, log);
        _phrases = new AgreementPhraseReader(text, vocabulary);
        _defined = new DefinedAgreements(text);
        _separate = new SeparatePartners(text);
        _anchors = new AnchorReader(text, vocabulary);
        _standing = new StandingAnchors(text, vocabulary, fields, parties, dates);
        _list = new AgreementList(text);
        _listed = new ListedAnchors(text, _list);
        _later = new LaterMentions(text, vocabulary, fields, log, _list);
        _told = new ToldAgreements(text, vocabulary, fields, parties, dates);
        _complements = new ComplementReader(text, vocabulary);
        _topics = new DatedTopics(text);
        _undertakings = new Undertakings(text, undertakings, fields, parties);
    }

    /// <summary>Adds the agreements of a sentence to the log.</summary>
    public void Read(Sentence sentence)
    {
        var phrases = _phrases.Read(sentence);
        _defined.Join(phrases, sentence);
        var found = new Anchor?[phrases.Count];
        var all = new List<Anchor>[phrases.Count];
        for (var k = 0; k < phrases.Count; k++)
        {
            all[k] = _anchors.Read(phrases[k], phrases, sentence);
            found[k] = all[k].Count > 0 ? all[k][0] : null;
        }
        _list.Inherit(sentence, phrases, found);
        if (phrases.Count == 0)
            ReadUnnamed(sentence);
        var told = sentence.FirstToken;
        for (var k = 0; k < phrases.Count; k++)
        {
            if (phrases[k].Head < told)
                continue;
            if (AddByTopic(phrases[k], phrases, sentence) is { } end)
            {
                told = end;
                continue;
            }
            found[k] ??= _listed.Read(phrases, found, k, sentence) ?? _standing.Read(phrases[k], sentence);
            if (found[k] is { } known && _later.IsOneOfSeveral(phrases[k], sentence) && _later.ReadTopic(phrases[k], known, phrases, sentence))
                continue;
            if (found[k] is { } anchor)
                Add(phrases[k], anchor, all[k], phrases, sentence);
            else if (!_later.ReadTopic(phrases[k], null, phrases, sentence) && phrases[k].Determiner == PhraseDeterminer.Definite)
                _log.Recall(phrases[k], sentence, _fields.SubjectsOf(sentence));
        }
        if (_log.Drafts.Count > 0)
            _later.ReadPronouns(phrases, found, sentence);
        _list.Remember(sentence, phrases, found);
        if (_undertakings.Read(sentence, phrases) is { } agreed)
            _log.Add(agreed);
    }

    /// <summary>What a sentence that names no agreement says of one: the entry of a list, or who signed the last.</summary>
    private void ReadUnnamed(Sentence sentence)
    {
        if (_list.Topic(sentence) is { } entry)
            _log.Add(_fields.Read(entry.Phrase, entry.Phrase.Complements, entry.Anchor, [], [], sentence, _list.Opener));
        else if (!_later.ReadSigning(sentence))
            _later.ReadSigners(sentence);
    }

    private void Add(AgreementPhrase phrase, Anchor anchor, List<Anchor> all, List<AgreementPhrase> phrases, Sentence sentence)
    {
        if (anchor.Factuality is Factuality.Denied or Factuality.Hypothetical || phrase.Determiner == PhraseDeterminer.Negative || _standing.IsOfLaw(phrase, sentence))
            return;
        if (phrase.Noun is { Use: NounUse.Governed, Type: AgreementType.Other or AgreementType.Program } && !phrase.HasTopic)
            return;
        if (_parties.IsWithRebels(phrase, anchor, sentence))
            return;
        if (phrase.Complements.Count == 0 && !ToldAgreements.IsAnaphor(phrase) && anchor.Clause is { Verb.IsPassive: true } passive && phrase.Head < passive.Verb.First && anchor.Status is AgreementStatus.Signed or AgreementStatus.Agreed)
            phrase = WithLaterComplement(phrase, passive);
        if (ToldAgreements.IsAnaphor(phrase) && _log.Merge(phrase, _fields.Read(phrase, phrase.Complements, anchor, all, phrases, sentence, _list.Opener)))
            return;
        var parts = _separate.Divide(phrase, sentence);
        if (parts.Count > 1)
        {
            foreach (var part in parts)
                _log.Add(_fields.Read(part, part.Complements, anchor, all, phrases, sentence, _list.Opener));
            return;
        }
        if (phrase.Noun.IsPlural && AddByDate(phrase, anchor, all, phrases, sentence))
            return;
        var isPackage = !_told.IsTold(phrase, anchor, sentence) || _told.IsListed(phrase, phrases);
        if (isPackage && !_told.IsCounted(phrase, anchor, phrases, sentence))
            return;
        if (phrase.Noun.IsPlural && phrase.Complements.Count > 1)
        {
            foreach (var part in phrase.Complements)
                _log.Add(_fields.Read(phrase, [part], anchor, all, phrases, sentence, _list.Opener));
            return;
        }
        var draft = _fields.Read(phrase, phrase.Complements, anchor, all, phrases, sentence, _list.Opener);
        draft.IsPackage = isPackage;
        if (phrase.Noun.Use != NounUse.Governed || draft.Parties.Codes.Count > 0)
            _log.Add(draft);
    }

    /// <summary>Adds an agreement for each date of "trade agreements in 1933, 1955 and 1959"; false where there is no such series.</summary>
    private bool AddByDate(AgreementPhrase phrase, Anchor anchor, List<Anchor> all, List<AgreementPhrase> phrases, Sentence sentence)
    {
        var together = _fields.Read(phrase, phrase.Complements, anchor, all, phrases, sentence, _list.Opener);
        var dates = SeparateDates.Of(phrase, together.SignedWords, _text, sentence);
        foreach (var date in dates)
        {
            var dated = phrase with { Noun = phrase.Noun with { IsPlural = false }, Whole = phrase.Whole with { End = Math.Max(phrase.Whole.End, date.EndToken) } };
            var draft = _fields.Read(dated, phrase.Complements, anchor, all, phrases, sentence, _list.Opener);
            (draft.Signed, draft.SignedWords) = (date.Date, date);
            _log.Add(draft);
        }
        return dates.Count > 0;
    }

    /// <summary>Adds an agreement for each topic of "agreements on trade (1961) and payments (1962)"; where the series ends, or null where there is none.</summary>
    private int? AddByTopic(AgreementPhrase phrase, List<AgreementPhrase> phrases, Sentence sentence)
    {
        var topics = _topics.Of(phrase, sentence);
        var none = TokenRange.EmptyAt(sentence.EndToken);
        foreach (var (topic, date) in topics)
        {
            var dated = phrase with { Noun = phrase.Noun with { IsPlural = false }, Core = topic with { End = topic.First + 1 }, Complements = [topic], Whole = topic with { End = date.EndToken }, HasTopic = true };
            var draft = _fields.Read(dated, dated.Complements, new Anchor(null, AgreementStatus.Signed, Factuality.Fact, topic, none), [], phrases, sentence, _list.Opener);
            var lead = topic == topics[0].Topic || _text.Words.Norm(topic.First) == _text.Words.Norm(topics[0].Topic.First) ? "" : _text.Words.Norm(topics[0].Topic.First) + " ";
            (draft.Signed, draft.SignedWords, draft.Title) = (date.Date, date, $"{_text.TextOf(phrase.Core)} {lead}{_text.TextOf(topic)}");
            _log.Add(draft);
        }
        return topics.Count > 0 ? topics[^1].Date.EndToken : null;
    }

    /// <summary>"An agreement was signed on visas"; not "was extended for a further year", which tells for how long.</summary>
    private AgreementPhrase WithLaterComplement(AgreementPhrase phrase, Clause clause)
    {
        var later = _complements.After(clause.Verb.End, clause.Object.End, clause.Object.End, phrase.Noun.IsPlural);
        return later.End - later.First < 2 || _text.Is(later.End - 1, WordRole.Duration) ? phrase : phrase with { Complements = [later], HasTopic = true };
    }
}
