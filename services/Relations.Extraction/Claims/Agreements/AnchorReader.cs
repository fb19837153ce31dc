using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds what a sentence says became of each agreement it speaks of.</summary>
internal sealed class AnchorReader
{
    private readonly ClaimText _text;
    private readonly AgreementWords _vocabulary;
    private readonly ActAnchors _acts;
    private readonly AgreementActors _actors;
    private readonly DirectObjects _objects;
    private readonly Stretches _gaps;
    private Sentence? _sentence;
    private List<GoverningClause> _governing = [];

    public AnchorReader(ClaimText text, AgreementWords vocabulary)
    {
        (_text, _vocabulary) = (text, vocabulary);
        _acts = new ActAnchors(text, vocabulary);
        _actors = new AgreementActors(text);
        _objects = new DirectObjects(text);
        _gaps = new Stretches(text.Words, IsNoGap);
    }

    /// <summary>The anchors of a phrase: first what says that it was signed.</summary>
    public List<Anchor> Read(AgreementPhrase phrase, List<AgreementPhrase> all, Sentence sentence)
    {
        var anchors = new List<Anchor>();
        foreach (var governing in Governing(sentence))
        {
            var (clause, verb) = (governing.Clause, governing.Verb);
            if (Governs(clause, verb, phrase, all))
                anchors.Add(new Anchor(clause, StatusOf(clause, verb), clause.Verb.Factuality, clause.Verb.Words, governing.Actors ??= _actors.Of(clause)));
        }
        if (anchors.Count == 0 && Speaks(phrase, sentence) is { } speaks)
            anchors.Add(speaks);
        if (_acts.Read(phrase, sentence) is { } act)
            anchors.Add(act);
        // "the newly negotiated treaty entered into force": what was negotiated has become more.
        if (anchors.Exists(a => a.Status != AgreementStatus.UnderNegotiation && a.Factuality == Factuality.Fact))
            anchors.RemoveAll(a => a.Status == AgreementStatus.UnderNegotiation);
        anchors.Sort((a, b) => Rank(a).CompareTo(Rank(b)));
        return anchors;
    }

    /// <summary>The clauses of a sentence whose verbs tell what becomes of agreements.</summary>
    private List<GoverningClause> Governing(Sentence sentence)
    {
        if (_sentence == sentence)
            return _governing;
        (_sentence, _governing) = (sentence, []);
        foreach (var clause in _text.Clauses(sentence))
        {
            if (_vocabulary.Verb(clause.Verb.Lemma) is { } verb)
                _governing.Add(new GoverningClause(clause, verb));
        }
        return _governing;
    }

