using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Tells whether an agreement behind a verb is what the verb is about, alone or in a list.</summary>
internal sealed class DirectObjects
{
    private readonly ClaimText _text;
    private readonly Stretches _joints;
    private readonly Stretches _loose;

    public DirectObjects(ClaimText text)
    {
        _text = text;
        _joints = new Stretches(text.Words, i => !IsJoint(i));
        _loose = new Stretches(text.Words, IsBorder);
    }

    /// <summary>Whether a phrase after the verb is its object and not part of some adjunct: "signed in line with the agreement" signs nothing.</summary>
    public bool IsDirect(Clause clause, AgreementPhrase phrase, List<AgreementPhrase> all)
    {
        var words = _text.Words;
        var first = phrase.Core.First;
        for (var k = FirstBehind(clause.Verb.Main, all); k < all.Count && all[k].Head < phrase.Head; k++)
        {
            if (all[k].Whole.End <= first)
                return Joins(all[k].Whole.End, first) || (_loose.AreFree(all[k].Whole.End, first) && IsDirect(clause, all[k], []));
        }
        for (var i = first - 1; i > clause.Verb.Main; i--)
        {
            if (words.Norm(i) is "under" or "within" or "per" or "since" or "after" or "before" or "despite" or "through" or "during" or "because" or "against" or "upon" || (words.Norm(i) == "at" && i != clause.Verb.End))
                return false;
            if (words.Norm(i) is "of" or "to" or "for" or "on" or "in" && _text.Dates.Covering(i) is null && !LeadsToObject(i, phrase, clause))
                return false;
        }
        return true;
    }

    /// <summary>"signed a series of documents", "signed in Beijing the treaty", "agreed to the details of a partnership", "agreed on a plan".</summary>
    private bool LeadsToObject(int preposition, AgreementPhrase phrase, Clause clause)
    {
        var words = _text.Words;
        if (words.Norm(preposition) == "of")
            return words.Norm(preposition - 1) is "number" or "series" or "total" or "set" or "package" or "raft" or "text" or "details" or "exchange" or "terms" or "dozens" or "host" or "kind" or "copies" or "instruments";
        if (preposition == clause.Verb.End)
            return (words.Norm(preposition) is "on" or "to" or "at" && clause.Verb.Lemma is "agree" or "accede" or "come" or "arrive" && !(phrase.Determiner == PhraseDeterminer.Definite && IsInfinitive(preposition))) || IsPlaceOrDate(preposition + 1);
        return IsPlaceOrDate(preposition + 1);
    }

    /// <summary>"agreed to apply the treaty": what is to be done with it is another thing.</summary>
    private bool IsInfinitive(int to)
    {
        var verb = to + 1;
        while (_text.Words.IsAdverb(verb))
            verb++;
        return _text.Words.Norm(to) == "to" && verb < _text.Words.Count && _text.IsVerb(verb, _text.SentenceAt(to));
    }

    private bool IsPlaceOrDate(int token)
    {
        if (token < _text.Words.Count && _text.Words.Norm(token) == "the")
            token++;
        return _text.Dates.Covering(token) is not null || _text.Places.Covering(token) is not null || _text.States.Covering(token) is not null;
    }

    /// <summary>Only commas, "and", determiners, brackets and dates between two phrases: a list.</summary>
    public bool Joins(int first, int end) => _joints.AreFree(first, end);

    /// <summary>Which phrase is the first behind a token; they stand in text order.</summary>
    private static int FirstBehind(int token, List<AgreementPhrase> phrases)
    {
        var (low, high) = (0, phrases.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (phrases[middle].Head <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private bool IsJoint(int i)
    {
        var words = _text.Words;
        return words[i].Kind is TokenKind.Punctuation or TokenKind.Number || words.Is(i, WordClass.Coordinator | WordClass.Determiner) || words.IsNamed(i)
            || words.Norm(i) is "along" or "with" or "as" or "well" or "including" or "such" or "namely" or "in" or "on" or "signed" or "also" or "together" or "plus" or "of" or "among" or "them";
    }

    /// <summary>A verb or a word that leads to an adjunct: what stands behind it is no object of the verb before it.</summary>
    private bool IsBorder(int i)
    {
        if (_text.Words.Is(i, WordClass.AnyVerb) && !_text.Words.Is(i, WordClass.MaybeNoun | WordClass.VerbParticiple | WordClass.VerbIng))
            return true;
        return _text.Words.Norm(i) is "under" or "within" or "during" or "after" or "before" || (_text.Words.IsPunctuation(i, ',') && _text.Words.Is(i + 1, WordClass.VerbIng) && !_text.Words.Is(i + 1, WordClass.Preposition));
    }
}
