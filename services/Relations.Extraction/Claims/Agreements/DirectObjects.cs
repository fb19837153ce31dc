using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Tells whether an agreement behind a verb is what the verb is about, alone or in a list.</summary>
internal sealed class DirectObjects(ClaimText text)
{
    /// <summary>Whether a phrase after the verb is its object and not part of some adjunct: "signed in line with the agreement" signs nothing.</summary>
    public bool IsDirect(Clause clause, AgreementPhrase phrase, List<AgreementPhrase> all)
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
            if (words.Norm(i) is "under" or "within" or "per" or "since" or "after" or "before" or "despite" or "through" or "during" or "because" or "against" or "upon" || (words.Norm(i) == "at" && i != clause.Verb.End))
                return false;
            if (words.Norm(i) is "of" or "to" or "for" or "on" or "in" && text.Dates.Covering(i) is null && !LeadsToObject(i, phrase, clause))
                return false;
        }
        return true;
    }

    /// <summary>"signed a series of documents", "signed in Beijing the treaty", "agreed to the details of a partnership", "agreed on a plan".</summary>
    private bool LeadsToObject(int preposition, AgreementPhrase phrase, Clause clause)
    {
        var words = text.Words;
        var first = phrase.Core.First;
        if (words.Norm(preposition) == "of")
            return words.Norm(preposition - 1) is "number" or "series" or "total" or "set" or "package" or "raft" or "text" or "details" or "exchange" or "terms" or "dozens" or "host" or "kind" or "copies" or "instruments";
        if (preposition == clause.Verb.End)
            return (words.Norm(preposition) is "on" or "to" or "at" && clause.Verb.Lemma is "agree" or "accede" or "come" or "arrive" && !(phrase.Determiner == PhraseDeterminer.Definite && IsInfinitive(preposition))) || IsPlaceOrDate(preposition + 1);
        for (var i = preposition + 1; i < first; i++)
        {
            if (words.IsPunctuation(i, ',') || words.Norm(i) is "a" or "an" or "the" or "two" or "three" && i + 1 >= first - 1)
                return IsPlaceOrDate(preposition + 1);
        }
        return IsPlaceOrDate(preposition + 1);
    }

    /// <summary>"agreed to apply the treaty": what is to be done with it is another thing.</summary>
    private bool IsInfinitive(int to)
    {
        var verb = to + 1;
        while (text.Words.IsAdverb(verb))
            verb++;
        return text.Words.Norm(to) == "to" && verb < text.Words.Count && text.IsVerb(verb, text.SentenceAt(to));
    }

    private bool IsPlaceOrDate(int token)
    {
        if (token < text.Words.Count && text.Words.Norm(token) == "the")
            token++;
        return text.Dates.Covering(token) is not null || text.Places.Covering(token) is not null || text.States.Covering(token) is not null;
    }

    /// <summary>Only commas, "and", determiners, brackets and dates between two phrases: a list.</summary>
    public bool Joins(int first, int end)
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
}