    /// <summary>"A joint statement of both ministers stresses ...": it was issued.</summary>
    private Anchor? Speaks(AgreementPhrase phrase, Sentence sentence)
    {
        if (phrase.Noun is not { Use: NounUse.Joint, IsPlural: false } || !phrase.IsJoint)
            return null;
        foreach (var clause in _text.Clauses(sentence))
        {
            if (clause.Verb is not { Form: VerbForm.Finite, IsPassive: false, Factuality: Factuality.Fact } verb || !clause.Subject.Contains(phrase.Head) || phrase.Core.First - clause.Subject.First > 1)
                continue;
            return new Anchor(null, AgreementStatus.Agreed, Factuality.Fact, verb.Words, TokenRange.EmptyAt(verb.End));
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
            return clause.Verb is { Form: VerbForm.Finite, IsPassive: true } && (clause.Verb.End >= _text.Words.Count || !_text.Words.Is(clause.Verb.End, WordClass.To)) && IsSubjectOf(clause, phrase, all);
        if (verb.Use == VerbUse.Force)
            return EntersInto(clause) || ComesTo(clause) ? clause.Object.Contains(phrase.Head) && _objects.IsDirect(clause, phrase, all) : IntoForce(clause) && IsSubjectOf(clause, phrase, all);
        if (verb.Use == VerbUse.Expire || clause.Verb.IsPassive)
            return IsSubjectOf(clause, phrase, all);
        if (Particle(clause.Verb.Lemma) is { } particle && !Follows(clause.Verb.End, particle))
            return false;
        if (clause.Object.Contains(phrase.Head))
            return _objects.IsDirect(clause, phrase, all);
        return clause.Verb.Form == VerbForm.Finite && IsRelative(clause, phrase, all);
    }

    /// <summary>"entered into an agreement", "entered an alliance": signed it.</summary>
    private bool EntersInto(Clause clause) => clause.Verb.Lemma == "enter" && !IntoForce(clause);

    /// <summary>"came to an understanding".</summary>
    private bool ComesTo(Clause clause) => clause.Verb.Lemma == "come" && Follows(clause.Verb.End, "to");

    /// <summary>The word without which the verb says nothing of an agreement, or null.</summary>
    private static string? Particle(string lemma) => lemma switch
    {
        "withdraw" => "from",
        "hammer" or "thrash" or "work" => "out",
        "tear" or "wrap" => "up",
        "arrive" => "at",
        _ => null,
    };

    private bool Follows(int token, string norm) => token < _text.Words.Count && _text.Words.Norm(token) == norm;

    private bool IsSubjectOf(Clause clause, AgreementPhrase phrase, List<AgreementPhrase> all)
    {
        if (IsAntecedent(clause, phrase))
            return true;
        var near = clause.Subject.Contains(phrase.Head) || (phrase.Whole.Contains(clause.Subject.First) && phrase.Whole.End <= clause.Verb.First) || (clause.Verb.Form == VerbForm.Participle && phrase.Head < clause.Verb.First && clause.Verb.First - phrase.Whole.End <= 4 && IsGap(phrase.Whole.End, clause.Verb.First));
        if (!near)
            return false;
        if (clause.Verb.Form == VerbForm.Participle)
            return IsGap(phrase.Whole.End, clause.Verb.First) || (phrase.Noun.IsPlural && NearestBefore(clause.Verb.First, all) is { } last && last.Core.First >= phrase.Whole.End && IsGap(last.Whole.End, clause.Verb.First));
        foreach (var other in all)
        {
            if (other.Head > phrase.Head && other.Whole.End <= clause.Verb.First && clause.Subject.Contains(other.Head) && !_objects.Joins(phrase.Whole.End, other.Core.First))
                return false;
        }
        return !IsInsideAdjunct(clause, phrase);
    }

    /// <summary>"the end of the war with the Treaty of Tartu, which was signed": what "which" stands for.</summary>
    private bool IsAntecedent(Clause clause, AgreementPhrase phrase)
    {
        var relative = clause.Subject.End - 1;
        if (clause.Subject.IsEmpty || relative < phrase.Whole.End || _text.Words.Norm(relative) is not ("which" or "that"))
            return false;
        return relative - phrase.Whole.End <= 1 && (relative == phrase.Whole.End || _text.Words.IsPunctuation(phrase.Whole.End, ','));
    }

    /// <summary>"Under the agreement a protocol was signed": the first phrase is no subject.</summary>
    private bool IsInsideAdjunct(Clause clause, AgreementPhrase phrase)
    {
        for (var i = phrase.Core.First - 1; i >= Math.Max(clause.Subject.First, phrase.Core.First - 3); i--)
        {
            if (_text.Words.Norm(i) is "under" or "within" or "per" or "with" or "to")
                return true;
        }
        return false;
    }

    /// <summary>The last phrase that ends at or before a token, or null.</summary>
    private static AgreementPhrase? NearestBefore(int token, List<AgreementPhrase> phrases)
    {
        var (low, high) = (0, phrases.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (phrases[middle].Whole.End <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? null : phrases[low - 1];
    }

    private bool IsGap(int first, int end) => _gaps.AreFree(first, end);

    private bool IsNoGap(int i) =>
        !(_text.Words[i].Kind == TokenKind.Punctuation || _text.Words.IsAdverb(i) || _text.Words.Norm(i) == "first" || _text.Dates.Covering(i) is not null || _text.Words.Is(i, WordClass.Coordinator));

    /// <summary>"the treaty that A and B signed", "the memorandum they concluded".</summary>
    private bool IsRelative(Clause clause, AgreementPhrase phrase, List<AgreementPhrase> all)
    {
        if (phrase.Head >= clause.Verb.First)
            return false;
        var from = clause.Subject.IsEmpty ? clause.Verb.First : Math.Min(clause.Subject.First, clause.Verb.First);
        if (clause.Subject.Contains(phrase.Head) || from < phrase.Whole.End || from - phrase.Whole.End > 3 || HasOtherObject(clause))
            return false;
        for (var i = phrase.Whole.End; i < from; i++)
        {
            if (!_text.Words.Is(i, WordClass.Relative) && !_text.Words.IsPunctuation(i, ',') && _text.Words.Norm(i) != "that")
                return false;
        }
        return (from > phrase.Whole.End || _text.Words.Is(from, WordClass.Pronoun | WordClass.Determiner) || _text.Words.IsNamed(from))
            && !all.Exists(p => clause.Object.Contains(p.Head) && p.Noun.Use is not NounUse.Generic);
    }

    private bool HasOtherObject(Clause clause) =>
        !clause.Object.IsEmpty && _text.Words.Is(clause.Object.First, WordClass.Determiner) && _text.Dates.Covering(clause.Object.First) is null;

    private bool IntoForce(Clause clause)
    {
        for (var i = clause.Verb.End; i < Math.Min(clause.Object.End, clause.Verb.End + 3); i++)
        {
            if (_text.Words.Norm(i) is "force" or "effect" or "operation")
                return true;
        }
        return false;
    }

    private AgreementStatus StatusOf(Clause clause, AgreementVerb verb) =>
        EntersInto(clause) ? AgreementStatus.Signed
        : ComesTo(clause) ? AgreementStatus.Agreed
        : clause.Verb.Lemma == "exchange" && IsOfRatification(clause) ? AgreementStatus.Ratified
        : verb.Status == AgreementStatus.UnderNegotiation && (clause.Verb.IsPassive && clause.Verb.Factuality == Factuality.Fact) ? AgreementStatus.Agreed : verb.Status;

    /// <summary>"exchanged instruments of ratification of the treaty".</summary>
    private bool IsOfRatification(Clause clause)
    {
        for (var i = clause.Object.First; i < clause.Object.End; i++)
        {
            if (_text.Words.Norm(i) is "ratification" or "ratifications")
                return true;
        }
        return false;
    }

    /// <summary>A clause whose verb tells what becomes of agreements.</summary>
    private sealed class GoverningClause(Clause clause, AgreementVerb verb)
    {
        public Clause Clause { get; } = clause;

        public AgreementVerb Verb { get; } = verb;

        /// <summary>Who did it; read when first asked.</summary>
        public TokenRange? Actors { get; set; }
    }
}
